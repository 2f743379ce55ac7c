package io.github.bookfigures.plan;

import io.github.bookfigures.data.Claim;
import io.github.bookfigures.fingerprint.Fingerprint;
import io.github.bookfigures.generator.Check;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
 * @param verdicts what became of the claims of the book
 * @param checks what its experiment says of its data
 * @param built how it came to be
 */
public record FigureRecord(
        String file,
        Fingerprint measurement,
        String data,
        SortedMap<String, Fingerprint> images,
        Fingerprint text,
        Fingerprint claims,
        SortedMap<String, PublishedFile> files,
        List<Claim.Verdict> verdicts,
        List<Check> checks,
        Built built) {
    public FigureRecord {
        verdicts = List.copyOf(verdicts);
        checks = List.copyOf(checks);
        images = Collections.unmodifiableSortedMap(new TreeMap<>(images));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * How a figure came to be; of no influence on what is to be done.
     *
     * @param seconds how long its experiment ran when it last did
     * @param reasons why it was made when it last was
     */
    public record Built(double seconds, List<String> reasons) {
        public Built {
            reasons = List.copyOf(reasons);
        }

        /** The same, and its experiment ran once more. */
        public Built again(Optional<Double> ran, List<String> why) {
            return ran.isPresent() ? new Built(ran.get(), why) : this;
        }
    }

    /** The texts in it, sorted, when images in other languages say so. */
    public Optional<List<String>> texts(Fingerprint drawing) {
        return images.values().stream()
                .map(Fingerprint::items)
                .filter(items -> items.containsKey(FigureKeys.LANGUAGE)
                        && items.entrySet().containsAll(drawing.items().entrySet()))
                .findFirst()
                .map(items -> items.keySet().stream()
                        .filter(item -> item.startsWith(FigureKeys.TEXT))
                        .map(item -> item.substring(FigureKeys.TEXT.length()))
                        .toList());
    }

    /** The same data from something else, such as an experiment whose code changed. */
    public FigureRecord measuredBy(Fingerprint other, List<Check> said, Built how) {
        return new FigureRecord(file, other, data, images, text, claims, files, verdicts, said, how);
    }

    /** The same, with all keys of data and images taken for others. */
    public FigureRecord madeBy(Fingerprint other) {
        SortedMap<String, Fingerprint> others = new TreeMap<>();
        images.forEach((ending, key) -> others.put(ending, key.with(other)));
        return new FigureRecord(
                file, measurement.with(other), data, others, text, claims, files, verdicts, checks, built);
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
