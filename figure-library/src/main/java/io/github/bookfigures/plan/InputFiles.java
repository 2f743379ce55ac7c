package io.github.bookfigures.plan;

import io.github.bookfigures.fingerprint.Sha256;
import io.github.bookfigures.manifest.Messages;
import io.github.bookfigures.plan.Plan.Input;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Looks at the files that experiments read. */
final class InputFiles {
    /** What fits into the memory of a child, with what is made of it. */
    private static final long MOST_BYTES = 256L << 20;

    private final Path folder;
    private final Consumer<Problem> problems;

    /**
     * Files named in a manifest.
     *
     * @param folder where their paths begin
     * @param problems gets what is wrong with them
     */
    InputFiles(Path folder, Consumer<Problem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Those that can be read, by the words that name them. */
    SortedMap<String, Input> of(Collection<Located<String>> words) {
        SortedMap<String, Input> inputs = new TreeMap<>();
        words.forEach(word -> add(word, inputs));
        return inputs;
    }

    private void add(Located<String> word, SortedMap<String, Input> inputs) {
        try {
            Path path = Path.of(word.value());
            Path file = folder.resolve(path).toAbsolutePath().normalize();
            if (path.isAbsolute()) {
                problems.accept(Messages.absoluteInput(word));
            } else if (!Files.exists(file)) {
                problems.accept(Messages.missingInput(word, neighbours(word.value(), file)));
            } else if (!Files.isRegularFile(file)) {
                problems.accept(Messages.noFile(word, Files.isDirectory(file) ? "folder" : "device"));
            } else if (Files.size(file) > MOST_BYTES) {
                problems.accept(Messages.hugeInput(word, Files.size(file) >> 20, MOST_BYTES >> 20));
            } else {
                inputs.put(word.value(), new Input(file, Sha256.of(file)));
            }
        } catch (InvalidPathException e) {
            problems.accept(Messages.noPath(word, e.getReason()));
        } catch (IOException e) {
            problems.accept(Messages.unreadableInput(word));
        }
    }

    /** The paths of the files in the folder where the missing one was looked for, written as that one is. */
    private static List<String> neighbours(String word, Path file) {
        String before = word.substring(0, word.lastIndexOf('/') + 1);
        try (Stream<Path> files = Files.list(file.resolveSibling(""))) {
            return files.filter(Files::isRegularFile)
                    .map(near -> before + near.getFileName())
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }
}
