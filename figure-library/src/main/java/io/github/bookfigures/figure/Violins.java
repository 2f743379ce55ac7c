package io.github.bookfigures.figure;

/**
 * Violin plots: of each sample the {@link Density}, mirrored, with the quartiles and the median inside. On a logarithmic axis
 * the density is that of the logarithms.
 *
 * @param at centres along the axis of categories
 * @param samples values of each violin; NaN and infinities are left out, an empty sample leaves a gap
 * @param width width of the widest violin in units of the axis; all violins have the same area scale
 * @param role what the values stand for
 * @param name their name in the legend, or {@link Text#NONE}
 * @param horizontal whether violins lie along x
 */
public record Violins(double[] at, double[][] samples, double width, Role role, Text name, boolean horizontal)
        implements Mark {

    public Violins {
        if (at.length != samples.length) {
            throw new IllegalArgumentException(
                    "violins need as many centres as samples: " + at.length + " for " + samples.length);
        }
    }

    /** Upright violins. */
    public static Violins of(double[] at, double[][] samples, Role role) {
        return new Violins(at, samples, 0.8, role, Text.NONE, false);
    }

    public Violins named(String name, Object... arguments) {
        return new Violins(at, samples, width, role, Text.of(name, arguments), horizontal);
    }

    public Violins width(double width) {
        return new Violins(at, samples, width, role, name, horizontal);
    }

    public Violins lying() {
        return new Violins(at, samples, width, role, name, true);
    }
}
