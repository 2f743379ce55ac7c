package io.github.bookfigures.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds class files that mention a type, by their bytes alone: nothing is loaded. */
final class ClassFiles {
    private static final String SUFFIX = ".class";

    private final byte[] mark;

    /** @param mark what must stand among the constants of a class, such as the descriptor of an annotation */
    ClassFiles(String mark) {
        this.mark = mark.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Names of the classes found, sorted.
     *
     * @param root a jar, or a folder of class files
     * @param below where to look in it, such as {@code io/github/}; empty for everywhere
     */
    List<String> in(Path root, String below) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(root)) {
            inFolder(root, below, names);
        } else if (Files.isRegularFile(root)) {
            inJar(root, below, names);
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    private void inFolder(Path root, String below, List<String> names) throws IOException {
        Path start = root.resolve(below);
        if (!Files.isDirectory(start)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(start)) {
            for (Path file : (Iterable<Path>) tree::iterator) {
                if (file.toString().endsWith(SUFFIX) && mentions(Files.readAllBytes(file))) {
                    names.add(className(root.relativize(file).toString().replace('\\', '/')));
                }
            }
        }
    }

    private void inJar(Path root, String below, List<String> names) throws IOException {
        try (JarFile jar = new JarFile(root.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                String name = entry.getName();
                if (name.startsWith(below) && name.endsWith(SUFFIX) && !name.startsWith("META-INF/")) {
                    byte[] bytes = jar.getInputStream(entry).readAllBytes();
                    if (mentions(bytes)) {
                        names.add(className(name));
                    }
                }
            }
        }
    }

    private static String className(String path) {
        return path.substring(0, path.length() - SUFFIX.length()).replace('/', '.');
    }

    private boolean mentions(byte[] bytes) {
        for (int at = 0; at <= bytes.length - mark.length; at++) {
            if (bytes[at] == mark[0] && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }
}
