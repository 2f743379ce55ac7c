package io.github.bookfigures.figure;

import java.util.Arrays;

/**
 * Values of one quantity, measured several times, and what they say. NaN and infinities are not values and are left out; of
 * no values everything is NaN.
 *
 * @param sorted the finite values, ascending
 */
public record Sample(double[] sorted) {
    public Sample {
        sorted = Arrays.stream(sorted).filter(Double::isFinite).sorted().toArray();
    }

    public static Sample of(double... values) {
        return new Sample(values);
    }

    /** How many values there are. */
    public int size() {
        return sorted.length;
    }

    public double mean() {
        return Arrays.stream(sorted).average().orElse(Double.NaN);
    }

    /**
     * The value below which a share of the values lies, linear between neighbours: definition 7 of Hyndman and Fan, Sample
     * Quantiles in Statistical Packages, The American Statistician 50 (1996), the one of NumPy and R.
     *
     * @throws IllegalArgumentException for a share outside of 0 to 1
     */
    public double quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a quantile needs a share between 0 and 1, not " + share);
        }
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    public double median() {
        return quantile(0.5);
    }

    /** Standard deviation with n − 1 in the denominator; NaN for fewer than two values. */
    public double deviation() {
        if (sorted.length < 2) {
            return Double.NaN;
        }
        double mean = mean();
        double squares = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (sorted.length - 1));
    }

    /** Standard error of the mean; NaN for fewer than two values. */
    public double standardError() {
        return deviation() / Math.sqrt(sorted.length);
    }

    /** The smallest value; NaN when there is none. */
    public double least() {
        return sorted.length == 0 ? Double.NaN : sorted[0];
    }

    /** The largest value; NaN when there is none. */
    public double most() {
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1];
    }
}
