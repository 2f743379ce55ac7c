package io.github.bookfigures.figure;

import java.util.List;

/**
 * Lines of equal value of a function on a grid, and the regions between them.
 *
 * @param x grid abscissas, ascending
 * @param y grid ordinates, ascending
 * @param z values, z[i][j] at (x[j], y[i])
 * @param levels values of the lines, ascending
 * @param filled whether the regions between the levels are coloured
 * @param colours colours of the regions, by index of the level when levels are not evenly spaced
 * @param labelled the levels that carry their number, a part of levels
 */
public record Contours(
        double[] x,
        double[] y,
        double[][] z,
        double[] levels,
        boolean filled,
        ColourScale colours,
        List<Double> labelled)
        implements Mark {

    public Contours {
        if (z.length != y.length || (z.length > 0 && z[0].length != x.length)) {
            throw new IllegalArgumentException("contours need z[" + y.length + "][" + x.length + "]");
        }
        labelled = List.copyOf(labelled);
    }
}
