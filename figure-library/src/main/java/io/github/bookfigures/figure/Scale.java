package io.github.bookfigures.figure;

import java.util.List;
import java.util.OptionalDouble;

/** How numbers become places along an axis. */
public sealed interface Scale {
    /** Equal steps for equal differences. */
    record Linear() implements Scale {}

    /**
     * Equal steps for equal factors.
     *
     * @param floor where values of 0 or below it are drawn, with a floor symbol instead of vanishing; without a floor a
     *     value of 0 is an error
     */
    record Log(OptionalDouble floor) implements Scale {}

    /** Names at the whole numbers 0, 1, 2, … */
    record Category(List<Text> names) implements Scale {
        public Category {
            names = List.copyOf(names);
        }
    }
}
