package io.github.bookfigures.source;

import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.data.DataFormatException;
import io.github.bookfigures.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was compiled, and from what.
 *
 * @param surroundings says which compiler and class path it was
 * @param sources by the words that name them in the manifest
 */
record CompiledSources(String surroundings, SortedMap<String, CompiledSource> sources) {
    private static final CompiledSources NONE = new CompiledSources("", new TreeMap<>());

    /**
     * One file.
     *
     * @param sha256 hash of the source
     * @param className full name of the class that has the file's name
     * @param files class files, relative to the folder of classes
     */
    record CompiledSource(String sha256, String className, List<String> files) {
        boolean isThere(Path classes) {
            return files.stream().allMatch(file -> Files.isRegularFile(classes.resolve(file)));
        }
    }

    static CompiledSources read(Path classes) {
        try {
            return new DataCodec().decode(Files.readAllBytes(place(classes)), CompiledSources.class);
        } catch (IOException | DataFormatException nothingKnown) {
            return NONE;
        }
    }

    /** Whether anything is known, which is so once a source has been compiled. */
    static boolean isKept(Path classes) {
        return Files.exists(place(classes));
    }

    void write(Path classes) throws IOException {
        if (sources.isEmpty()) {
            Files.deleteIfExists(place(classes));
        } else {
            AtomicFile.write(place(classes), new DataCodec().encode(this));
        }
    }

    private static Path place(Path classes) {
        return classes.resolveSibling(classes.getFileName() + ".json");
    }

    /** Removes the classes of sources that changed or went. */
    void removeAllBut(Collection<CompiledSource> kept, Path classes) throws IOException {
        Set<String> wanted =
                kept.stream().flatMap(source -> source.files().stream()).collect(Collectors.toSet());
        for (CompiledSource source : sources.values()) {
            for (String file : source.files()) {
                if (!wanted.contains(file)) {
                    Files.deleteIfExists(classes.resolve(file));
                }
            }
        }
    }
}
