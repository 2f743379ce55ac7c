package io.github.bookfigures.fingerprint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** A jar or folder whose classes and other files are looked at one by one. */
sealed interface OwnRoot {
    /** A class by its internal name. */
    Optional<ClassDigest> find(String internalName);

    /** The hash of a file that is no class, by its path. */
    Optional<String> resource(String path);

    static OwnRoot of(Path path, DigestCache cache) throws IOException {
        return Files.isDirectory(path) ? new Folder(path) : Jar.of(cache.get(path, JarContents.class, JarContents::of));
    }

    /** A folder, read anew in each build. */
    record Folder(Path folder) implements OwnRoot {
        @Override
        public Optional<ClassDigest> find(String internalName) {
            return bytes(internalName + ".class").map(ClassDigester::digest);
        }

        @Override
        public Optional<String> resource(String path) {
            return bytes(path).map(Sha256::of);
        }

        private Optional<byte[]> bytes(String path) {
            Path file = folder.resolve(path).normalize();
            if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try {
                return Optional.of(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException("the class path cannot be read: " + e.getMessage(), e);
            }
        }
    }

    /** A jar's contents. */
    record Jar(Map<String, ClassDigest> classes, Map<String, String> resources) implements OwnRoot {
        static Jar of(JarContents contents) {
            Map<String, ClassDigest> classes = new HashMap<>();
            contents.classes().forEach(type -> classes.put(type.name(), type));
            Map<String, String> resources = new HashMap<>();
            contents.resources().forEach(resource -> resources.put(resource.path(), resource.sha256()));
            return new Jar(classes, resources);
        }

        @Override
        public Optional<ClassDigest> find(String internalName) {
            return Optional.ofNullable(classes.get(internalName));
        }

        @Override
        public Optional<String> resource(String path) {
            return Optional.ofNullable(resources.get(path));
        }
    }

    /**
     * What is in a jar.
     *
     * @param classes its classes
     * @param resources its other files
     */
    record JarContents(List<ClassDigest> classes, List<Resource> resources) {
        /** A file and its hash. */
        record Resource(String path, String sha256) {}

        static JarContents of(Path file) throws IOException {
            List<ClassDigest> classes = new ArrayList<>();
            List<Resource> resources = new ArrayList<>();
            try (JarFile jar = new JarFile(file.toFile())) {
                for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                    if (entry.isDirectory() || entry.getName().startsWith("META-INF/")) {
                        continue;
                    }
                    try (InputStream in = jar.getInputStream(entry)) {
                        byte[] bytes = in.readAllBytes();
                        if (entry.getName().endsWith(".class")
                                && !entry.getName().endsWith("-info.class")) {
                            classes.add(ClassDigester.digest(bytes));
                        } else {
                            resources.add(new Resource(entry.getName(), Sha256.of(bytes)));
                        }
                    }
                }
            }
            return new JarContents(classes, resources);
        }
    }
}
