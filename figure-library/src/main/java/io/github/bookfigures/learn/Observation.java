package io.github.bookfigures.learn;

import java.util.Arrays;

/**
 * What can be seen of one training step, before its update.
 *
 * @param step number of the step, from 0
 * @param loss on the batch of this step
 * @param weightGradientNorm Frobenius norm of the gradient of each weight matrix, in the order of {@link Network#weight}
 * @param activationMean mean over examples and units after each declared layer; index 0 is the input
 * @param activationDeviation standard deviation over examples and units, likewise
 * @param zeroShare share of values that are exactly 0, likewise
 */
public record Observation(
        int step,
        double loss,
        double[] weightGradientNorm,
        double[] activationMean,
        double[] activationDeviation,
        double[] zeroShare) {

    static Observation of(int step, double loss, double[] weightGradientNorm, double[][][] activations) {
        double[] means = new double[activations.length];
        double[] deviations = new double[activations.length];
        double[] zeros = new double[activations.length];
        for (int layer = 0; layer < activations.length; layer++) {
            double[][] rows = activations[layer];
            means[layer] = mean(rows);
            deviations[layer] = deviation(rows);
            zeros[layer] = Arrays.stream(rows)
                    .flatMapToDouble(Arrays::stream)
                    .map(x -> x == 0 ? 1 : 0)
                    .average()
                    .orElseThrow();
        }
        return new Observation(step, loss, weightGradientNorm, means, deviations, zeros);
    }

    static double mean(double[][] rows) {
        double sum = 0;
        for (double[] row : rows) {
            for (double x : row) {
                sum += x;
            }
        }
        return sum / (rows.length * (double) rows[0].length);
    }

    /** Standard deviation over all numbers of a matrix (divided by their count, not one less). */
    static double deviation(double[][] rows) {
        double mean = mean(rows);
        double sum = 0;
        for (double[] row : rows) {
            for (double x : row) {
                sum += (x - mean) * (x - mean);
            }
        }
        return Math.sqrt(sum / (rows.length * (double) rows[0].length));
    }

    /** The Euclidean norm of a vector; scaled, so that squares of tiny numbers do not vanish. */
    static double norm(double[] vector) {
        double largest = 0;
        for (double x : vector) {
            largest = Math.max(largest, Math.abs(x));
        }
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (double x : vector) {
            sum += (x / largest) * (x / largest);
        }
        return largest * Math.sqrt(sum);
    }

    /** The Frobenius norm of a matrix. */
    static double norm(double[][] rows) {
        return norm(Arrays.stream(rows).mapToDouble(Observation::norm).toArray());
    }
}
