package io.github.bookfigures.render;

import java.awt.Color;

/** Legibility of one colour on another. */
public final class Contrast {
    /** Least contrast of small texts in the Web Content Accessibility Guidelines 2.1. */
    static final double READABLE = 4.5;

    private static final double STEP = 0.06;

    private Contrast() {}

    /** Contrast ratio of WCAG 2.1, from 1 (the same) to 21 (black on white). */
    public static double ratio(Color first, Color second) {
        double one = luminance(first);
        double two = luminance(second);
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** A colour mixed with an ink until it can be read on a ground. */
    static Color readable(Color colour, Color ground, Color ink) {
        Color readable = colour;
        for (double share = STEP; ratio(readable, ground) < READABLE && share < 1; share += STEP) {
            readable = ColourMap.mix(colour, ink, share);
        }
        return ratio(readable, ground) < READABLE ? ink : readable;
    }

    /** Whichever of two inks is easier to read on a ground; black or white, of which one always can be, when neither can. */
    static Color better(Color ground, Color first, Color second) {
        Color better = ratio(ground, first) >= ratio(ground, second) ? first : second;
        if (ratio(ground, better) >= READABLE) {
            return better;
        }
        return ratio(ground, Color.BLACK) >= ratio(ground, Color.WHITE) ? Color.BLACK : Color.WHITE;
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
