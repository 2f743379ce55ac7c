package io.github.bookfigures.chart;

import java.util.Arrays;
import java.util.List;

/**
 * What of the values of functions is worth showing: near a pole, such as that of 1/x at 0, they leave any page.
 *
 * @param low lower end
 * @param high upper end
 * @param isClipped whether values lie outside
 */
record VisibleRange(double low, double high, boolean isClipped) {
    private static final double LOW_SHARE = 0.03;
    /** How many times the range of nearly all values the range of all must have before the rest is cut off. */
    private static final double FAR = 4;

    static VisibleRange of(List<double[]> curves, boolean logarithmic) {
        double[] sorted = curves.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return new VisibleRange(0, 1, false);
        }
        double least = sorted[0];
        double most = sorted[sorted.length - 1];
        double low = sorted[(int) (LOW_SHARE * sorted.length)];
        double high = sorted[(int) ((1 - LOW_SHARE) * (sorted.length - 1))];
        boolean clipped = !logarithmic && most - least > FAR * (high - low) && high > low;
        double room = (high - low) * 0.1;
        return clipped
                ? new VisibleRange(Math.max(least, low - room), Math.min(most, high + room), true)
                : new VisibleRange(least, most, false);
    }

    /** Values with a gap where a curve jumps from one end of the range to the other, as at a pole. */
    double[] broken(double[] y) {
        if (!isClipped) {
            return y;
        }
        double[] broken = y.clone();
        double height = high - low;
        for (int i = 1; i < y.length; i++) {
            boolean crosses = y[i - 1] < low && y[i] > high || y[i - 1] > high && y[i] < low;
            if (crosses) {
                broken[i] = Double.NaN;
            }
        }
        for (int i = 0; i < broken.length; i++) {
            // Far outside is as far as need be: painters multiply.
            broken[i] = Math.max(low - 3 * height, Math.min(high + 3 * height, broken[i]));
        }
        return broken;
    }
}
