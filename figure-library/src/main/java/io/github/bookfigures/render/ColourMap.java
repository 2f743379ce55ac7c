package io.github.bookfigures.render;

import java.awt.Color;
import java.util.List;

/**
 * A run of colours, evenly spaced from 0 to 1 and mixed between.
 *
 * @param colours at least two
 */
record ColourMap(List<Color> colours) {
    ColourMap {
        colours = List.copyOf(colours);
    }

    /** The colour at a place between 0 and 1. */
    Color at(double place) {
        double scaled = place * (colours.size() - 1);
        int below = (int) Math.min(colours.size() - 2, Math.floor(scaled));
        return mix(colours.get(below), colours.get(below + 1), scaled - below);
    }

    /** The first colour with a share of the second. */
    static Color mix(Color first, Color second, double share) {
        return new Color(
                channel(first.getRed(), second.getRed(), share),
                channel(first.getGreen(), second.getGreen(), share),
                channel(first.getBlue(), second.getBlue(), share));
    }

    private static int channel(int first, int second, double share) {
        return (int) Math.round(first + (second - first) * share);
    }
}
