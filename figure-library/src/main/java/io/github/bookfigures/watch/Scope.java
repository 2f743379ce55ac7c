package io.github.bookfigures.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What has to be looked at to know whether a book has to be built again.
 *
 * @param project its folder
 * @param manifest its manifest; files that look like parts of one are looked for below its folder
 * @param code folders and jars of classes
 * @param read other files that figures are made of
 * @param anything whether any other file of the project may matter, as when the manifest names one that is not there
 * @param leftOut folders that builds write into
 */
record Scope(Path project, Path manifest, List<Path> code, Set<Path> read, boolean anything, List<Path> leftOut) {
    Scope {
        project = project.toAbsolutePath().normalize();
        manifest = project.resolve(manifest).normalize();
        code = code.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        read = Set.copyOf(read);
        leftOut =
                leftOut.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    }

    /** The same of other files. */
    Scope reading(Set<Path> files) {
        return new Scope(project, manifest, code, files, false, leftOut);
    }

    /** The same, and any file of the project may matter. */
    Scope readingAnything() {
        return new Scope(project, manifest, code, read, true, leftOut);
    }

    /** How all of it looks now. */
    Looks look() {
        SortedMap<Path, String> files = new TreeMap<>();
        SortedSet<Path> folders = new TreeSet<>();
        Path home = manifest.getParent();
        walk(home, Scope::mayBePartOfAManifest, files, folders);
        code.forEach(root -> walk(root, file -> true, files, folders));
        if (anything) {
            walk(project, file -> true, files, folders);
        }
        read.forEach(file -> add(file.toAbsolutePath().normalize(), files, folders));
        add(manifest, files, folders);
        return new Looks(files, folders);
    }

    private static boolean mayBePartOfAManifest(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static void add(Path file, SortedMap<Path, String> files, SortedSet<Path> folders) {
        files.put(file, look(file));
        // Where a folder is not there, neither can be what comes up in it but by way of the folder above.
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder)) {
                folders.add(folder);
                return;
            }
        }
    }

    private void walk(Path root, Predicate<Path> wanted, SortedMap<Path, String> files, SortedSet<Path> folders) {
        if (!Files.exists(root)) {
            add(root, new TreeMap<>(), folders);
            return;
        }
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean other = !folder.equals(root) && (isHidden(folder) || leftOut.contains(folder));
                    if (other) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    folders.add(folder);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isHidden(file) && wanted.test(file)) {
                        files.put(file, look(attributes));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path gone, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isHidden(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") || name.equals("node_modules");
    }

    private static String look(Path file) {
        try {
            return look(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException gone) {
            return Looks.MISSING;
        }
    }

    private static String look(BasicFileAttributes file) {
        return file.size() == 0 && file.isRegularFile()
                ? Looks.EMPTY
                : file.size() + " " + file.lastModifiedTime() + " " + file.fileKey();
    }
}
