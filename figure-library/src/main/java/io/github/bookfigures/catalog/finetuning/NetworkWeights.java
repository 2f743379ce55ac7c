package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.learn.Architecture;
import io.github.bookfigures.learn.Initialisation;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Precision;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The weights of a trained network, as one experiment hands them to others.
 *
 * @param weight weight matrices, [matrix][unit][input]
 * @param bias biases, [matrix][unit]
 */
public record NetworkWeights(double[][][] weight, double[][] bias) {
    static NetworkWeights of(Network network) {
        int count = network.weightMatrices();
        return new NetworkWeights(
                IntStream.range(0, count).mapToObj(network::weight).toArray(double[][][]::new),
                IntStream.range(0, count).mapToObj(network::bias).toArray(double[][]::new));
    }

    /** A new network with these weights. */
    Network network(Architecture architecture) {
        Network network = Network.create(architecture, Initialisation.LECUN, Precision.DOUBLE, 0);
        writeTo(network);
        return network;
    }

    void writeTo(Network network) {
        for (int i = 0; i < weight.length; i++) {
            network.setWeight(i, weight[i]);
            network.setBias(i, bias[i]);
        }
    }

    /** One weight matrix and its bias. */
    NetworkWeights layer(int i) {
        return new NetworkWeights(new double[][][] {weight[i]}, new double[][] {bias[i]});
    }

    /** All numbers in one row: each matrix row by row, then its bias. */
    double[] flat() {
        int size = 0;
        for (int i = 0; i < weight.length; i++) {
            size += bias[i].length * (1 + weight[i][0].length);
        }
        double[] numbers = new double[size];
        int at = 0;
        for (int i = 0; i < weight.length; i++) {
            for (double[] row : weight[i]) {
                System.arraycopy(row, 0, numbers, at, row.length);
                at += row.length;
            }
            System.arraycopy(bias[i], 0, numbers, at, bias[i].length);
            at += bias[i].length;
        }
        return numbers;
    }

    /** The same with other numbers in the order of {@link #flat}. */
    NetworkWeights with(double[] numbers) {
        double[][][] weights = new double[weight.length][][];
        double[][] biases = new double[bias.length][];
        int at = 0;
        for (int i = 0; i < weight.length; i++) {
            weights[i] = new double[weight[i].length][];
            for (int unit = 0; unit < weight[i].length; unit++) {
                weights[i][unit] = Arrays.copyOfRange(numbers, at, at + weight[i][unit].length);
                at += weight[i][unit].length;
            }
            biases[i] = Arrays.copyOfRange(numbers, at, at + bias[i].length);
            at += bias[i].length;
        }
        return new NetworkWeights(weights, biases);
    }
}
