package io.github.bookfigures.maven;

import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Generators;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What generators say of themselves: those of the library and those of the project's own classes. */
final class GeneratorSummaries implements AutoCloseable {
    private final URLClassLoader loader;
    private final Generators generators;

    /** @param classes folder of the project's classes, which may not be there */
    GeneratorSummaries(Path classes) throws IOException {
        loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, GeneratorSummaries.class.getClassLoader());
        generators = Generators.scan(loader, Files.isDirectory(classes) ? List.of(classes) : List.of());
    }

    /** The sentence of a generator, by the word that a manifest has for it. */
    Optional<String> of(String word) {
        return generators.find(word) instanceof Generators.Lookup.Found found
                ? Optional.ofNullable(found.generator().type().getAnnotation(Generator.class))
                        .map(Generator::summary)
                : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
