package io.github.bookfigures.figure;

import java.util.Arrays;

/**
 * How uncertain values are: a whisker from a lower to an upper bound through each.
 *
 * @param at where the whiskers stand along the other axis
 * @param low lower bounds; on a logarithmic axis a bound of 0 or less runs out of the plot area, without a cap
 * @param high upper bounds
 * @param role what the values stand for
 * @param name their name in the legend, or {@link Text#NONE}
 * @param horizontal whether the whiskers run along x
 * @param caps whether short lines across end them
 */
public record ErrorBars(
        double[] at, double[] low, double[] high, Role role, Text name, boolean horizontal, boolean caps)
        implements Mark {

    public ErrorBars {
        if (at.length != low.length || at.length != high.length) {
            throw new IllegalArgumentException("error bars need as many places as bounds: " + at.length + " for "
                    + low.length + " lower and " + high.length + " upper bounds");
        }
    }

    /** Upright whiskers between two bounds. */
    public static ErrorBars between(double[] at, double[] low, double[] high, Role role) {
        return new ErrorBars(at, low, high, role, Text.NONE, false, true);
    }

    /** Upright whiskers equally far to both sides of values. */
    public static ErrorBars about(double[] at, double[] value, double[] error, Role role) {
        return between(at, plus(value, error, -1), plus(value, error, 1), role);
    }

    /** Whiskers at the ends of bars, equally far to both sides, in ink. */
    public static ErrorBars on(Bars bars, double[] error) {
        return on(bars, plus(bars.value(), error, -1), plus(bars.value(), error, 1));
    }

    /** Whiskers at the ends of bars between two bounds, in ink. */
    public static ErrorBars on(Bars bars, double[] low, double[] high) {
        return new ErrorBars(bars.at(), low, high, Role.INK, Text.NONE, bars.horizontal(), true);
    }

    public ErrorBars named(String name, Object... arguments) {
        return new ErrorBars(at, low, high, role, Text.of(name, arguments), horizontal, caps);
    }

    /** Along x instead of y: {@code at} are ordinates, bounds abscissas. */
    public ErrorBars lying() {
        return new ErrorBars(at, low, high, role, name, true, caps);
    }

    /** Plain lines between the bounds. */
    public ErrorBars withoutCaps() {
        return new ErrorBars(at, low, high, role, name, horizontal, false);
    }

    private static double[] plus(double[] value, double[] error, int sign) {
        if (value.length != error.length) {
            throw new IllegalArgumentException(
                    "error bars need as many errors as values: " + error.length + " for " + value.length);
        }
        double[] sum = Arrays.copyOf(value, value.length);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += sign * error[i];
        }
        return sum;
    }
}
