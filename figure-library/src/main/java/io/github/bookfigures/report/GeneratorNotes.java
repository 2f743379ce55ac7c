package io.github.bookfigures.report;

import io.github.bookfigures.generator.GeneratorDescription;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.yaml.Value;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a report tells of what makes the figures.
 *
 * @param descriptions of generators, by the words that the manifest has for them
 * @param folder of the manifest, below which Java files and scripts are
 */
public record GeneratorNotes(Map<String, GeneratorDescription> descriptions, Path folder) {
    private static final String COMMAND = "exec";
    private static final long LONGEST = 100_000;

    /** Copies the map. */
    public GeneratorNotes {
        descriptions = Collections.unmodifiableMap(new TreeMap<>(descriptions));
        folder = folder.toAbsolutePath().normalize();
    }

    /** One sentence; empty when nothing is known. */
    String summary(String generator) {
        return descriptions.containsKey(generator) ? descriptions.get(generator).summary() : "";
    }

    /** The author's own code that makes a figure, a Java file and scripts that a command names, by their paths. */
    Map<String, String> sources(FigureEntry figure) throws IOException {
        Stream<String> words = figure.params().entries().stream()
                .filter(entry -> entry.key().value().equals(COMMAND))
                .flatMap(entry -> entry.value() instanceof Value.Sequence command
                        ? command.items().stream()
                        : Stream.<Value>empty())
                .flatMap(word -> word instanceof Value.Text text ? Stream.of(text.text()) : Stream.empty());
        Map<String, String> sources = new LinkedHashMap<>();
        for (String word :
                Stream.concat(Stream.of(figure.generator().value()), words).toList()) {
            Path file = file(word);
            if (file.startsWith(folder) && Files.isRegularFile(file) && Files.size(file) <= LONGEST) {
                try {
                    sources.put(word, Files.readString(file));
                } catch (CharacterCodingException isNoText) {
                    continue;
                }
            }
        }
        return sources;
    }

    private Path file(String word) {
        try {
            return folder.resolve(word).normalize();
        } catch (InvalidPathException isNone) {
            return Path.of("/");
        }
    }
}
