package io.github.bookfigures.render;

import io.github.bookfigures.figure.Role;
import java.awt.Color;

/** Colour maps that stand in a fixed relation to the paper of a theme. */
final class PaperColours {
    /** How much of the colour the least value of a tint has: a cell of it is still seen. */
    private static final double LEAST = 0.05;
    /** Share of ink in the strongest tint. */
    private static final double INK = 0.15;
    /** Least contrast of lines and symbols in the Web Content Accessibility Guidelines 2.1. */
    private static final double VISIBLE = 3;

    private static final double STEP = 0.02;

    private PaperColours() {}

    /** From nearly the paper to more than the colour of a function. */
    static Color tint(Theme theme, double at) {
        Color strong = ColourMap.mix(theme.colour(Role.FUNCTION), theme.colour(Role.INK), INK);
        return ColourMap.mix(theme.colour(Role.PAPER), strong, LEAST + (1 - LEAST) * at);
    }

    /** The sequential map without the end that is lost on the paper. */
    static Color sequential(Theme theme, double at) {
        Color paper = theme.colour(Role.PAPER);
        double first = 0;
        double last = 1;
        while (first < 1 && Contrast.ratio(theme.sequential().at(first), paper) < VISIBLE) {
            first += STEP;
        }
        while (last > first && Contrast.ratio(theme.sequential().at(last), paper) < VISIBLE) {
            last -= STEP;
        }
        return theme.sequential().at(Math.min(1, first + (last - first) * at));
    }
}
