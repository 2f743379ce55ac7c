package io.github.bookfigures.figure;

import java.util.Arrays;

/**
 * What a box plot shows of a sample (Tukey, Exploratory Data Analysis, 1977): quartiles, whiskers to the farthest values
 * within one and a half box heights of the box, and the values beyond.
 *
 * @param lower where the lower whisker ends
 * @param first the first quartile
 * @param median the middle value
 * @param third the third quartile
 * @param upper where the upper whisker ends
 * @param outliers the values beyond the whiskers, ascending
 */
public record BoxSummary(double lower, double first, double median, double third, double upper, double[] outliers) {
    private static final double FENCE = 1.5;

    /** Of no values everything is NaN. */
    public static BoxSummary of(Sample sample) {
        double first = sample.quantile(0.25);
        double third = sample.quantile(0.75);
        double reach = FENCE * (third - first);
        double[] inside = Arrays.stream(sample.sorted())
                .filter(v -> v >= first - reach && v <= third + reach)
                .toArray();
        double[] outside = Arrays.stream(sample.sorted())
                .filter(v -> v < first - reach || v > third + reach)
                .toArray();
        // A quartile lies between values: a whisker never ends inside of the box.
        double lower = inside.length == 0 ? first : Math.min(first, inside[0]);
        double upper = inside.length == 0 ? third : Math.max(third, inside[inside.length - 1]);
        return new BoxSummary(lower, first, sample.median(), third, upper, outside);
    }
}
