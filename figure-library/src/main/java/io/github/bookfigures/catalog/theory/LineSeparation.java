package io.github.bookfigures.catalog.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a line parts two sets of points in the plane, and the one that does so with the widest margin. The line of widest
 * margin stands upright on the shortest way between the convex hulls, which joins a point of one set with a point, or with the
 * segment between two points, of the other; all such ways are tried. When the hulls meet there is no line.
 */
final class LineSeparation {
    private LineSeparation() {}

    /**
     * The line w0 x + w1 y + b = 0 of widest margin, as {w0, w1, b}, the true points on its positive side; empty when no line
     * parts them.
     *
     * @param points points of the plane
     * @param side to which set each belongs
     */
    static Optional<double[]> widest(double[][] points, boolean[] side) {
        List<double[]> ours = new ArrayList<>();
        List<double[]> others = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            (side[i] ? ours : others).add(points[i]);
        }
        if (ours.isEmpty() || others.isEmpty()) {
            return Optional.of(beside(points, ours.isEmpty() ? -1 : 1));
        }
        double[] best = {};
        double widest = 0;
        for (double[] way : ways(ours, others)) {
            double[] normal = {way[0] - way[2], way[1] - way[3]};
            double length = Math.hypot(normal[0], normal[1]);
            double low = ours.stream().mapToDouble(p -> dot(normal, p)).min().orElseThrow();
            double high = others.stream().mapToDouble(p -> dot(normal, p)).max().orElseThrow();
            double margin = (low - high) / length;
            // Rounding must not part hulls that touch.
            if (length > 1e-9 && margin > widest + 1e-9) {
                widest = margin;
                best = new double[] {normal[0] / length, normal[1] / length, -(low + high) / (2 * length)};
            }
        }
        return best.length == 0 ? Optional.empty() : Optional.of(best);
    }

    /** A line that has all points on one side. */
    private static double[] beside(double[][] points, int sign) {
        double least = Double.POSITIVE_INFINITY;
        for (double[] point : points) {
            least = Math.min(least, point[1]);
        }
        return new double[] {0, sign, -sign * (least - 0.45)};
    }

    /** Shortest ways between each point of one set and each segment of the other, as {x, y of ours, x, y of others}. */
    private static List<double[]> ways(List<double[]> ours, List<double[]> others) {
        List<double[]> ways = new ArrayList<>();
        for (double[] p : ours) {
            for (double[] a : others) {
                for (double[] b : others) {
                    double[] foot = foot(p, a, b);
                    ways.add(new double[] {p[0], p[1], foot[0], foot[1]});
                }
            }
        }
        for (double[] p : others) {
            for (double[] a : ours) {
                for (double[] b : ours) {
                    double[] foot = foot(p, a, b);
                    ways.add(new double[] {foot[0], foot[1], p[0], p[1]});
                }
            }
        }
        return ways;
    }

    /** The point of the segment from a to b that is nearest to p. */
    private static double[] foot(double[] p, double[] a, double[] b) {
        double[] along = {b[0] - a[0], b[1] - a[1]};
        double square = dot(along, along);
        double t = square == 0 ? 0 : ((p[0] - a[0]) * along[0] + (p[1] - a[1]) * along[1]) / square;
        double share = Math.max(0, Math.min(1, t));
        return new double[] {a[0] + share * along[0], a[1] + share * along[1]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1];
    }
}
