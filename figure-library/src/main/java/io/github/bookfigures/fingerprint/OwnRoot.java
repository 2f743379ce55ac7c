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
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A jar or folder whose classes and other files are looked at one by one. */
sealed interface OwnRoot {
    /** How files of classes end. */
    String CLASS = ".class";

    /** A class by its internal name. */
    Optional<ClassDigest> find(String internalName);

    /** The same without the method by which a generator names its experiment, where there is one. */
    Optional<ClassDigest> drawing(String internalName);

    /** Hashes of all files below a folder that are no classes, by path. */
    SortedMap<String, String> resources(String below);

    /** The hash of a file that is no class, by its path. */
    Optional<String> resource(String path);

    static OwnRoot of(Path path, DigestCache cache) throws IOException {
        return Files.isDirectory(path) ? new Folder(path) : Jar.of(cache.get(path, JarContents.class, JarContents::of));
    }

    /** A folder, read anew in each build. */
    record Folder(Path folder) implements OwnRoot {
        @Override
        public Optional<ClassDigest> find(String internalName) {
            return bytes(internalName + CLASS).map(ClassDigester::digest);
        }

        @Override
        public Optional<ClassDigest> drawing(String internalName) {
            return bytes(internalName + CLASS)
                    .map(bytes -> ClassDigester.withoutMeasurement(bytes).orElseGet(() -> ClassDigester.digest(bytes)));
        }

        @Override
        public Optional<String> resource(String path) {
            return bytes(path).map(Sha256::of);
        }

        @Override
        public SortedMap<String, String> resources(String below) {
            SortedMap<String, String> found = new TreeMap<>();
            Path start = folder.resolve(below);
            if (Files.isDirectory(start)) {
                try (Stream<Path> tree = Files.walk(start)) {
                    tree.filter(file -> Files.isRegularFile(file)
                                    && !file.toString().endsWith(CLASS))
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .forEach(path -> found.put(path, resource(path).orElse("")));
                } catch (IOException e) {
                    throw new UncheckedIOException("the class path cannot be read: " + e.getMessage(), e);
                }
            }
            return found;
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
    record Jar(
            Map<String, ClassDigest> classes,
            Map<String, ClassDigest> drawings,
            NavigableMap<String, String> allResources)
            implements OwnRoot {
        static Jar of(JarContents contents) {
            NavigableMap<String, String> resources = new TreeMap<>();
            contents.resources().forEach(resource -> resources.put(resource.path(), resource.sha256()));
            return new Jar(byName(contents.classes()), byName(contents.drawings()), resources);
        }

        private static Map<String, ClassDigest> byName(List<ClassDigest> digests) {
            Map<String, ClassDigest> byName = new HashMap<>();
            digests.forEach(digest -> byName.put(digest.name(), digest));
            return byName;
        }

        @Override
        public Optional<ClassDigest> drawing(String internalName) {
            return Optional.ofNullable(drawings.get(internalName)).or(() -> find(internalName));
        }

        @Override
        public SortedMap<String, String> resources(String below) {
            return allResources.subMap(below, below + Character.MAX_VALUE);
        }

        @Override
        public Optional<ClassDigest> find(String internalName) {
            return Optional.ofNullable(classes.get(internalName));
        }

        @Override
        public Optional<String> resource(String path) {
            return Optional.ofNullable(allResources.get(path));
        }
    }

    /**
     * What is in a jar.
     *
     * @param classes its classes
     * @param drawings those among them that name an experiment, without the method that does
     * @param resources its other files
     */
    record JarContents(List<ClassDigest> classes, List<ClassDigest> drawings, List<Resource> resources) {
        /** A file and its hash. */
        record Resource(String path, String sha256) {}

        static JarContents of(Path file) throws IOException {
            List<ClassDigest> classes = new ArrayList<>();
            List<ClassDigest> drawings = new ArrayList<>();
            List<Resource> resources = new ArrayList<>();
            try (JarFile jar = new JarFile(file.toFile())) {
                for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                    if (entry.isDirectory() || entry.getName().startsWith("META-INF/")) {
                        continue;
                    }
                    try (InputStream in = jar.getInputStream(entry)) {
                        byte[] bytes = in.readAllBytes();
                        if (entry.getName().endsWith(CLASS) && !entry.getName().endsWith("-info.class")) {
                            classes.add(ClassDigester.digest(bytes));
                            ClassDigester.withoutMeasurement(bytes).ifPresent(drawings::add);
                        } else {
                            resources.add(new Resource(entry.getName(), Sha256.of(bytes)));
                        }
                    }
                }
            }
            return new JarContents(classes, drawings, resources);
        }
    }
}
