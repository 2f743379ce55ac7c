package io.github.bookfigures.catalog.convergence;

/**
 * The direction through the origin with the widest margin. It points to the point of the convex hull of all y x that is nearest
 * to the origin, which the algorithm of Mitchell, Demyanov and Malozemov (SIAM J. Control 12, 1974) finds by moving weight from
 * the vertex with the largest inner product to the one with the smallest.
 *
 * @param direction unit vector
 * @param margin smallest y times inner product of a point with it; what any perceptron's bound may use, exact optimum or not
 */
record WidestMargin(double[] direction, double margin) {
    private static final int STEPS = 20_000;
    private static final double CLOSE = 1e-10;

    static WidestMargin of(double[][] x, int[] y) {
        int n = x.length;
        double[][] vertex = new double[n][];
        for (int i = 0; i < n; i++) {
            vertex[i] = x[i].clone();
            for (int k = 0; k < vertex[i].length; k++) {
                vertex[i][k] *= y[i];
            }
        }
        double[] share = new double[n];
        share[0] = 1;
        double[] nearest = vertex[0].clone();
        for (int step = 0; step < STEPS; step++) {
            int low = 0;
            int high = -1;
            for (int i = 0; i < n; i++) {
                double inner = Perceptron.dot(nearest, vertex[i]);
                low = inner < Perceptron.dot(nearest, vertex[low]) ? i : low;
                boolean higher = high < 0 || inner > Perceptron.dot(nearest, vertex[high]);
                high = share[i] > 0 && higher ? i : high;
            }
            double[] way = minus(vertex[high], vertex[low]);
            double gain = Perceptron.dot(nearest, way);
            if (gain < CLOSE) {
                break;
            }
            double moved = Math.min(share[high], gain / Perceptron.dot(way, way));
            share[high] = moved == share[high] ? 0 : share[high] - moved;
            share[low] += moved;
            for (int k = 0; k < nearest.length; k++) {
                nearest[k] -= moved * way[k];
            }
        }
        double length = Math.sqrt(Perceptron.dot(nearest, nearest));
        double[] direction = nearest.clone();
        for (int k = 0; k < direction.length; k++) {
            direction[k] /= length;
        }
        double margin = Double.POSITIVE_INFINITY;
        for (double[] point : vertex) {
            margin = Math.min(margin, Perceptron.dot(direction, point));
        }
        return new WidestMargin(direction, margin);
    }

    /** The largest number of mistakes a perceptron can make (Novikoff, 1962). */
    double bound(double radius) {
        return (radius / margin) * (radius / margin);
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = a.clone();
        for (int k = 0; k < difference.length; k++) {
            difference[k] -= b[k];
        }
        return difference;
    }
}
