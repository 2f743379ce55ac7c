package io.github.bookfigures.gallery;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Numbers for the examples: formulas at evenly spaced places, and values that spread like a sample but are no chance. */
public final class Series {
    /** The fractional part of the golden ratio; its multiples fill the unit interval most evenly. */
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** The fractional part of the square root of 2, not related to the golden ratio by any fraction. */
    private static final double SILVER = Math.sqrt(2) - 1;

    private Series() {}

    /** So many numbers from one bound to the other, both included. */
    public static double[] range(double from, double to, int count) {
        return IntStream.range(0, count)
                .mapToDouble(i -> from + (to - from) * i / (count - 1))
                .toArray();
    }

    /** A formula at each of the places. */
    public static double[] of(double[] x, DoubleUnaryOperator formula) {
        return IntStream.range(0, x.length)
                .mapToDouble(i -> formula.applyAsDouble(x[i]))
                .toArray();
    }

    /** A formula on a grid: row i, column j holds its value at (x[j], y[i]). */
    public static double[][] grid(double[] x, double[] y, DoubleBinaryOperator formula) {
        return IntStream.range(0, y.length)
                .mapToObj(i -> of(x, value -> formula.applyAsDouble(value, y[i])))
                .toArray(double[][]::new);
    }

    /** Numbers spread as by a normal distribution of mean 0 and deviation 1 (Box and Muller, 1958); sets differ. */
    public static double[] normal(int count, int set) {
        return IntStream.range(0, count)
                .mapToDouble(i -> {
                    double radius = Math.sqrt(-2 * Math.log(1 - fraction((i + 1) * GOLDEN + set * 0.37)));
                    return radius * Math.cos(2 * Math.PI * fraction((i + 1) * SILVER + set * 0.61));
                })
                .toArray();
    }

    private static double fraction(double value) {
        return value - Math.floor(value);
    }
}
