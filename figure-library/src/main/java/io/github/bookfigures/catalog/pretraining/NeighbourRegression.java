package io.github.bookfigures.catalog.pretraining;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Errors of the mean of the three nearest training points, for a smooth random function of four variables and more and more
 * training points: a power law that can be measured in a moment.
 */
final class NeighbourRegression {
    private static final int VARIABLES = 4;
    private static final int UNITS = 16;
    private static final int NEIGHBOURS = 3;

    private final double[][] inner;
    private final double[] outer;

    NeighbourRegression(RandomGenerator random) {
        inner = new double[UNITS][VARIABLES + 1];
        for (double[] row : inner) {
            Arrays.setAll(row, i -> random.nextGaussian());
        }
        outer = new double[UNITS];
        Arrays.setAll(outer, i -> random.nextGaussian() / Math.sqrt(UNITS));
    }

    /** Points with coordinates uniform between -1 and 1. */
    static double[][] points(int count, RandomGenerator random) {
        double[][] points = new double[count][VARIABLES];
        for (double[] point : points) {
            Arrays.setAll(point, i -> 2 * random.nextDouble() - 1);
        }
        return points;
    }

    /** The function: a fixed random layer of tanh units, summed with random weights. */
    double value(double[] x) {
        double sum = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            double z = inner[unit][VARIABLES];
            for (int i = 0; i < VARIABLES; i++) {
                z += inner[unit][i] * x[i];
            }
            sum += outer[unit] * StrictMath.tanh(z);
        }
        return sum;
    }

    /** The mean squared error on the test points with the first {@code size} training points. */
    double error(double[][] train, int size, double[][] test) {
        double[] values = Arrays.stream(train, 0, size).mapToDouble(this::value).toArray();
        double sum = 0;
        for (double[] x : test) {
            double error = predict(train, values, x) - value(x);
            sum += error * error;
        }
        return sum / test.length;
    }

    private static double predict(double[][] train, double[] values, double[] x) {
        double[] nearest = new double[NEIGHBOURS];
        double[] found = new double[NEIGHBOURS];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int n = 0; n < values.length; n++) {
            double distance = 0;
            for (int i = 0; i < VARIABLES; i++) {
                distance += (train[n][i] - x[i]) * (train[n][i] - x[i]);
            }
            int at = NEIGHBOURS;
            while (at > 0 && distance < nearest[at - 1]) {
                at--;
            }
            if (at < NEIGHBOURS) {
                System.arraycopy(nearest, at, nearest, at + 1, NEIGHBOURS - 1 - at);
                System.arraycopy(found, at, found, at + 1, NEIGHBOURS - 1 - at);
                nearest[at] = distance;
                found[at] = values[n];
            }
        }
        return Arrays.stream(found).sum() / NEIGHBOURS;
    }
}
