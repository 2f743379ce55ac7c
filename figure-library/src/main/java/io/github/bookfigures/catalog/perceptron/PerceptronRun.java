package io.github.bookfigures.catalog.perceptron;

import java.util.ArrayList;
import java.util.List;

/**
 * Rosenblatt's rule in the plane: w += y x, b += y for every mistake, from zero, until an epoch passes without one; a point
 * on the line is a mistake.
 *
 * @param weights (w1, w2, b) after each update
 * @param mistakes mistakes in each epoch
 */
record PerceptronRun(double[][] weights, int[] mistakes) {
    /** Shows the points in an order, again and again. */
    static PerceptronRun of(double[][] x, int[] sign, int[] order, int mostEpochs) {
        double[] w = new double[3];
        List<double[]> updates = new ArrayList<>();
        List<Integer> mistakes = new ArrayList<>();
        int wrong;
        do {
            wrong = 0;
            for (int i : order) {
                if (sign[i] * DecisionLine.of(w).score(x[i]) <= 0) {
                    w = new double[] {w[0] + sign[i] * x[i][0], w[1] + sign[i] * x[i][1], w[2] + sign[i]};
                    updates.add(w);
                    wrong++;
                }
            }
            mistakes.add(wrong);
        } while (wrong > 0 && mistakes.size() < mostEpochs);
        return new PerceptronRun(
                updates.toArray(double[][]::new),
                mistakes.stream().mapToInt(Integer::intValue).toArray());
    }

    double[] last() {
        return weights[weights.length - 1];
    }
}
