package io.github.bookfigures.fingerprint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.objectweb.asm.ClassReader;

/**
 * Digests jars of others. What a packer writes into a jar about itself, the time above all, does not count: a module built
 * again from the same sources is the same.
 */
final class JarDigester {
    private static final int TAG_CLASS = 7;
    private static final String SERVICES = "META-INF/services/";

    private JarDigester() {}

    static JarDigest digest(Path file) throws IOException {
        TreeSet<String> packages = new TreeSet<>();
        TreeSet<String> mentions = new TreeSet<>();
        TreeSet<String> provides = new TreeSet<>();
        SortedMap<String, String> contents = new TreeMap<>();
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                String name = entry.getName();
                if (entry.isDirectory() || name.equals("META-INF/MANIFEST.MF") || name.startsWith("META-INF/maven/")) {
                    continue;
                }
                contents.put(name, Long.toHexString(entry.getCrc()) + ' ' + entry.getSize());
                if (name.startsWith(SERVICES)) {
                    provides.add(folder(name.substring(SERVICES.length()).replace('.', '/')));
                } else if (!name.startsWith("META-INF/")) {
                    packages.add(folder(name));
                    if (name.endsWith(".class")) {
                        try (InputStream in = jar.getInputStream(entry)) {
                            addMentions(in.readAllBytes(), mentions);
                        }
                    }
                }
            }
        }
        mentions.removeAll(packages);
        mentions.removeIf(name -> name.isEmpty() || name.startsWith("java/"));
        String sha256 = new Fingerprint(contents).sha256();
        return new JarDigest(sha256, List.copyOf(packages), List.copyOf(mentions), List.copyOf(provides));
    }

    private static void addMentions(byte[] classFile, TreeSet<String> packages) {
        ClassReader reader = new ClassReader(classFile);
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int item = 1; item < reader.getItemCount(); item++) {
            int offset = reader.getItem(item);
            if (offset > 0 && reader.readByte(offset - 1) == TAG_CLASS) {
                String name = reader.readUTF8(offset, buffer);
                if (!name.startsWith("[")) {
                    packages.add(folder(name));
                }
            }
        }
    }

    static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
