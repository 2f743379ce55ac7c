package io.github.bookfigures.figure;

/**
 * Straight arrows.
 *
 * @param x abscissas of the tails
 * @param y ordinates of the tails
 * @param dx how far each points along x, in units of the axis
 * @param dy how far each points along y
 * @param role what they stand for
 * @param name their name in the legend, or {@link Text#NONE}
 * @param weight thickness as a multiple of the theme's line
 */
public record Arrows(double[] x, double[] y, double[] dx, double[] dy, Role role, Text name, double weight)
        implements Mark {

    public static Arrows of(double[] x, double[] y, double[] dx, double[] dy, Role role) {
        return new Arrows(x, y, dx, dy, role, Text.NONE, 1);
    }

    public Arrows named(String name, Object... arguments) {
        return new Arrows(x, y, dx, dy, role, Text.of(name, arguments), weight);
    }
}
