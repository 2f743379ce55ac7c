package io.github.bookfigures.plan;

import io.github.bookfigures.fingerprint.Fingerprint;
import io.github.bookfigures.manifest.FigureEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What earlier builds left. */
public interface Known {
    /** What the last build left of a figure. */
    Optional<FigureRecord> record(String id);

    /** Hash of the data that a measurement gave, when it was made before. */
    Optional<String> data(Fingerprint measurement);

    /**
     * The texts that stand in a figure, when it was drawn before.
     *
     * @param drawing what they depend on
     */
    Optional<List<String>> texts(FigureEntry figure, Fingerprint drawing);

    /** The texts that keys of a figure's images depend on, which are none where nothing is translated. */
    default Optional<List<String>> translatedTexts(FigureEntry figure, FigureKeys keys, String data) {
        return keys.askForTexts() ? texts(figure, keys.drawing(data)) : Optional.of(List.of());
    }

    /** Whether there are still the data of a figure, with this hash. */
    boolean hasData(FigureEntry figure, Fingerprint measurement, String data);

    /** Whether the image with this key is still kept. */
    boolean hasImage(Fingerprint image);

    /**
     * What is wrong with files that the last build put in place, by ending: not there, or no longer what they were.
     *
     * @param record what it left of the figure
     */
    Map<String, String> damages(FigureEntry figure, FigureRecord record);

    /** The items of a fingerprint whose hash stands in a key, when they are kept. */
    Optional<Fingerprint> part(String sha256);
}
