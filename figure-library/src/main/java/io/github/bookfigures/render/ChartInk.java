package io.github.bookfigures.render;

import java.awt.Color;

/** Keeps texts readable: contrast as the Web Content Accessibility Guidelines 2.1 define it. */
final class ChartInk {
    private static final double READABLE = 4.5;
    private static final double STEP = 0.06;

    private ChartInk() {}

    /** The colour, darkened until it can be read on white paper. */
    static Color readable(Color colour) {
        Color ink = colour;
        for (double share = STEP; contrast(ink, Color.WHITE) < READABLE && share < 1; share += STEP) {
            ink = ColourMap.mix(colour, Color.BLACK, share);
        }
        return ink;
    }

    /** Of two inks the one that stands out more from a ground. */
    static Color on(Color ground, Color first, Color second) {
        return contrast(ground, first) >= contrast(ground, second) ? first : second;
    }

    /** Contrast ratio of two colours, from 1 to 21. */
    static double contrast(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
