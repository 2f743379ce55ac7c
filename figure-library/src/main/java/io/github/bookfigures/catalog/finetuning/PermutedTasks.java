package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Activation;
import io.github.bookfigures.learn.Architecture;
import io.github.bookfigures.learn.Dataset;
import io.github.bookfigures.learn.Loss;
import io.github.bookfigures.learn.SeededRandom;
import java.util.stream.IntStream;

/**
 * Two tasks of one kind: normal clouds round random prototypes. The second has the features of the first in another order
 * and its labels shifted by one. The same lab gives the same tasks.
 */
final class PermutedTasks {
    private static final double PROTOTYPES = 0.6;
    private static final double NOISE = 0.91;
    private static final int EXAMPLES = 1000;

    private final int classes;
    private final double[][] prototypes;
    private final int[] order;
    private final Lab lab;

    PermutedTasks(Lab lab, int dim, int classes) {
        this.lab = lab;
        this.classes = classes;
        prototypes = random("prototypes " + dim).gaussians(classes, dim, PROTOTYPES);
        order = IntStream.range(0, dim).toArray();
        random("order " + dim).shuffle(order);
    }

    Dataset first(String use) {
        return task("first " + use, false);
    }

    Dataset second(String use) {
        return task("second " + use, true);
    }

    private Dataset task(String name, boolean permuted) {
        SeededRandom random = random(name + " " + order.length);
        double[][] noise = random.gaussians(EXAMPLES, order.length, NOISE);
        int[] labels = new int[EXAMPLES];
        for (int i = 0; i < EXAMPLES; i++) {
            int label = i % classes;
            for (int j = 0; j < order.length; j++) {
                noise[i][j] += prototypes[label][permuted ? order[j] : j];
            }
            labels[i] = permuted ? (label + 1) % classes : label;
        }
        return Dataset.classes(noise, labels, classes);
    }

    private SeededRandom random(String name) {
        return new SeededRandom(lab.random(name).nextLong());
    }

    static Architecture architecture(int dim, int hidden, int classes) {
        return Architecture.input(dim)
                .dense(hidden, Activation.RELU)
                .dense(classes, Activation.IDENTITY)
                .loss(Loss.SOFTMAX_CROSS_ENTROPY);
    }
}
