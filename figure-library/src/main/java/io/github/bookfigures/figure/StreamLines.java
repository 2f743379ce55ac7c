package io.github.bookfigures.figure;

import java.util.Optional;

/**
 * A vector field as curves that follow it, evenly spaced, with arrow heads. They show where the field leads, not how strong
 * it is, unless they are coloured by it.
 *
 * @param x grid abscissas, ascending
 * @param y grid ordinates, ascending
 * @param u components along x, u[i][j] at (x[j], y[i]); curves end where one is NaN
 * @param v components along y
 * @param role what the curves stand for
 * @param name their name in the legend, or {@link Text#NONE}
 * @param density how dense the curves lie; 1 is the theme's distance, 2 half of it
 * @param colours colours by magnitude instead of that of the role
 */
public record StreamLines(
        double[] x,
        double[] y,
        double[][] u,
        double[][] v,
        Role role,
        Text name,
        double density,
        Optional<ColourScale> colours)
        implements Mark {

    public StreamLines {
        if (x.length < 2 || y.length < 2 || u.length != y.length || v.length != y.length || u[0].length != x.length) {
            throw new IllegalArgumentException("stream lines need u and v[" + y.length + "][" + x.length
                    + "] on a grid of at least two by two places");
        }
        if (!(density > 0)) {
            throw new IllegalArgumentException("the density of stream lines is above 0, not " + density);
        }
    }

    public static StreamLines of(double[] x, double[] y, double[][] u, double[][] v, Role role) {
        return new StreamLines(x, y, u, v, role, Text.NONE, 1, Optional.empty());
    }

    public StreamLines named(String name, Object... arguments) {
        return new StreamLines(x, y, u, v, role, Text.of(name, arguments), density, colours);
    }

    public StreamLines density(double density) {
        return new StreamLines(x, y, u, v, role, name, density, colours);
    }

    public StreamLines coloured(ColourScale colours) {
        return new StreamLines(x, y, u, v, role, name, density, Optional.of(colours));
    }
}
