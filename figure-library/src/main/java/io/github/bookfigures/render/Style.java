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
    private static final double SMALL = 0.88;

    private static final double HEADING = 1.08;
    private static final double TITLE = 1.3;

    /** Text size at a width of twelve inches; narrower and wider figures keep the proportion. */
    private static final double TEXT_PER_INCH = 14.0 / 12;

    private static final double SMALLEST_TEXT = 8;
    private static final double LARGEST_TEXT = 18;

    /** The style of a figure printed so many inches wide. */
    static Style printed(Theme theme, Typesetter type, double widthInches) {
        double text = Math.min(LARGEST_TEXT, Math.max(SMALLEST_TEXT, TEXT_PER_INCH * widthInches));
        return new Style(theme, type, text, 0.12 * text, 0.5 * text);
    }

    /** The same with everything at a share of its size. */
    Style scaled(double share) {
        return new Style(theme, type, text * share, line * share, symbol * share);
    }

    Color colour(Role role) {
        return theme.colour(role);
    }

    Color colour(ColourScale scale, double value) {
        return theme.colour(scale, value);
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
        return new TextStyle(text * TITLE, TextStyle.Weight.STRONG, colour(Role.INK), TextStyle.Align.CENTRE);
    }
}
