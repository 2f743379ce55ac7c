package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.learn.Dataset;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Propagation;
import io.github.bookfigures.learn.SeededRandom;
import io.github.bookfigures.learn.UpdateRule;
import io.github.bookfigures.learn.Updater;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Gradient descent that looks at the gradients of each step before it moves: for penalties, frozen layers, layers with rates
 * of their own and weights made of factors.
 */
final class LayerDescent {
    /** What becomes of the gradients of one batch. */
    interface Step {
        /** Moves the network; steps are counted from 1. */
        void move(int step, Propagation.Gradients gradients);
    }

    private LayerDescent() {}

    /** Hands the gradients of batches, drawn without replacement, to the step, one after the other. */
    static void run(Network network, Dataset data, int batch, int steps, SeededRandom random, Step step) {
        int[] order = IntStream.range(0, data.size()).toArray();
        int at = data.size();
        for (int i = 1; i <= steps; i++) {
            if (at + batch > order.length) {
                random.shuffle(order);
                at = 0;
            }
            int[] chosen = Arrays.copyOfRange(order, at, at + batch);
            at += batch;
            double[][] inputs = Arrays.stream(chosen).mapToObj(row -> data.inputs()[row]).toArray(double[][]::new);
            double[][] targets = Arrays.stream(chosen).mapToObj(row -> data.targets()[row]).toArray(double[][]::new);
            step.move(i, Propagation.forward(network, inputs).backward(targets));
        }
    }

    /** A step in which each layer has an updater of its own. */
    static Step layers(Network network, IntFunction<Updater> updaters) {
        NetworkWeights start = NetworkWeights.of(network);
        List<UpdateRule> rules = IntStream.range(0, start.weight().length)
                .mapToObj(i -> updaters.apply(i).start(size(start, i)))
                .toList();
        return (step, gradients) -> {
            for (int i = 0; i < rules.size(); i++) {
                double[][] matrix = network.weight(i);
                NetworkWeights layer = new NetworkWeights(new double[][][] {matrix}, new double[][] {network.bias(i)});
                double[] x = layer.flat();
                double[] slope = new NetworkWeights(
                                new double[][][] {gradients.weight()[i]}, new double[][] {gradients.bias()[i]})
                        .flat();
                rules.get(i).apply(step, x, slope);
                NetworkWeights moved = layer.with(x);
                network.setWeight(i, moved.weight()[0]);
                network.setBias(i, moved.bias()[0]);
            }
        };
    }

    private static int size(NetworkWeights weights, int i) {
        return weights.bias()[i].length * (1 + weights.weight()[i][0].length);
    }
}
