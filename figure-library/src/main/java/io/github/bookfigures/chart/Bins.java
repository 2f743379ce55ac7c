package io.github.bookfigures.chart;

import io.github.bookfigures.data.InputException;
import java.util.Arrays;
import java.util.Collection;

/**
 * Bins of a histogram.
 *
 * @param wished how many; 0 to choose
 * @param from lower end, or NaN for the least value
 * @param to upper end, or NaN for the greatest value
 */
record Bins(int wished, double from, double to) {
    private static final int MOST = 120;
    private static final int LEAST = 5;

    static double[] finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }

    static double median(double[] values) {
        return quantile(values, 0.5);
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Ascending edges; at multiples of a round width unless a number of bins is wished. */
    double[] edges(double[] all, Collection<double[]> samples) {
        if (all.length == 0) {
            throw new InputException("there are no finite numbers to count");
        }
        double low = Double.isNaN(from) ? Arrays.stream(all).min().getAsDouble() : from;
        double high = Double.isNaN(to) ? Arrays.stream(all).max().getAsDouble() : to;
        if (low == high) {
            low -= 0.5;
            high += 0.5;
        }
        if (wished > 0) {
            return edges(low, (high - low) / wished, wished);
        }
        double width = round(Math.max(
                samples.stream()
                        .mapToDouble(Bins::advised)
                        .filter(w -> w > 0)
                        .min()
                        .orElse((high - low) / 10),
                (high - low) / MOST));
        if ((high - low) / width < LEAST) {
            width = round((high - low) / LEAST / 2);
        }
        double first = Math.floor(low / width + 1e-9) * width;
        int number = Math.max(1, (int) Math.ceil((high - first) / width - 1e-9));
        return edges(first, width, number);
    }

    private static double[] edges(double first, double width, int number) {
        double[] edges = new double[number + 1];
        for (int i = 0; i <= number; i++) {
            edges[i] = first + i * width;
        }
        return edges;
    }

    /** Twice the interquartile range over the cube root of the number of values (Freedman and Diaconis, 1981). */
    private static double advised(double[] values) {
        return values.length < 2 ? 0 : 2 * (quantile(values, 0.75) - quantile(values, 0.25)) / Math.cbrt(values.length);
    }

    /** The nearest 1, 2 or 5 times a power of ten, by factors. */
    private static double round(double width) {
        double power = Math.pow(10, Math.floor(Math.log10(width)));
        double leading = width / power;
        return power * (leading < 1.41 ? 1 : leading < 3.16 ? 2 : leading < 7.07 ? 5 : 10);
    }

    /** How many values lie between each two edges, the last included; or their density. */
    static double[] count(double[] values, double[] edges, boolean density) {
        int number = edges.length - 1;
        double low = edges[0];
        double width = edges[1] - edges[0];
        double[] counts = new double[number];
        for (double value : values) {
            if (value >= low && value <= edges[number]) {
                counts[Math.max(0, Math.min(number - 1, (int) ((value - low) / width)))]++;
            }
        }
        if (density && values.length > 0) {
            for (int i = 0; i < number; i++) {
                counts[i] /= values.length * width;
            }
        }
        return counts;
    }
}
