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
        /** Counts and shares: nearly paper for the least, a strong colour for the most; numbers in cells stand out. */
        TINT,
        /** Magnitudes as the colours of lines and points: that part of the sequential colours that stands out from paper. */
        ON_PAPER,
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

    public static ColourScale tint(double from, double to, Text name) {
        return new ColourScale(Kind.TINT, from, to, name);
    }

    /** This scale for lines and points: a sequential one leaves out colours as light, or as dark, as the paper. */
    public ColourScale onPaper() {
        return kind == Kind.SEQUENTIAL ? new ColourScale(Kind.ON_PAPER, from, to, name) : this;
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
