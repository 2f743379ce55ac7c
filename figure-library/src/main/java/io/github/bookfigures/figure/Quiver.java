package io.github.bookfigures.figure;

import java.util.Optional;

/**
 * A vector field as arrows centred on their places. They point as the vectors do on the axes; their lengths compare within
 * the field only, the longest being about as long as the places are apart.
 *
 * @param x abscissas of the places
 * @param y ordinates of the places
 * @param u components along x; NaN for no arrow
 * @param v components along y
 * @param role what the arrows stand for
 * @param name their name in the legend, which then also tells the length of a sample arrow; or {@link Text#NONE}
 * @param lengths how magnitudes become lengths
 * @param colours colours by magnitude instead of that of the role
 */
public record Quiver(
        double[] x,
        double[] y,
        double[] u,
        double[] v,
        Role role,
        Text name,
        Lengths lengths,
        Optional<ColourScale> colours)
        implements Mark {

    /** How magnitudes become lengths. */
    public enum Lengths {
        /** In proportion. */
        LINEAR,
        /** By their square roots, for magnitudes that differ much. */
        ROOT,
        /** All equally long: only directions count. */
        EQUAL
    }

    public Quiver {
        if (y.length != x.length || u.length != x.length || v.length != x.length) {
            throw new IllegalArgumentException("a quiver needs as many ordinates and components as abscissas: "
                    + x.length + ", " + y.length + ", " + u.length + ", " + v.length);
        }
    }

    public static Quiver of(double[] x, double[] y, double[] u, double[] v, Role role) {
        return new Quiver(x, y, u, v, role, Text.NONE, Lengths.LINEAR, Optional.empty());
    }

    /** Arrows on a grid: u[i][j] and v[i][j] at (x[j], y[i]). */
    public static Quiver grid(double[] x, double[] y, double[][] u, double[][] v, Role role) {
        int count = x.length * y.length;
        double[][] flat = new double[4][count];
        for (int n = 0; n < count; n++) {
            int i = n / x.length;
            int j = n % x.length;
            flat[0][n] = x[j];
            flat[1][n] = y[i];
            flat[2][n] = u[i][j];
            flat[3][n] = v[i][j];
        }
        return of(flat[0], flat[1], flat[2], flat[3], role);
    }

    public Quiver named(String name, Object... arguments) {
        return new Quiver(x, y, u, v, role, Text.of(name, arguments), lengths, colours);
    }

    public Quiver lengths(Lengths lengths) {
        return new Quiver(x, y, u, v, role, name, lengths, colours);
    }

    public Quiver coloured(ColourScale colours) {
        return new Quiver(x, y, u, v, role, name, lengths, Optional.of(colours));
    }
}
