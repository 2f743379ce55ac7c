package io.github.bookfigures.figure;

/**
 * A rectangle of coloured cells, never smoothed.
 *
 * @param values rows of cells; row 0 is at the lower end of the y axis
 * @param x0 left edge of the first column
 * @param x1 right edge of the last column
 * @param y0 lower edge of the first row
 * @param y1 upper edge of the last row
 * @param colours how values become colours; its name is printed at the colour bar
 * @param decimals decimals of the numbers printed in the cells, or -1 for none
 */
public record HeatMap(double[][] values, double x0, double x1, double y0, double y1, ColourScale colours, int decimals)
        implements Mark {

    /** Cells centred on the whole numbers from 0. */
    public static HeatMap of(double[][] values, ColourScale colours) {
        return new HeatMap(values, -0.5, values[0].length - 0.5, -0.5, values.length - 0.5, colours, -1);
    }

    public HeatMap numbers(int decimals) {
        return new HeatMap(values, x0, x1, y0, y1, colours, decimals);
    }
}
