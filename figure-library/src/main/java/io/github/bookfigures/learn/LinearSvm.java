package io.github.bookfigures.learn;

/**
 * A linear support vector machine, y = sign(w.x + b), in its dual form: sequential minimal optimization (Platt 1998) on the
 * pair that violates the conditions of Karush, Kuhn and Tucker most (Keerthi et al., "Improvements to Platt's SMO
 * algorithm", 2001). A very large C gives the hard margin: of all lines without mistakes the one farthest from the points.
 *
 * @param weights w
 * @param bias b
 * @param alpha the multiplier of each example; support vectors are those above 0
 * @param iterations pairs that were moved
 */
public record LinearSvm(double[] weights, double bias, double[] alpha, int iterations) {
    private static final int MOST_ITERATIONS = 1_000_000;

    /**
     * Fits the machine.
     *
     * @param x [example][coordinate]
     * @param y the class of each example, 1 or -1; both occur
     * @param c upper bound of the multipliers
     * @param tolerance how far apart the most violating pair may stay, in units of the score
     * @throws IllegalStateException when the tolerance is not reached, as for classes that no line separates
     */
    public static LinearSvm fit(double[][] x, int[] y, double c, double tolerance) {
        int n = x.length;
        double[] alpha = new double[n];
        double[] w = new double[x[0].length];
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            int up = -1;
            int low = -1;
            double most = Double.NEGATIVE_INFINITY;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < n; i++) {
                double error = y[i] - dot(w, x[i]);
                boolean mayRise = y[i] > 0 ? alpha[i] < c : alpha[i] > 0;
                boolean mayFall = y[i] > 0 ? alpha[i] > 0 : alpha[i] < c;
                if (mayRise && error > most) {
                    most = error;
                    up = i;
                }
                if (mayFall && error < least) {
                    least = error;
                    low = i;
                }
            }
            if (most - least < tolerance) {
                return new LinearSvm(w, (most + least) / 2, alpha, iteration);
            }
            double curvature = 0;
            for (int k = 0; k < w.length; k++) {
                curvature += (x[up][k] - x[low][k]) * (x[up][k] - x[low][k]);
            }
            double step = (most - least) / curvature;
            step = Math.min(step, y[up] > 0 ? c - alpha[up] : alpha[up]);
            step = Math.min(step, y[low] > 0 ? alpha[low] : c - alpha[low]);
            alpha[up] += y[up] * step;
            alpha[low] -= y[low] * step;
            for (int k = 0; k < w.length; k++) {
                w[k] += step * (x[up][k] - x[low][k]);
            }
        }
        throw new IllegalStateException("The support vector machine has not settled after " + MOST_ITERATIONS
                + " steps; the classes may not be separable by a line. Lower C or raise the tolerance.");
    }

    /** w.x + b; its sign is the class. */
    public double score(double[] x) {
        return dot(weights, x) + bias;
    }

    /** Half the width of the street between the classes, 1 / ||w||. */
    public double margin() {
        return 1 / Observation.norm(weights);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
