package io.github.bookfigures.catalog.retrieval;

import java.util.stream.IntStream;

/** The cosine of the angle between vectors. */
final class Cosine {
    private Cosine() {}

    static double of(double[] x, double[] y) {
        return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
    }

    /** The indices of the largest cosines with a query, largest first, among some candidates. */
    static int[] best(double[][] vectors, int[] candidates, double[] query, int count) {
        double[] key = new double[vectors.length];
        for (int i : candidates) {
            key[i] = -of(vectors[i], query);
        }
        return InvertedFile.ranked(candidates, key, count);
    }

    static int[] best(double[][] vectors, double[] query, int count) {
        return best(vectors, IntStream.range(0, vectors.length).toArray(), query, count);
    }

    private static double product(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
