package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InteractiveBuildTest {
    @TempDir
    Path folder;

    @Test
    void aFragmentBringsTheScriptThatAllFragmentsShare() throws Exception {
        new Book(folder)
                .manifest(
                        "defaults: {formats: [html]}",
                        "figures:",
                        "  - {id: page, generator: good}",
                        "  - {id: piece, file: chapter_1/piece, generator: good, htmlShape: fragment}")
                .build();
        for (String output : new String[] {"site", "generated"}) {
            Path out = folder.resolve(output);
            assertThat(out.resolve("interactive.js")).content().contains("plotly.js v", "bookFigures");
            assertThat(out.resolve("page.html")).content().startsWith("<!DOCTYPE html>");
            assertThat(out.resolve("chapter_1/piece.html")).content().contains("id=\"fig-piece\"", "'interactive.js'");
        }
        assertThat(Files.size(folder.resolve("site/chapter_1/piece.html"))).isLessThan(120_000);
    }

    @Test
    void pagesNeedNoSharedScript() throws Exception {
        new Book(folder)
                .manifest("figures:", "  - {id: page, generator: good, formats: [html]}")
                .build();
        assertThat(folder.resolve("site/page.html")).exists();
        assertThat(folder.resolve("site/interactive.js")).doesNotExist();
    }
}
