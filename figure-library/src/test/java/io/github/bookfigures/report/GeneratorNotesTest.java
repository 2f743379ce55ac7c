package io.github.bookfigures.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.manifest.ManifestReader;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorNotesTest {
    @TempDir
    Path folder;

    @Test
    void scriptsThatACommandNamesAreShown() throws IOException {
        Path book = Files.createDirectories(folder.resolve("book"));
        Files.writeString(book.resolve("plot.py"), "print('<b>')\n");
        assertThat(sources(book, "exec: [python3, plot.py, --steps, 3, '{png}']"))
                .containsExactly(entry("plot.py", "print('<b>')\n"));
    }

    @Test
    void filesOutsideOfTheBookAndThoseThatAreNoTextAreNot() throws IOException {
        Path book = Files.createDirectories(folder.resolve("book"));
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.write(book.resolve("tool"), new byte[] {0x7f, 'E', 'L', 'F', (byte) 0xff, (byte) 0xfe});
        assertThat(sources(book, "exec: [./tool, ../secret.txt, '" + secret + "', '.', '{png}']"))
                .isEmpty();
    }

    private static Map<String, String> sources(Path book, String origin) throws IOException {
        Files.writeString(book.resolve("figures.yaml"), "figures: [{id: a, " + origin + "}]\n");
        List<FigureEntry> figures = ((Reading.Valid<Manifest>) ManifestReader.read(book, Path.of("figures.yaml")))
                .value()
                .figures();
        return new GeneratorNotes(Map.of(), book).sources(figures.get(0));
    }
}
