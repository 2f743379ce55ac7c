package io.github.bookfigures.render;

import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Role;
import java.awt.Color;

/**
 * A theme at one printed size: what painters ask for colours, sizes and type.
 *
 * @param theme colours and proportions
 * @param type sets texts
 * @param text size of ordinary text (axis names, notes) in points
 * @param line thickness of a line of weight 1 in points
 * @param symbol diameter of a symbol of size 1 in points
 */
record Style(Theme theme, Typesetter type, double text, double line, double symbol) {
    /** Tick labels and everything that is looked up rather than read, as a share of the text size. */
    static final double SMALL = 0.88;

    private static final double HEADING = 1.08;
    /** Letters smaller than this, in points, are set nowhere: nobody reads them on paper. */
    static final double LEGIBLE = 6.5;

    /** How much of its colour a pale zone has at most. */
    private static final double TINT = 0.15;

    /** The style of a figure printed so many inches wide. */
    static Style printed(Theme theme, Typesetter type, double widthInches) {
        Sizes sizes = theme.sizes();
        double text = sizes.textAt(widthInches);
        double scale = text / sizes.text();
        return new Style(theme, type, text, sizes.line() * scale, sizes.symbol() * scale);
    }

    /** A size made smaller, but not illegible; a size that is so already stays. */
    static double smaller(double size, double share) {
        return Math.min(size, Math.max(LEGIBLE, size * share));
    }

    /** The same with everything at a share of its size. */
    Style scaled(double share) {
        return new Style(theme, type, text * share, line * share, symbol * share);
    }

    /** The share of its size at which a small text is just legible; 1 for one that is hardly so now. */
    double leastShare() {
        return Math.min(1, LEGIBLE / small().size());
    }

    Color colour(Role role) {
        return theme.colour(role);
    }

    Color colour(ColourScale scale, double value) {
        return theme.colour(scale, value);
    }

    /**
     * A colour for letters on paper and on a pale tint of this colour, where names of zones stand: this one, moved
     * towards the ink as far as it must be to be read.
     */
    Color readable(Color colour) {
        return Contrast.readable(colour, ColourMap.mix(colour(Role.PAPER), colour, TINT), colour(Role.INK));
    }

    /** Ordinary text. */
    TextStyle body() {
        return new TextStyle(text, TextStyle.Weight.REGULAR, colour(Role.INK), TextStyle.Align.LEFT);
    }

    /** Tick labels, legends, numbers on marks. */
    TextStyle small() {
        return new TextStyle(text * SMALL, TextStyle.Weight.REGULAR, colour(Role.INK), TextStyle.Align.LEFT);
    }

    /** Titles of panels. */
    TextStyle heading() {
        return new TextStyle(text * HEADING, TextStyle.Weight.STRONG, colour(Role.INK), TextStyle.Align.LEFT);
    }

    /** The title of a figure. */
    TextStyle title() {
        return new TextStyle(
                text * theme.sizes().title(), TextStyle.Weight.STRONG, colour(Role.INK), TextStyle.Align.CENTRE);
    }
}
