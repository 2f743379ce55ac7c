package io.github.bookfigures.figure;

/**
 * How values become colours. The theme owns the colours; the figure says what kind of quantity it is.
 *
 * @param kind sequential for magnitudes, diverging for signed values (its middle is 0)
 * @param from value of the first colour
 * @param to value of the last colour
 * @param name what the values are, printed at the colour bar; {@link Text#NONE} draws no bar
 */
public record ColourScale(Kind kind, double from, double to, Text name) {
    /** Kinds of quantity. */
    public enum Kind {
        SEQUENTIAL,
        DIVERGING,
        /** Magnitudes behind other marks: so pale that curves and texts of any role stand out from them. */
        BACKDROP,
        /** Black ink on paper, for pictures. */
        GREY
    }

    public ColourScale {
        if (!(from < to)) {
            throw new IllegalArgumentException(
                    "a colour scale runs from a smaller to a larger value, not from " + from + " to " + to);
        }
    }

    public static ColourScale sequential(double from, double to, Text name) {
        return new ColourScale(Kind.SEQUENTIAL, from, to, name);
    }

    /** Pale, to stand behind other marks; without a colour bar. */
    public static ColourScale backdrop(double from, double to) {
        return new ColourScale(Kind.BACKDROP, from, to, Text.NONE);
    }

    /** Centred on 0, equally far to both sides. */
    public static ColourScale diverging(double limit, Text name) {
        return new ColourScale(Kind.DIVERGING, -limit, limit, name);
    }

    public static ColourScale grey(double from, double to) {
        return new ColourScale(Kind.GREY, from, to, Text.NONE);
    }
}
