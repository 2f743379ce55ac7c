package io.github.bookfigures.build;

import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.plan.Plan;
import io.github.bookfigures.render.Themes;
import io.github.bookfigures.source.SourceFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
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
 * @param includes whether the manifest looks for others in its folder
 */
record FilesRead(long began, SortedMap<Path, String> hashes, boolean includes) {
    /** Stands for the hash of a file that is not there. */
    static final String MISSING = "missing";

    FilesRead {
        hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
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
        Stream.of(manifest.files(), themes.filesRead(), sources, List.of(LockFile.of(request)))
                .flatMap(Collection::stream)
                .forEach(file -> hashes.computeIfAbsent(file, FilesRead::hash));
        return new FilesRead(began, hashes, manifest.files().size() > 1);
    }

    private static String hash(Path file) {
        try {
            return NothingToDo.hash(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
