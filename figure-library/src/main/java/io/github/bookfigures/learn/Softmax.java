package io.github.bookfigures.learn;

import java.util.Arrays;

/** The softmax function, {@code exp(s_i) / sum over j of exp(s_j)}. */
public final class Softmax {
    private Softmax() {}

    /**
     * Probabilities that sum to 1, computed after the largest score is subtracted, so that no power overflows. A score of
     * negative infinity, a masked place, gives exactly 0; at least one score must be finite.
     */
    public static double[] of(double[] scores) {
        double largest = Arrays.stream(scores).max().orElseThrow();
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = StrictMath.exp(scores[i] - largest);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
