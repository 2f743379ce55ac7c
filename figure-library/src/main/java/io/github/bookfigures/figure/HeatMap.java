package io.github.bookfigures.figure;

import java.util.List;

/**
 * A rectangle of coloured cells, never smoothed. NaN leaves a hole; negative infinity, a masked score, is hatched.
 *
 * @param values rows of cells; row 0 is at the lower end of the y axis
 * @param x0 left edge of the first column
 * @param x1 right edge of the last column
 * @param y0 lower edge of the first row
 * @param y1 upper edge of the last row
 * @param colours how values become colours; its name is printed at the colour bar
 * @param decimals decimals of the numbers printed in the cells, or -1 for none
 * @param texts other texts printed in the cells, rows as in values; or empty for none
 * @param gaps whether thin lines of paper part the cells
 */
public record HeatMap(
        double[][] values,
        double x0,
        double x1,
        double y0,
        double y1,
        ColourScale colours,
        int decimals,
        List<List<Text>> texts,
        boolean gaps)
        implements Mark {

    public HeatMap {
        texts = texts.stream().map(List::copyOf).toList();
        if (!texts.isEmpty() && texts.size() != values.length) {
            throw new IllegalArgumentException(
                    "a heat map of " + values.length + " rows needs as many rows of texts, not " + texts.size());
        }
    }

    /** A map without texts in its cells, or with their values. */
    public HeatMap(double[][] values, double x0, double x1, double y0, double y1, ColourScale colours, int decimals) {
        this(values, x0, x1, y0, y1, colours, decimals, List.of(), false);
    }

    /** Cells centred on the whole numbers from 0. */
    public static HeatMap of(double[][] values, ColourScale colours) {
        return new HeatMap(values, -0.5, values[0].length - 0.5, -0.5, values.length - 0.5, colours, -1);
    }

    public HeatMap numbers(int decimals) {
        return new HeatMap(values, x0, x1, y0, y1, colours, decimals, texts, gaps);
    }

    /** Other texts in the cells than their values. */
    public HeatMap texts(List<List<Text>> texts) {
        return new HeatMap(values, x0, x1, y0, y1, colours, -1, texts, gaps);
    }

    /** Thin lines of paper between the cells, for few cells that are counted. */
    public HeatMap withGaps() {
        return new HeatMap(values, x0, x1, y0, y1, colours, decimals, texts, true);
    }
}
