package io.github.bookfigures.figure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Two values of each category joined by a line: before and after, plain and residual. Not a mark itself: {@link #marks} makes
 * lines and points of it. Categories run along y.
 *
 * @param from first value of each category
 * @param to second value
 * @param first what the first values stand for
 * @param second what the second values stand for
 * @param firstName their name in the legend
 * @param secondName the name of the second values
 */
public record Dumbbells(double[] from, double[] to, Role first, Role second, Text firstName, Text secondName) {
    private static final double DISC = 1.5;

    public Dumbbells {
        if (from.length != to.length) {
            throw new IllegalArgumentException(
                    "dumbbells have two ends each: " + from.length + " first and " + to.length + " second values");
        }
    }

    /** The joining lines, rings at the first and discs at the second values; a dumbbell with an unknown end has no line. */
    public List<Mark> marks() {
        double[] at = IntStream.range(0, from.length).mapToDouble(i -> i).toArray();
        double[] low = new double[from.length];
        double[] high = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            low[i] = Math.min(from[i], to[i]);
            high[i] = Math.max(from[i], to[i]);
        }
        return List.of(
                ErrorBars.between(at, low, high, Role.MUTED).lying().withoutCaps(),
                points(from, at, first, firstName, Symbol.RING),
                points(to, at, second, secondName, Symbol.DISC));
    }

    private static Points points(double[] x, double[] y, Role role, Text name, Symbol symbol) {
        return new Points(x, y, role, name, symbol, DISC, List.of());
    }
}
