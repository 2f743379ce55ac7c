package io.github.bookfigures.catalog.convergence;

import java.util.random.RandomGenerator;

/**
 * Points drawn uniformly from the unit disc, labelled by the side of the diagonal they are on, none nearer to it than a gap.
 *
 * @param x points, one a row
 * @param y labels, 1 or -1
 */
record DiscPoints(double[][] x, int[] y) {

    static DiscPoints drawn(int n, double gap, RandomGenerator random) {
        double[][] x = new double[n][];
        int[] y = new int[n];
        int found = 0;
        while (found < n) {
            double[] point = {2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1};
            double side = (point[0] + point[1]) / Math.sqrt(2);
            if (point[0] * point[0] + point[1] * point[1] <= 1 && Math.abs(side) >= gap) {
                x[found] = point;
                y[found] = side > 0 ? 1 : -1;
                found++;
            }
        }
        return new DiscPoints(x, y);
    }
}
