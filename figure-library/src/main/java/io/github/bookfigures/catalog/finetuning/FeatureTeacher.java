package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.learn.Dataset;
import io.github.bookfigures.learn.SeededRandom;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What labels are made from: eight tanh features of the input and a linear head on them; the class is the largest output.
 * Tasks that share features can be learned from each other.
 *
 * @param features weights of the features, [feature][input]
 * @param head weights of the head, [class][feature]
 */
record FeatureTeacher(double[][] features, double[][] head) {
    static final int INPUTS = 20;
    private static final int FEATURES = 8;
    /** Size of the sums under tanh: large enough to bend, small enough to learn. */
    private static final double GAIN = 1.5;

    static FeatureTeacher of(int classes, SeededRandom random) {
        return new FeatureTeacher(
                random.gaussians(FEATURES, INPUTS, GAIN / Math.sqrt(INPUTS)), random.gaussians(classes, FEATURES, 1));
    }

    /** Another task: features and head of the first classes with normal noise added. */
    FeatureTeacher relative(int classes, double featureNoise, double headNoise, SeededRandom random) {
        return new FeatureTeacher(
                noisy(features, featureNoise, random), noisy(Arrays.copyOf(head, classes), headNoise, random));
    }

    private static double[][] noisy(double[][] matrix, double deviation, SeededRandom random) {
        double[][] noise = random.gaussians(matrix.length, matrix[0].length, deviation);
        for (int i = 0; i < noise.length; i++) {
            for (int j = 0; j < noise[i].length; j++) {
                noise[i][j] += matrix[i][j];
            }
        }
        return noise;
    }

    /** Normal inputs and their classes, a share of which is replaced by random ones. */
    Dataset examples(int size, double randomShare, SeededRandom random) {
        double[][] x = random.gaussians(size, INPUTS, 1);
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = random.uniform() < randomShare ? random.below(head.length) : label(x[i]);
        }
        return Dataset.classes(x, labels, head.length);
    }

    private int label(double[] x) {
        double[] hidden = product(features, x);
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = StrictMath.tanh(hidden[i]);
        }
        return Dataset.largest(product(head, hidden));
    }

    private static double[] product(double[][] matrix, double[] x) {
        return Arrays.stream(matrix)
                .mapToDouble(row -> IntStream.range(0, x.length)
                        .mapToDouble(j -> row[j] * x[j])
                        .sum())
                .toArray();
    }
}
