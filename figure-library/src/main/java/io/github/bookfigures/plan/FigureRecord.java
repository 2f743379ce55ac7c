package io.github.bookfigures.plan;

import io.github.bookfigures.fingerprint.Fingerprint;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a build left of a figure.
 *
 * @param file where it landed, without ending
 * @param measurement what its data depends on
 * @param data hash of its data
 * @param images what each image depends on, by ending
 * @param text what was written into files without being drawn
 * @param claims what the book said about its data, all of it true
 * @param files its files by ending
 * @param seconds how long its experiment ran when it last did
 */
public record FigureRecord(
        String file,
        Fingerprint measurement,
        String data,
        SortedMap<String, Fingerprint> images,
        Fingerprint text,
        Fingerprint claims,
        SortedMap<String, PublishedFile> files,
        double seconds) {
    public FigureRecord {
        images = Collections.unmodifiableSortedMap(new TreeMap<>(images));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * A file that a build put in place.
     *
     * @param sha256 hash of its contents
     * @param looks how it looked from outside in each output folder
     */
    public record PublishedFile(String sha256, List<Look> looks) {
        public PublishedFile {
            looks = List.copyOf(looks);
        }
    }

    /**
     * How a file looks from outside. One that still looks so is taken to be unchanged; one that does not is read.
     *
     * @param bytes its length
     * @param modified when it was last written, in nanoseconds since 1970
     */
    public record Look(long bytes, long modified) {}
}
