package io.github.bookfigures.chart;

import io.github.bookfigures.figure.Amount;
import java.util.Arrays;

/** How many decimals numbers that stand together are printed with. */
record Digits(int decimals) {
    private static final int MOST_DECIMALS = 6;
    private static final double LARGE = 10_000;

    /** As many as wished, or when that is negative, so many that the largest number has three digits. */
    static Digits of(int wished, double[]... values) {
        if (wished >= 0) {
            return new Digits(wished);
        }
        double[] all = Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .map(Math::abs)
                .toArray();
        if (Arrays.stream(all).allMatch(value -> value == Math.rint(value))) {
            return new Digits(0);
        }
        double largest = Arrays.stream(all).max().orElse(0);
        int before = largest == 0 ? 0 : (int) Math.floor(Math.log10(largest));
        return new Digits(Math.max(0, Math.min(MOST_DECIMALS, 2 - before)));
    }

    /** As many as the numbers themselves have, at most four. */
    static Digits own(double[] values) {
        return new Digits(Arrays.stream(values)
                .filter(Double::isFinite)
                .mapToInt(value -> Math.min(4, Amount.exact(value).digits()))
                .max()
                .orElse(0));
    }

    Amount amount(double value) {
        return decimals == 0 && Math.abs(value) >= LARGE ? Amount.grouped(value) : Amount.fixed(value, decimals);
    }
}
