package io.github.bookfigures.catalog.perceptron;

import io.github.bookfigures.figure.Area;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;

/** The line w1 x1 + w2 x2 + b = 0 in the plane, and its two sides. */
record DecisionLine(double w1, double w2, double b) {
    /** Beyond the ends of every picture. */
    private static final double FAR = 30;

    /** The line of weights (w1, w2, b). */
    static DecisionLine of(double[] weights) {
        return new DecisionLine(weights[0], weights[1], weights[2]);
    }

    double norm() {
        return Math.hypot(w1, w2);
    }

    /** w.x + b. */
    double score(double[] x) {
        return w1 * x[0] + w2 * x[1] + b;
    }

    /** The distance of a point, positive on the side to which w points. */
    double distance(double[] x) {
        return score(x) / norm();
    }

    /** The point of the line nearest to another point. */
    double[] foot(double[] x) {
        return from(x, -distance(x), 0);
    }

    /** A point moved along the normal, to which w points, and along the line, to the left of it. */
    double[] from(double[] x, double across, double along) {
        double nx = w1 / norm();
        double ny = w2 / norm();
        return new double[] {x[0] + across * nx - along * ny, x[1] + across * ny + along * nx};
    }

    /** The smallest distance of points from the line, negative when one lies on the wrong side. */
    double margin(double[][] points, int[] sign) {
        double margin = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.length; i++) {
            margin = Math.min(margin, sign[i] * distance(points[i]));
        }
        return margin;
    }

    Rule rule(Role role) {
        return Rule.line(w1, w2, -b, role);
    }

    /** The half-plane on one side, as far as a picture reaches. */
    Area side(int sign, Role role) {
        return stripe(0, sign * FAR, role.tinted(0.85));
    }

    /** The points whose distance lies between two numbers. */
    Area stripe(double from, double to, Role role) {
        double[] x = new double[4];
        double[] y = new double[4];
        int[] along = {-1, 1, 1, -1};
        double[] foot = foot(new double[2]);
        for (int i = 0; i < 4; i++) {
            double[] corner = from(foot, i < 2 ? from : to, along[i] * FAR);
            x[i] = corner[0];
            y[i] = corner[1];
        }
        return Area.of(x, y, role);
    }
}
