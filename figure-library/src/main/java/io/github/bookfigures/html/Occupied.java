package io.github.bookfigures.html;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Scale;

/** Which parts of a plot area hold marks, so that texts can keep clear of them. Places run from 0 to 1, y upwards. */
final class Occupied {
    private static final int CELLS = 48;

    private final Axis x;
    private final Axis y;
    private final double[][] weight = new double[CELLS][CELLS];

    /** @param x with its range */
    Occupied(Axis x, Axis y) {
        this.x = x;
        this.y = y;
    }

    double placeX(double value) {
        return place(x, value);
    }

    double placeY(double value) {
        return place(y, value);
    }

    private static double place(Axis axis, double value) {
        double from = scaled(axis, axis.from().orElse(0));
        double to = scaled(axis, axis.to().orElse(1));
        return (scaled(axis, value) - from) / (to - from);
    }

    private static double scaled(Axis axis, double value) {
        return axis.scale() instanceof Scale.Log ? Math.log10(Math.max(value, 1e-300)) : value;
    }

    void points(double[] xs, double[] ys) {
        for (int i = 0; i < xs.length; i++) {
            occupy(placeX(xs[i]), placeY(ys[i]), 1);
        }
    }

    void line(double[] xs, double[] ys) {
        for (int i = 1; i < xs.length; i++) {
            segment(placeX(xs[i - 1]), placeY(ys[i - 1]), placeX(xs[i]), placeY(ys[i]));
        }
    }

    private void segment(double u0, double v0, double u1, double v1) {
        if (!Double.isFinite(u0 + v0 + u1 + v1)) {
            return;
        }
        int steps = (int) Math.min(4.0 * CELLS, 1 + 2 * CELLS * Math.max(Math.abs(u1 - u0), Math.abs(v1 - v0)));
        for (int s = 0; s <= steps; s++) {
            double t = (double) s / steps;
            occupy(u0 + t * (u1 - u0), v0 + t * (v1 - v0), 1);
        }
    }

    /** A box between places. */
    void box(double u0, double v0, double u1, double v1, double heavy) {
        for (int i = 0; i < CELLS; i++) {
            for (int j = 0; j < CELLS; j++) {
                double u = (j + 0.5) / CELLS;
                double v = (i + 0.5) / CELLS;
                if (u >= Math.min(u0, u1) && u <= Math.max(u0, u1) && v >= Math.min(v0, v1) && v <= Math.max(v0, v1)) {
                    occupy(u, v, heavy);
                }
            }
        }
    }

    private void occupy(double u, double v, double heavy) {
        if (u >= 0 && u <= 1 && v >= 0 && v <= 1) {
            int i = Math.min(CELLS - 1, (int) (v * CELLS));
            int j = Math.min(CELLS - 1, (int) (u * CELLS));
            weight[i][j] = Math.max(weight[i][j], heavy);
        }
    }

    /** What a box would cover, as a share of it; what reaches outside counts double. */
    double cost(double u0, double v0, double u1, double v1) {
        int steps = 10;
        double cost = 0;
        for (int i = 0; i <= steps; i++) {
            for (int j = 0; j <= steps; j++) {
                double u = u0 + (u1 - u0) * j / steps;
                double v = v0 + (v1 - v0) * i / steps;
                cost += u < 0 || u > 1 || v < 0 || v > 1
                        ? 2
                        : weight[Math.min(CELLS - 1, (int) (v * CELLS))][Math.min(CELLS - 1, (int) (u * CELLS))];
            }
        }
        return cost / ((steps + 1) * (steps + 1));
    }
}
