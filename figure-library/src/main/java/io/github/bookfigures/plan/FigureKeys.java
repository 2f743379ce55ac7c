package io.github.bookfigures.plan;

import io.github.bookfigures.fingerprint.Fingerprint;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What a figure depends on. All but what its data depends on is made when it is first asked for: a figure whose data is still
 * to be measured needs no more.
 */
public final class FigureKeys {
    /** Item of an image's key: the hash of the data it shows. */
    public static final String DATA = "data";

    /** Item of the key of an image in another language: which. */
    static final String LANGUAGE = "language";

    /** How items begin whose value is a translation, which is empty when there is none. */
    static final String TEXT = "text ";

    private final Fingerprint measurement;
    private final Supplier<Shown> maker;
    private Optional<Shown> shown = Optional.empty();

    /**
     * What a figure depends on once there is data.
     *
     * @param drawing what its drawing depends on beside the data, in any language, theme and format
     * @param images what each image depends on beside the data, by the ending of its file, such as {@code -dark.png}
     * @param labels translations of texts, for images in another language, by ending
     * @param text what is written into files without being drawn
     * @param claims what the book says about its data
     */
    record Shown(
            Fingerprint drawing,
            SortedMap<String, Fingerprint> images,
            SortedMap<String, Map<String, String>> labels,
            Fingerprint text,
            Fingerprint claims) {
        Shown {
            images = Collections.unmodifiableSortedMap(new TreeMap<>(images));
            labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        }
    }

    /**
     * Keys of one figure.
     *
     * @param measurement what its data depends on
     * @param maker makes the others, from nothing that may change
     */
    FigureKeys(Fingerprint measurement, Supplier<Shown> maker) {
        this.measurement = measurement;
        this.maker = maker;
    }

    private synchronized Shown shown() {
        if (shown.isEmpty()) {
            shown = Optional.of(maker.get());
        }
        return shown.get();
    }

    /** What its data depends on. */
    public Fingerprint measurement() {
        return measurement;
    }

    /** What each image depends on beside the data, by the ending of its file. */
    public SortedMap<String, Fingerprint> images() {
        return shown().images();
    }

    /** What is written into files without being drawn. */
    public Fingerprint text() {
        return shown().text();
    }

    /** What the book says about its data. */
    public Fingerprint claims() {
        return shown().claims();
    }

    /** Whether some images depend on the texts that stand in them, because these are translated. */
    boolean askForTexts() {
        return !shown().labels().isEmpty();
    }

    /** What the texts of a drawing of some data depend on. */
    public Fingerprint drawing(String data) {
        return shown().drawing().with(DATA, data);
    }

    /**
     * What the images of some data depend on. Of the labels of a language, that is the translations of the texts that stand in
     * the figure.
     *
     * @param texts what these are; as long as nobody knows, none, and then an image is only kept when it has none
     */
    public SortedMap<String, Fingerprint> images(String data, List<String> texts) {
        SortedMap<String, Fingerprint> keys = new TreeMap<>();
        SortedMap<String, Map<String, String>> labels = shown().labels();
        images().forEach((ending, key) -> {
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
