package io.github.bookfigures.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells whether code is as it was when its fingerprints were taken. Children load classes when they need them: what they make
 * after a compiler has run beside them must not be taken for what the old code makes.
 */
final class CodeWatch {
    private final List<Path> roots;
    private final Optional<SortedMap<String, String>> before;

    /** Begins to watch jars and folders of classes, before anything of them is read. */
    CodeWatch(List<Path> roots) {
        this.roots = List.copyOf(roots);
        this.before = look();
    }

    /** Whether no file has come, gone or been written since. */
    boolean seesTheSame() {
        return before.isPresent() && before.equals(look());
    }

    private Optional<SortedMap<String, String>> look() {
        SortedMap<String, String> looks = new TreeMap<>();
        try {
            for (Path root : roots) {
                if (Files.exists(root)) {
                    add(root, looks);
                }
            }
            return Optional.of(looks);
        } catch (IOException | UncheckedIOException changing) {
            return Optional.empty();
        }
    }

    private static void add(Path root, SortedMap<String, String> looks) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                looks.put(file.toString(), attributes.size() + " " + attributes.lastModifiedTime());
            }
        }
    }
}
