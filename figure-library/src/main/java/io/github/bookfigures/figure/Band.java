package io.github.bookfigures.figure;

/**
 * The region between two curves over the same abscissas: a spread, an interval.
 *
 * @param x abscissas
 * @param low lower curve
 * @param high upper curve
 * @param role what it stands for; drawn pale
 * @param name its name in the legend, or {@link Text#NONE}
 */
public record Band(double[] x, double[] low, double[] high, Role role, Text name) implements Mark {
    public static Band of(double[] x, double[] low, double[] high, Role role) {
        return new Band(x, low, high, role, Text.NONE);
    }

    public Band named(String name, Object... arguments) {
        return new Band(x, low, high, role, Text.of(name, arguments));
    }
}
