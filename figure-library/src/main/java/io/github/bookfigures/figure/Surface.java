package io.github.bookfigures.figure;

import java.util.List;

/**
 * A function of two variables as a shaded surface in space, with paths on it.
 *
 * @param title what stands above it
 * @param x axis of the first variable; its range is that of the grid
 * @param y axis of the second variable
 * @param z axis of the values
 * @param xs grid abscissas, ascending
 * @param ys grid ordinates, ascending
 * @param zs heights, zs[i][j] at (xs[j], ys[i])
 * @param colours colours by height; its name is printed at the colour bar
 * @param azimuth from where one looks, degrees round the vertical axis; -60 looks from the front left
 * @param elevation how high above the floor one stands, degrees
 * @param trails paths on the surface, also drawn on the floor
 * @param floorLevels heights of the contour lines drawn on the floor, or empty for none
 */
public record Surface(
        Text title,
        Axis x,
        Axis y,
        Axis z,
        double[] xs,
        double[] ys,
        double[][] zs,
        ColourScale colours,
        double azimuth,
        double elevation,
        List<Trail> trails,
        double[] floorLevels)
        implements Panel {

    /**
     * A path on the surface. Parts hidden behind the surface are drawn faint. A path of one point is a place, drawn as a
     * star.
     *
     * @param x abscissas
     * @param y ordinates
     * @param z heights
     * @param role what it stands for
     * @param name its name in the legend
     * @param every a dot stands on each point whose index is a multiple of this; the first is a ring
     */
    public record Trail(double[] x, double[] y, double[] z, Role role, Text name, int every) {}

    public Surface {
        trails = List.copyOf(trails);
    }
}
