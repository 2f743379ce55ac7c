package io.github.bookfigures.build;

import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.data.DataFormatException;
import io.github.bookfigures.fingerprint.Fingerprint;
import io.github.bookfigures.plan.FigureKeys;
import io.github.bookfigures.plan.FigureRecord;
import io.github.bookfigures.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a book's figures were when their author last was content with them: a file to be kept with the sources, one block
 * per figure, without anything of the machine it was made on.
 *
 * @param figures by id
 */
record LockFile(SortedMap<String, Locked> figures) {
    static final LockFile NONE = new LockFile(new TreeMap<>());

    LockFile {
        figures = Collections.unmodifiableSortedMap(figures);
    }

    /**
     * A figure.
     *
     * @param file where it lands, without ending
     * @param measurement what its data depends on
     * @param seconds how long its experiment ran when it was locked first
     * @param data hash of its data
     * @param values single numbers among its data, by their path
     * @param drawing what all its images depend on
     * @param images what each image depends on beside that, by ending
     * @param text what is written into files without being drawn
     * @param claims what the book says about its data
     * @param files hashes of its files by ending
     */
    record Locked(
            String file,
            SortedMap<String, String> measurement,
            double seconds,
            String data,
            SortedMap<String, String> values,
            SortedMap<String, String> drawing,
            SortedMap<String, SortedMap<String, String>> images,
            SortedMap<String, String> text,
            SortedMap<String, String> claims,
            SortedMap<String, String> files) {

        /** What is locked of a figure that is up to date. */
        static Locked of(FigureRecord figure, SortedMap<String, String> values) {
            SortedMap<String, String> common = new TreeMap<>();
            figure.images().values().stream().findFirst().ifPresent(first -> common.putAll(first.items()));
            figure.images()
                    .values()
                    .forEach(image -> common.entrySet().retainAll(image.items().entrySet()));
            common.remove(FigureKeys.DATA);
            SortedMap<String, SortedMap<String, String>> images = new TreeMap<>();
            figure.images().forEach((ending, image) -> {
                SortedMap<String, String> own = new TreeMap<>(image.items());
                own.keySet().removeAll(common.keySet());
                own.remove(FigureKeys.DATA);
                images.put(ending, own);
            });
            SortedMap<String, String> files = new TreeMap<>();
            figure.files().forEach((ending, file) -> files.put(ending, file.sha256()));
            return new Locked(
                    figure.file(),
                    figure.measurement().items(),
                    Math.round(figure.built().seconds() * 10) / 10.0,
                    figure.data(),
                    values,
                    common,
                    images,
                    figure.text().items(),
                    figure.claims().items(),
                    files);
        }

        /** With the time of an earlier lock: it says nothing new about the same experiment. */
        Locked after(Locked earlier) {
            boolean same = earlier.measurement.equals(measurement);
            return new Locked(
                    file,
                    measurement,
                    same ? earlier.seconds : seconds,
                    data,
                    values,
                    drawing,
                    images,
                    text,
                    claims,
                    files);
        }

        /** The same as a build would have left it. */
        FigureRecord record() {
            SortedMap<String, Fingerprint> keys = new TreeMap<>();
            images.forEach((ending, own) -> {
                SortedMap<String, String> items = new TreeMap<>(drawing);
                items.putAll(own);
                items.put(FigureKeys.DATA, data);
                keys.put(ending, new Fingerprint(items));
            });
            SortedMap<String, FigureRecord.PublishedFile> published = new TreeMap<>();
            files.forEach((ending, hash) ->
                    published.put(ending, new FigureRecord.PublishedFile(hash, Collections.emptyList())));
            return new FigureRecord(
                    file,
                    new Fingerprint(measurement),
                    data,
                    keys,
                    new Fingerprint(text),
                    new Fingerprint(claims),
                    published,
                    Collections.emptyList(),
                    Collections.emptyList(),
                    new FigureRecord.Built(seconds, Collections.emptyList()));
        }
    }

    /** The lock of a manifest: {@code figures.lock.json} beside {@code figures.yaml}. */
    static Path of(BuildRequest request) {
        Path manifest = request.project().resolve(request.manifest());
        String name = manifest.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return manifest.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".lock.json");
    }

    /**
     * Reads a lock, when there is one.
     *
     * @throws IOException when it is not what was written
     */
    static Optional<LockFile> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DataCodec().decode(Files.readAllBytes(file), LockFile.class));
        } catch (DataFormatException e) {
            throw new IOException(
                    file + " is no lock of this version, or was merged badly. Delete it and run figure:lock again.", e);
        }
    }

    /** Writes it unless it is there already. */
    void write(Path file) throws IOException {
        AtomicFile.write(file, new DataCodec().encode(this));
    }
}
