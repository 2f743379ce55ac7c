package io.github.bookfigures.fingerprint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One hash for a class path, quickly: of jars their path, length and time, since nobody changes a jar in place; of files in
 * folders their contents. Two class paths with the same one are the same; the converse need not hold.
 */
public final class ClassPathIdentity {
    private static final long MOST_BYTES = 4L << 20;

    private ClassPathIdentity() {}

    /**
     * The hash.
     *
     * @param own jars and folders whose classes are being worked on
     * @param others all other jars
     * @throws IOException when one of them cannot be read
     */
    public static String of(List<Path> own, List<Path> others) throws IOException {
        SortedMap<String, String> items = new TreeMap<>();
        add(own, "own", items);
        add(others, "other", items);
        items.put("format", Integer.toString(DigestCache.FORMAT));
        return new Fingerprint(items).sha256();
    }

    private static void add(List<Path> roots, String kind, SortedMap<String, String> items) throws IOException {
        int number = 0;
        for (Path root : roots) {
            String name = kind + " " + number++ + " ";
            if (Files.isRegularFile(root)) {
                items.put(name + root.toAbsolutePath(), lookOf(root));
            } else if (Files.isDirectory(root)) {
                try (Stream<Path> tree = Files.walk(root)) {
                    for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
                        items.put(
                                name + root.relativize(file),
                                Files.size(file) > MOST_BYTES ? lookOf(file) : Sha256.of(Files.readAllBytes(file)));
                    }
                }
            }
        }
    }

    private static String lookOf(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.size() + " " + attributes.lastModifiedTime();
    }
}
