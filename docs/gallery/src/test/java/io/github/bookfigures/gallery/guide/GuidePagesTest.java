package io.github.bookfigures.gallery.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuidePagesTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    @Test
    void everyLinkOfTheGuideLeadsToAFileAndToAHeading() throws IOException {
        GuideLinks links = new GuideLinks();
        List<Path> pages = Stream.concat(
                        new GuidePages(ROOT.resolve("docs")).files(".md").stream(),
                        Stream.of("README.md", "CONTRIBUTING.md", "docs/gallery/README.md")
                                .map(ROOT::resolve))
                .toList();
        assertThat(pages).hasSizeGreaterThan(50);
        assertThat(pages.stream().flatMap(page -> links.dead(page).stream())).isEmpty();
    }

    @Test
    void everyPageIsListedInTheGuide() throws IOException {
        String index = Files.readString(ROOT.resolve("docs/index.md"));
        try (Stream<Path> pages =
                Stream.concat(Files.list(ROOT.resolve("docs")), Files.list(ROOT.resolve("docs/decisions")))) {
            assertThat(pages.filter(page -> page.toString().endsWith(".md"))
                            .map(page -> ROOT.resolve("docs")
                                    .relativize(page)
                                    .toString()
                                    .replace('\\', '/'))
                            .filter(page -> !page.equals("index.md"))
                            .sorted())
                    .allSatisfy(page -> assertThat(index).contains("](" + page + ")"));
        }
    }

    @Test
    void aLinkThatLeadsNowhereIsTold(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("a.md"), """
                # A page
                [one](b.md), [two](#a-page), [three](#Page), `[four](c.md)`, [five](https://example.org)
                ```
                [six](d.md)
                ```
                """);
        assertThat(new GuideLinks().dead(page))
                .containsExactly("a.md:2: b.md leads nowhere", "a.md:2: #Page leads nowhere");
    }

    @Test
    void onTheSiteHeadingsKeepTheirAnchorsAndLinksToSourcesBecomeTexts(@TempDir Path folder) throws IOException {
        Path guide = Files.createDirectories(folder.resolve("docs"));
        Files.writeString(
                guide.resolve("a.md"),
                "# A\n\n## Figures, `x` and 2 more\n\n[B](more/b.md#b) [code](../X.java) [pictures](gallery/README.md)\n");
        Files.createDirectories(guide.resolve("more"));
        Files.writeString(guide.resolve("more/b.md"), "# B\n\n[pictures](../gallery/README.md)\n");
        assertThat(new GuidePages(guide).pages())
                .containsEntry(
                        Path.of("a.md"),
                        "# A\n\n<a id=\"figures-x-and-2-more\"></a>\n\n## Figures, `x` and 2 more\n\n"
                                + "[B](more/b.html#b) code [pictures](../index.html)\n")
                .containsEntry(Path.of("more/b.md"), "# B\n\n[pictures](../../index.html)\n");
    }
}
