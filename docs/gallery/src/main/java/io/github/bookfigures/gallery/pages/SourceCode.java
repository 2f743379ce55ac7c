package io.github.bookfigures.gallery.pages;

import io.github.bookfigures.generator.Generators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the source of a generator by its name. */
final class SourceCode {
    private final Path sources;
    private final Generators generators;

    SourceCode(Path sources, Generators generators) {
        this.sources = sources;
        this.generators = generators;
    }

    /**
     * The class as it stands in its file, without package and imports.
     *
     * @throws IllegalArgumentException when no class of the gallery has the name
     */
    String of(String generator) throws IOException {
        if (!(generators.find(generator) instanceof Generators.Lookup.Found found)) {
            throw new IllegalArgumentException("no example of the gallery is called '" + generator + "'; there are "
                    + String.join(", ", generators.names()));
        }
        String path = found.generator().type().getName().replace('.', '/') + ".java";
        try (Stream<String> lines = Files.lines(sources.resolve(path))) {
            return lines.dropWhile(SourceCode::isHead).collect(Collectors.joining("\n"));
        }
    }

    private static boolean isHead(String line) {
        return line.isBlank() || line.startsWith("package ") || line.startsWith("import ");
    }
}
