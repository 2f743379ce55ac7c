package io.github.bookfigures.render;

import java.awt.Color;

/** Keeps coloured texts readable on white paper. */
final class ChartInk {
    /** Least contrast of small texts in the Web Content Accessibility Guidelines 2.1. */
    static final double READABLE = 4.5;

    private static final double STEP = 0.06;

    private ChartInk() {}

    /** The colour, darkened until it can be read. */
    static Color readable(Color colour) {
        Color ink = colour;
        for (double share = STEP; Contrast.ratio(ink, Color.WHITE) < READABLE && share < 1; share += STEP) {
            ink = ColourMap.mix(colour, Color.BLACK, share);
        }
        return ink;
    }
}
