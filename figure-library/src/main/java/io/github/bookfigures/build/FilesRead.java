package io.github.bookfigures.build;

import io.github.bookfigures.fingerprint.Sha256;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.plan.Plan;
import io.github.bookfigures.render.Themes;
import io.github.bookfigures.source.SourceFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files of a book that a plan was made of.
 *
 * @param began when reading began, in milliseconds since 1970
 * @param hashes of their contents
 * @param listed hashes of the names of files in folders where the manifest looks for others
 */
record FilesRead(long began, SortedMap<Path, String> hashes, SortedMap<Path, String> listed) {
    /** Stands for the hash of a file that is not there. */
    static final String MISSING = "missing";

    FilesRead {
        hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
        listed = Collections.unmodifiableSortedMap(new TreeMap<>(listed));
    }

    /** The manifest with all it includes, themes and their fonts, inputs, generators that are Java files, and the lock. */
    static FilesRead of(BuildRequest request, Manifest manifest, Plan plan, Themes themes, long began) {
        SortedMap<Path, String> hashes = new TreeMap<>();
        plan.measurements().stream()
                .flatMap(measurement -> measurement.inputs().values().stream())
                .forEach(input -> hashes.put(input.file(), input.sha256()));
        Path folder = manifest.files().get(0).resolveSibling("");
        List<Path> sources = manifest.figures().stream()
                .map(figure -> figure.generator().value())
                .filter(SourceFiles::isSource)
                .map(folder::resolve)
                .toList();
        Stream.of(manifest.files(), manifest.labels(), themes.filesRead(), sources, List.of(LockFile.of(request)))
                .flatMap(Collection::stream)
                .forEach(file -> hashes.computeIfAbsent(file, any -> told(file, NothingToDo::hash)));
        return new FilesRead(began, hashes, listed(manifest));
    }

    /** With other manifests that were read, too. */
    FilesRead and(List<Manifest> manifests) {
        SortedMap<Path, String> files = new TreeMap<>(hashes);
        SortedMap<Path, String> folders = new TreeMap<>(listed);
        for (Manifest manifest : manifests) {
            Stream.concat(manifest.files().stream(), manifest.labels().stream())
                    .forEach(file -> files.computeIfAbsent(file, any -> told(file, NothingToDo::hash)));
            folders.putAll(listed(manifest));
        }
        return new FilesRead(began, files, folders);
    }

    private static SortedMap<Path, String> listed(Manifest manifest) {
        SortedMap<Path, String> listed = new TreeMap<>();
        if (manifest.files().size() > 1) {
            Path folder = manifest.files().get(0).resolveSibling("");
            listed.put(folder, told(folder, FilesRead::names));
        }
        return listed;
    }

    /** Which files are in a folder and all below. */
    static String names(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            StringBuilder names = new StringBuilder();
            tree.map(file -> folder.relativize(file) + (Files.isRegularFile(file) ? "" : "/"))
                    .sorted()
                    .forEach(name -> names.append(name).append('\n'));
            return Sha256.of(names.toString());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private interface Look {
        String at(Path path) throws IOException;
    }

    private static String told(Path path, Look look) {
        try {
            return look.at(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read: " + e.getMessage(), e);
        }
    }
}
