package io.github.bookfigures.plan;

import io.github.bookfigures.fingerprint.Fingerprint;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a figure depends on.
 *
 * @param measurement what its data depends on
 * @param images what each image depends on beside the data, by the ending of its file, such as {@code -dark.png}
 * @param text what is written into files without being drawn
 * @param claims what the book says about its data
 */
public record FigureKeys(
        Fingerprint measurement, SortedMap<String, Fingerprint> images, Fingerprint text, Fingerprint claims) {
    /** Item of an image's key: the hash of the data it shows. */
    public static final String DATA = "data";

    public FigureKeys {
        images = Collections.unmodifiableSortedMap(new TreeMap<>(images));
    }

    /** What the images of some data depend on. */
    public SortedMap<String, Fingerprint> images(String data) {
        SortedMap<String, Fingerprint> keys = new TreeMap<>();
        images.forEach((ending, key) -> keys.put(ending, key.with(DATA, data)));
        return keys;
    }
}
