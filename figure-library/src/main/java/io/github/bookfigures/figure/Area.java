package io.github.bookfigures.figure;

/**
 * A filled polygon, for half-planes and decision regions; clipped to the axes.
 *
 * @param x abscissas of its corners
 * @param y ordinates of its corners
 * @param role what it stands for; give the role a tint
 * @param name its name in the legend, or {@link Text#NONE}
 */
public record Area(double[] x, double[] y, Role role, Text name) implements Mark {
    public static Area of(double[] x, double[] y, Role role) {
        return new Area(x, y, role, Text.NONE);
    }

    public Area named(String name, Object... arguments) {
        return new Area(x, y, role, Text.of(name, arguments));
    }
}
