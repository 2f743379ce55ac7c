package io.github.bookfigures.render;

import io.github.bookfigures.figure.ColourScale;
import java.awt.Color;
import java.util.Optional;

/**
 * How colours are explained beside the chart.
 *
 * @param scale colours and what they stand for
 * @param levels bounds between plain regions, or empty when colours change smoothly
 */
record ChartColours(ColourScale scale, double[] levels) {
    private static final double EVEN = 1e-6;

    /** The explanation of a scale, unless it has no name. */
    static Optional<ChartColours> of(ColourScale scale, double... levels) {
        return scale.name().isEmpty() ? Optional.empty() : Optional.of(new ChartColours(scale, levels));
    }

    /** Whether the levels are an arithmetic sequence: then colours follow values, otherwise the number of the level. */
    static boolean even(double... levels) {
        for (int i = 2; i < levels.length; i++) {
            double step = levels[1] - levels[0];
            if (Math.abs(levels[i] - levels[i - 1] - step) > EVEN * Math.abs(step)) {
                return false;
            }
        }
        return true;
    }

    /** Colour of the region below the level of this index; the last region lies above all levels. */
    static Color region(Style style, ColourScale scale, double[] levels, int index) {
        double middle;
        if (even(levels) && levels.length > 1) {
            double step = levels[1] - levels[0];
            middle = levels[0] + (index - 0.5) * step;
        } else {
            middle = scale.from() + (scale.to() - scale.from()) * index / levels.length;
        }
        return style.colour(scale, middle);
    }
}
