package io.github.bookfigures.catalog.convergence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Rosenblatt's perceptron through the origin: w += y x on every mistake, points in a new random order in each epoch, until an
 * epoch without mistakes.
 *
 * @param weights w after each update; the first is zero
 * @param mistakes mistakes in each epoch; the last is 0
 */
record Perceptron(double[][] weights, int[] mistakes) {
    private static final int MOST_EPOCHS = 100_000;

    /**
     * Trains on points that a plane through the origin separates.
     *
     * @param x points, one a row
     * @param y labels, 1 or -1
     * @throws IllegalStateException when there is still a mistake after 100000 epochs
     */
    static Perceptron trained(double[][] x, int[] y, RandomGenerator random) {
        double[] w = new double[x[0].length];
        List<double[]> weights = new ArrayList<>(List.of(w.clone()));
        List<Integer> mistakes = new ArrayList<>();
        int[] order = IntStream.range(0, x.length).toArray();
        int wrong;
        do {
            shuffle(order, random);
            wrong = 0;
            for (int i : order) {
                if (y[i] * dot(w, x[i]) <= 0) {
                    for (int k = 0; k < w.length; k++) {
                        w[k] += y[i] * x[i][k];
                    }
                    weights.add(w.clone());
                    wrong++;
                }
            }
            mistakes.add(wrong);
        } while (wrong > 0 && mistakes.size() < MOST_EPOCHS);
        if (wrong > 0) {
            throw new IllegalStateException("the perceptron still makes mistakes after " + MOST_EPOCHS + " epochs");
        }
        return new Perceptron(
                weights.toArray(double[][]::new),
                mistakes.stream().mapToInt(Integer::intValue).toArray());
    }

    int updates() {
        return weights.length - 1;
    }

    double[] learned() {
        return weights[weights.length - 1].clone();
    }

    /** Whether the learned weights put every point on its side. */
    boolean separates(double[][] x, int[] y) {
        return IntStream.range(0, x.length).allMatch(i -> y[i] * dot(learned(), x[i]) > 0);
    }

    /** The largest distance of a point from the origin. */
    static double radius(double[][] x) {
        return Arrays.stream(x)
                .mapToDouble(point -> Math.sqrt(dot(point, point)))
                .max()
                .orElseThrow();
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
