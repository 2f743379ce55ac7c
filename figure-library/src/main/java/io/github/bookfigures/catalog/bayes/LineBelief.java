package io.github.bookfigures.catalog.bayes;

import java.util.random.RandomGenerator;

/**
 * What is believed about the two weights of a line after some noisy points: a normal distribution.
 *
 * @param points how many points are known
 * @param mean posterior mean of intercept and slope
 * @param covariance posterior covariance, as [w0 w0, w0 w1, w1 w1]
 * @param samples lines drawn from the posterior, each as intercept and slope
 */
public record LineBelief(int points, double[] mean, double[] covariance, double[][] samples) {
    private static final int SAMPLES = 10;

    /**
     * Posterior of a line under the prior N(0, I): precision I + X'X / s², mean its inverse times X'y / s² (Bishop, Pattern
     * Recognition and Machine Learning, 2006, equations 3.53 and 3.54).
     *
     * @param x abscissas
     * @param y ordinates
     * @param points how many of them are known
     * @param noise standard deviation s of the noise
     */
    static LineBelief of(double[] x, double[] y, int points, double noise, RandomGenerator random) {
        double[] precision = {1, 0, 1};
        double[] target = {0, 0};
        double weight = 1 / (noise * noise);
        for (int i = 0; i < points; i++) {
            precision[0] += weight;
            precision[1] += weight * x[i];
            precision[2] += weight * x[i] * x[i];
            target[0] += weight * y[i];
            target[1] += weight * x[i] * y[i];
        }
        double determinant = precision[0] * precision[2] - precision[1] * precision[1];
        double[] covariance = {precision[2] / determinant, -precision[1] / determinant, precision[0] / determinant};
        double[] mean = {
            covariance[0] * target[0] + covariance[1] * target[1], covariance[1] * target[0] + covariance[2] * target[1]
        };
        double[] root = cholesky(covariance);
        double[][] samples = new double[SAMPLES][];
        for (int s = 0; s < SAMPLES; s++) {
            double u = random.nextGaussian();
            double v = random.nextGaussian();
            samples[s] = new double[] {mean[0] + root[0] * u, mean[1] + root[1] * u + root[2] * v};
        }
        return new LineBelief(points, mean, covariance, samples);
    }

    /** The lower triangle [l00, l10, l11] of the Cholesky factor. */
    private static double[] cholesky(double[] c) {
        double l00 = Math.sqrt(c[0]);
        double l10 = c[1] / l00;
        return new double[] {l00, l10, Math.sqrt(c[2] - l10 * l10)};
    }

    /** Points of the ellipse that holds a share of the belief, [0] intercepts and [1] slopes. */
    double[][] ellipse(double share, int corners) {
        // In two dimensions the squared radius is exponentially distributed with mean 2.
        double radius = Math.sqrt(-2 * StrictMath.log(1 - share));
        double[] root = cholesky(covariance);
        double[][] points = new double[2][corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / (corners - 1);
            double u = radius * StrictMath.cos(angle);
            double v = radius * StrictMath.sin(angle);
            points[0][i] = mean[0] + root[0] * u;
            points[1][i] = mean[1] + root[1] * u + root[2] * v;
        }
        return points;
    }

    /** How many standard deviations a pair of weights lies away from the mean (Mahalanobis). */
    double distance(double[] weights) {
        double d0 = weights[0] - mean[0];
        double d1 = weights[1] - mean[1];
        double determinant = covariance[0] * covariance[2] - covariance[1] * covariance[1];
        return Math.sqrt(
                (covariance[2] * d0 * d0 - 2 * covariance[1] * d0 * d1 + covariance[0] * d1 * d1) / determinant);
    }
}
