package io.github.bookfigures.figure;

/**
 * How often values fall between edges.
 *
 * @param edges ascending edges, one more than counts
 * @param counts number, or share, of values between each pair of edges
 * @param role what the values stand for
 * @param name its name in the legend, or {@link Text#NONE}
 */
public record Histogram(double[] edges, double[] counts, Role role, Text name) implements Mark {
    public Histogram {
        if (edges.length != counts.length + 1) {
            throw new IllegalArgumentException(
                    "a histogram of " + counts.length + " bins needs one more edge, not " + edges.length);
        }
    }

    /** Counts values in equal bins between two bounds; values outside are left out, the upper bound is in the last bin. */
    public static Histogram count(double[] values, int bins, double from, double to, Role role) {
        double[] edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = from + (to - from) * i / bins;
        }
        double[] counts = new double[bins];
        for (double value : values) {
            if (value >= from && value <= to) {
                counts[Math.min(bins - 1, (int) ((value - from) / (to - from) * bins))]++;
            }
        }
        return new Histogram(edges, counts, role, Text.NONE);
    }

    public Histogram named(String name, Object... arguments) {
        return new Histogram(edges, counts, role, Text.of(name, arguments));
    }
}
