package io.github.bookfigures.catalog.adaptation;

import io.github.bookfigures.learn.UpdateRule;
import io.github.bookfigures.learn.Updater;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Least squares for the shift of a linear layer as a product {@code B A} of rank r. Full-batch gradients of the mean squared
 * error need only the second moments of the inputs and their products with the outputs, so a step costs nothing by number of
 * examples.
 */
final class LowRankFit {
    private final int d;
    private final int rank;
    /** A by rows, then B by rows. */
    private final double[] parameters;

    /** A normal with variance 1/d, B zero. */
    LowRankFit(int d, int rank, RandomGenerator random) {
        this.d = d;
        this.rank = rank;
        parameters = new double[2 * d * rank];
        for (int i = 0; i < d * rank; i++) {
            parameters[i] = random.nextGaussian() / Math.sqrt(d);
        }
    }

    /**
     * Trains with Adam.
     *
     * @param second mean of x x^T
     * @param cross mean of y x^T, y being the output beyond the frozen weight
     */
    void train(double[][] second, double[][] cross, double learningRate, int steps) {
        UpdateRule rule = new Updater.Adam(learningRate).start(parameters.length);
        double[] gradient = new double[parameters.length];
        for (int step = 1; step <= steps; step++) {
            double[][] slope = slope(shift(), second, cross);
            Arrays.fill(gradient, 0);
            for (int i = 0; i < d; i++) {
                for (int k = 0; k < rank; k++) {
                    int b = d * rank + i * rank + k;
                    for (int j = 0; j < d; j++) {
                        gradient[b] += slope[i][j] * parameters[k * d + j];
                        gradient[k * d + j] += slope[i][j] * parameters[b];
                    }
                }
            }
            rule.apply(step, parameters, gradient);
        }
    }

    /** Derivative of the mean squared error, mean over examples and outputs, by the shift: 2/d (M S - C). */
    private double[][] slope(double[][] shift, double[][] second, double[][] cross) {
        double[][] slope = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int k = 0; k < d; k++) {
                double m = shift[i][k];
                for (int j = 0; j < d; j++) {
                    slope[i][j] += m * second[k][j];
                }
            }
            for (int j = 0; j < d; j++) {
                slope[i][j] = 2 * (slope[i][j] - cross[i][j]) / d;
            }
        }
        return slope;
    }

    /** The product B A. */
    double[][] shift() {
        double[][] shift = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int k = 0; k < rank; k++) {
                double b = parameters[d * rank + i * rank + k];
                for (int j = 0; j < d; j++) {
                    shift[i][j] += b * parameters[k * d + j];
                }
            }
        }
        return shift;
    }
}
