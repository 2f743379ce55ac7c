package io.github.bookfigures.figure;

/**
 * A curve through points. NaN breaks it.
 *
 * @param x abscissas, in order
 * @param y ordinates, as many
 * @param role what the curve stands for
 * @param name its name in the legend or at its end; {@link Text#NONE} for an unnamed helper
 * @param dash how it is broken, AUTO unless the figure says
 * @param weight thickness as a multiple of the theme's line
 * @param symbol a symbol on points, NONE, or AUTO unless the figure says
 * @param every a symbol stands on each point whose index is a multiple of this
 * @param stepped whether the value holds until the next point (a staircase) instead of a straight join
 */
public record Line(
        double[] x,
        double[] y,
        Role role,
        Text name,
        Dash dash,
        double weight,
        Symbol symbol,
        int every,
        boolean stepped)
        implements Mark {

    public Line {
        if (x.length != y.length) {
            throw new IllegalArgumentException("a line has " + x.length + " abscissas and " + y.length + " ordinates");
        }
    }

    public static Line of(double[] x, double[] y, Role role) {
        return new Line(x, y, role, Text.NONE, Dash.AUTO, 1, Symbol.AUTO, 1, false);
    }

    /** A staircase: each value holds until the next abscissa. */
    public static Line steps(double[] x, double[] y, Role role) {
        return new Line(x, y, role, Text.NONE, Dash.AUTO, 1, Symbol.AUTO, 1, true);
    }

    public Line named(String name, Object... arguments) {
        return new Line(x, y, role, Text.of(name, arguments), dash, weight, symbol, every, stepped);
    }

    public Line dashed(Dash dash) {
        return new Line(x, y, role, name, dash, weight, symbol, every, stepped);
    }

    public Line weight(double weight) {
        return new Line(x, y, role, name, dash, weight, symbol, every, stepped);
    }

    public Line symbols(Symbol symbol, int every) {
        return new Line(x, y, role, name, dash, weight, symbol, every, stepped);
    }
}
