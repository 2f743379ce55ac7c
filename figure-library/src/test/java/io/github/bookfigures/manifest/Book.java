package io.github.bookfigures.manifest;

import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A book's folder in which a test writes its manifest, {@code figures.yaml}. */
record Book(Path folder) {

    Book with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    Book with(String file, byte[] bytes) {
        Path path = folder.resolve(file);
        try {
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Reading<Manifest> read() {
        return ManifestReader.read(folder, Path.of("figures.yaml"));
    }

    Manifest manifest() {
        return read().orReport(problem -> {
                    throw new AssertionError(problem.toString());
                })
                .orElseThrow();
    }

    List<String> problems() {
        return read() instanceof Reading.Invalid<Manifest> invalid
                ? invalid.problems().stream().map(Problem::toString).toList()
                : List.of();
    }
}
