package io.github.bookfigures.figure;

/**
 * Box plots: of each sample the quartiles, the whiskers and what lies beyond ({@link BoxSummary}).
 *
 * @param at centres along the axis of categories
 * @param samples values of each box; NaN and infinities are left out, an empty sample leaves a gap
 * @param width width of a box in units of the axis
 * @param role what the values stand for
 * @param name their name in the legend, or {@link Text#NONE}
 * @param points whether every value is drawn too, as a small dot; then outliers need no symbol
 * @param horizontal whether boxes lie along x
 */
public record Boxes(
        double[] at, double[][] samples, double width, Role role, Text name, boolean points, boolean horizontal)
        implements Mark {

    public Boxes {
        if (at.length != samples.length) {
            throw new IllegalArgumentException(
                    "boxes need as many centres as samples: " + at.length + " for " + samples.length);
        }
    }

    /** Upright boxes. */
    public static Boxes of(double[] at, double[][] samples, Role role) {
        return new Boxes(at, samples, 0.5, role, Text.NONE, false, false);
    }

    public Boxes named(String name, Object... arguments) {
        return new Boxes(at, samples, width, role, Text.of(name, arguments), points, horizontal);
    }

    public Boxes width(double width) {
        return new Boxes(at, samples, width, role, name, points, horizontal);
    }

    /** Every value as a small dot. */
    public Boxes withPoints() {
        return new Boxes(at, samples, width, role, name, true, horizontal);
    }

    public Boxes lying() {
        return new Boxes(at, samples, width, role, name, points, true);
    }
}
