package io.github.bookfigures.learn;

import java.util.Arrays;

/**
 * Examples and what the network should answer, in corresponding rows; images are rows of channel, row, column.
 *
 * @param inputs [example][number]
 * @param targets [example][output]; for classes, 1 at the right class and 0 elsewhere
 */
public record Dataset(double[][] inputs, double[][] targets) {
    /** Checks that there are as many targets as inputs, and at least one. */
    public Dataset {
        if (inputs.length == 0 || inputs.length != targets.length) {
            throw new IllegalArgumentException(
                    "A data set needs as many targets as inputs, and at least one; this one has " + inputs.length
                            + " inputs and " + targets.length + " targets.");
        }
    }

    /** Examples of classes 0, 1, …, each with its class. */
    public static Dataset classes(double[][] inputs, int[] labels, int classes) {
        double[][] targets = new double[labels.length][classes];
        for (int i = 0; i < labels.length; i++) {
            targets[i][labels[i]] = 1;
        }
        return new Dataset(inputs, targets);
    }

    /** How many examples there are. */
    public int size() {
        return inputs.length;
    }

    /** The class of each example: where its target is largest. */
    public int[] labels() {
        return Arrays.stream(targets).mapToInt(Dataset::largest).toArray();
    }

    /** The examples from index {@code from} up to, not including, {@code to}. */
    public Dataset slice(int from, int to) {
        return new Dataset(Arrays.copyOfRange(inputs, from, to), Arrays.copyOfRange(targets, from, to));
    }

    /** Index of the largest number, the first of equals. */
    public static int largest(double[] numbers) {
        int best = 0;
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] > numbers[best]) {
                best = i;
            }
        }
        return best;
    }
}
