package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.learn.Dataset;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Propagation;
import io.github.bookfigures.learn.SeededRandom;
import io.github.bookfigures.learn.UpdateRule;
import io.github.bookfigures.learn.Updater;
import java.util.Arrays;
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
            double[][] inputs =
                    Arrays.stream(chosen).mapToObj(row -> data.inputs()[row]).toArray(double[][]::new);
            double[][] targets =
                    Arrays.stream(chosen).mapToObj(row -> data.targets()[row]).toArray(double[][]::new);
            step.move(i, Propagation.forward(network, inputs).backward(targets));
        }
    }

    /** A step in which each layer has an updater of its own; nothing else may move the network. */
    static Step layers(Network network, IntFunction<Updater> updaters) {
        NetworkWeights start = NetworkWeights.of(network);
        int count = start.weight().length;
        double[][] x = new double[count][];
        UpdateRule[] rules = new UpdateRule[count];
        for (int i = 0; i < count; i++) {
            x[i] = start.layer(i).flat();
            rules[i] = updaters.apply(i).start(x[i].length);
        }
        return (step, gradients) -> {
            NetworkWeights slopes = new NetworkWeights(gradients.weight(), gradients.bias());
            for (int i = 0; i < count; i++) {
                rules[i].apply(step, x[i], slopes.layer(i).flat());
                NetworkWeights moved = start.layer(i).with(x[i]);
                network.setWeight(i, moved.weight()[0]);
                network.setBias(i, moved.bias()[0]);
            }
        };
    }
}
