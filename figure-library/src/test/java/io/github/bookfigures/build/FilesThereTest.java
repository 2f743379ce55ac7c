package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.ManifestReader;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesThereTest {
    @TempDir
    Path folder;

    @Test
    void all_files_of_a_figure_are_missing_where_there_is_no_folder() throws IOException {
        assertThat(new FilesThere(folder).missing(figure("a")))
                .containsExactly("one/a.png", "one/a.svg", "one/a-dark.png", "one/a-dark.svg");
        assertThat(new FilesThere(folder.resolve("none")).missing(figure("a"))).hasSize(4);
    }

    @Test
    void a_folder_with_the_name_of_a_file_is_no_file() throws IOException {
        Files.createDirectories(folder.resolve("one/a.svg"));
        Files.writeString(folder.resolve("one/a.png"), "");
        Files.writeString(folder.resolve("a-dark.png"), "");
        assertThat(new FilesThere(folder).missing(figure("a")))
                .containsExactly("one/a.svg", "one/a-dark.png", "one/a-dark.svg");
    }

    @Test
    void folders_are_told_apart() throws IOException {
        Files.createDirectories(folder.resolve("one"));
        for (String ending : figure("a").endings()) {
            Files.writeString(folder.resolve("one/a" + ending), "");
        }
        FilesThere files = new FilesThere(folder);
        assertThat(files.missing(figure("a"))).isEmpty();
        assertThat(files.missing(figure("b"))).hasSize(4);
    }

    private FigureEntry figure(String name) throws IOException {
        Files.writeString(
                folder.resolve("figures.yaml"),
                "figures: [{id: x, generator: g, file: one/" + name
                        + ", formats: [png, svg], variants: [light, dark]}]");
        return ManifestReader.read(folder, Path.of("figures.yaml"))
                .then(manifest -> Reading.valid(manifest.figures().get(0)))
                .orReport(problem -> {
                    throw new AssertionError(problem.toString());
                })
                .orElseThrow();
    }
}
