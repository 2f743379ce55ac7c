package io.github.bookfigures.plan;

import io.github.bookfigures.fingerprint.Fingerprint;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a figure depends on.
 *
 * @param measurement what its data depends on
 * @param drawing what its drawing depends on beside the data, in any language, theme and format
 * @param images what each image depends on beside the data, by the ending of its file, such as {@code -dark.png}
 * @param labels translations of texts, for images in another language, by ending
 * @param text what is written into files without being drawn
 * @param claims what the book says about its data
 */
public record FigureKeys(
        Fingerprint measurement,
        Fingerprint drawing,
        SortedMap<String, Fingerprint> images,
        SortedMap<String, Map<String, String>> labels,
        Fingerprint text,
        Fingerprint claims) {
    /** Item of an image's key: the hash of the data it shows. */
    public static final String DATA = "data";

    /** Item of the key of an image in another language: which. */
    static final String LANGUAGE = "language";

    /** How items begin whose value is a translation, which is empty when there is none. */
    static final String TEXT = "text ";

    public FigureKeys {
        images = Collections.unmodifiableSortedMap(new TreeMap<>(images));
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    /** Whether some images depend on the texts that stand in them, because these are translated. */
    boolean askForTexts() {
        return !labels.isEmpty();
    }

    /** What the texts of a drawing of some data depend on. */
    public Fingerprint drawing(String data) {
        return drawing.with(DATA, data);
    }

    /**
     * What the images of some data depend on. Of the labels of a language, that is the translations of the texts that stand in
     * the figure.
     *
     * @param texts what these are; as long as nobody knows, none, and then an image is only kept when it has none
     */
    public SortedMap<String, Fingerprint> images(String data, List<String> texts) {
        SortedMap<String, Fingerprint> keys = new TreeMap<>();
        images.forEach((ending, key) -> {
            Fingerprint whole = key.with(DATA, data);
            if (labels.containsKey(ending)) {
                for (String text : texts) {
                    whole = whole.with(TEXT + text, labels.get(ending).getOrDefault(text, ""));
                }
            }
            keys.put(ending, whole);
        });
        return keys;
    }
}
