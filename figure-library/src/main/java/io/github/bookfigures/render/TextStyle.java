package io.github.bookfigures.render;

import java.awt.Color;

/**
 * How a text is set.
 *
 * @param size font size in points
 * @param weight cut of the family
 * @param colour ink
 * @param align how lines of a block stand to each other
 */
record TextStyle(double size, Weight weight, Color colour, Align align) {
    enum Weight {
        REGULAR,
        ITALIC,
        STRONG
    }

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    TextStyle sized(double size) {
        return new TextStyle(size, weight, colour, align);
    }

    TextStyle inked(Color colour) {
        return new TextStyle(size, weight, colour, align);
    }

    TextStyle aligned(Align align) {
        return new TextStyle(size, weight, colour, align);
    }

    TextStyle strong() {
        return new TextStyle(size, Weight.STRONG, colour, align);
    }
}
