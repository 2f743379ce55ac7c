package io.github.bookfigures.catalog.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * An inverted-file index (Jégou, Douze and Schmid, "Product quantization for nearest neighbor search", 2011, section IV):
 * vectors are filed under the nearest of the centres that k-means found, and a query scans the files of a few centres.
 */
final class InvertedFile {
    private static final int ITERATIONS = 10;

    private final double[][] vectors;
    private final double[][] centres;
    private final int[] cell;

    /** Files vectors under so many centres; k-means starts from vectors drawn at random. */
    InvertedFile(double[][] vectors, int cells, RandomGenerator random) {
        this.vectors = vectors;
        centres = new double[cells][];
        boolean[] taken = new boolean[vectors.length];
        for (int c = 0; c < cells; c++) {
            int start = random.nextInt(vectors.length);
            while (taken[start]) {
                start = (start + 1) % vectors.length;
            }
            taken[start] = true;
            centres[c] = vectors[start].clone();
        }
        cell = new int[vectors.length];
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            assign();
            move();
        }
        assign();
    }

    private void assign() {
        Arrays.setAll(cell, i -> nearest(centres, vectors[i], 1)[0]);
    }

    private void move() {
        int[] count = new int[centres.length];
        double[][] sum = new double[centres.length][vectors[0].length];
        for (int i = 0; i < vectors.length; i++) {
            count[cell[i]]++;
            for (int k = 0; k < vectors[i].length; k++) {
                sum[cell[i]][k] += vectors[i][k];
            }
        }
        for (int c = 0; c < centres.length; c++) {
            // An empty cell keeps its centre.
            for (int k = 0; count[c] > 0 && k < sum[c].length; k++) {
                centres[c][k] = sum[c][k] / count[c];
            }
        }
    }

    double[][] centres() {
        return centres;
    }

    /** The centres whose files a query scans, nearest first. */
    int[] probed(double[] query, int probes) {
        return nearest(centres, query, probes);
    }

    /** The vectors in the files of the nearest centres. */
    int[] candidates(double[] query, int probes) {
        boolean[] open = new boolean[centres.length];
        for (int c : probed(query, probes)) {
            open[c] = true;
        }
        return IntStream.range(0, vectors.length).filter(i -> open[cell[i]]).toArray();
    }

    /** The nearest of some points to a query by Euclidean distance, nearest first. */
    private static int[] nearest(double[][] points, double[] query, int count) {
        double[] distance = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            for (int k = 0; k < query.length; k++) {
                distance[i] += (points[i][k] - query[k]) * (points[i][k] - query[k]);
            }
        }
        if (count == 1) {
            return new int[] {IntStream.range(0, distance.length).reduce(0, (a, b) -> distance[b] < distance[a] ? b : a)
            };
        }
        return ranked(IntStream.range(0, points.length).toArray(), distance, count);
    }

    /** The first so many of some indices by ascending key. */
    static int[] ranked(int[] indices, double[] key, int count) {
        List<Integer> order = new ArrayList<>(Arrays.stream(indices).boxed().toList());
        order.sort((a, b) -> key[a] != key[b] ? Double.compare(key[a], key[b]) : Integer.compare(a, b));
        return order.stream().limit(count).mapToInt(i -> i).toArray();
    }
}
