package io.github.bookfigures.render;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Text;
import java.util.List;

/** Writes the numbers at ticks: all labels of an axis with the same decimals, long ones as powers of ten. */
final class TickLabels {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int MOST_DECIMALS = 6;

    private TickLabels() {}

    /** Labels of numbers on a linear axis, with as many decimals as keep them apart and true. */
    static List<Text> linear(List<Double> values) {
        double largest = values.stream().mapToDouble(Math::abs).max().orElse(0);
        int decimals = decimals(values, largest);
        if (largest >= 1e7 || decimals > 4) {
            int digits = values.stream().mapToInt(TickLabels::digits).max().orElse(1);
            return values.stream()
                    .map(v -> v == 0 ? Text.of("0") : scientific(v, digits))
                    .toList();
        }
        if (largest >= 10_000 && decimals == 0) {
            return values.stream().map(v -> Text.of("{0}", Amount.grouped(v))).toList();
        }
        return values.stream()
                .map(v -> Text.of("{0}", Amount.fixed(v, decimals)))
                .toList();
    }

    /** Labels on a logarithmic axis: plain numbers when all are handy, else powers of ten. */
    static List<Text> logarithmic(List<Double> values) {
        boolean handy = values.stream().allMatch(v -> v > 0.0099 && v < 10_001)
                || values.stream().allMatch(v -> v > 0.99 && v < 100_001);
        return values.stream().map(v -> handy ? plain(v) : power(v)).toList();
    }

    private static Text plain(double value) {
        return value >= 10_000
                ? Text.of("{0}", Amount.grouped(value))
                : Text.of("{0}", Amount.fixed(value, value >= 0.99 ? 0 : (int) Math.ceil(-Math.log10(value) - 1e-9)));
    }

    /** A number written as a power of ten with its factor, 2×10⁻³, or 10⁻³ alone. */
    static Text power(double value) {
        int exponent = (int) Math.floor(Math.log10(value) + 1e-9);
        double factor = value / Math.pow(10, exponent);
        boolean whole = Math.abs(factor - 1) < 1e-6;
        return whole
                ? Text.of("10" + raised(exponent))
                : scientific(value, Math.abs(factor - Math.rint(factor)) < 1e-6 ? 1 : 2);
    }

    private static Text scientific(double value, int digits) {
        return Text.of("{0}", Amount.scientific(value, digits));
    }

    private static int decimals(List<Double> values, double largest) {
        for (int decimals = 0; decimals < MOST_DECIMALS; decimals++) {
            double factor = Math.pow(10, decimals);
            double slack = 1e-6 * Math.max(1e-300, smallestGap(values, largest));
            if (values.stream().allMatch(v -> Math.abs(Math.rint(v * factor) / factor - v) <= slack)) {
                return decimals;
            }
        }
        return MOST_DECIMALS;
    }

    private static double smallestGap(List<Double> values, double largest) {
        double gap = largest == 0 ? 1 : largest;
        for (int i = 1; i < values.size(); i++) {
            gap = Math.min(gap, Math.abs(values.get(i) - values.get(i - 1)));
        }
        return gap;
    }

    private static int digits(double value) {
        if (value == 0) {
            return 1;
        }
        double mantissa = Math.abs(value) / Math.pow(10, Math.floor(Math.log10(Math.abs(value)) + 1e-12));
        for (int digits = 1; digits < 4; digits++) {
            double factor = Math.pow(10, digits - 1);
            if (Math.abs(Math.rint(mantissa * factor) / factor - mantissa) < 1e-6) {
                return digits;
            }
        }
        return 4;
    }

    private static String raised(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append(RAISED.charAt(digit - '0'));
        }
        return text.toString();
    }
}
