package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Dataset;
import io.github.bookfigures.learn.Initialisation;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Precision;
import io.github.bookfigures.learn.Propagation;
import io.github.bookfigures.learn.SeededRandom;
import io.github.bookfigures.learn.Trainer;
import io.github.bookfigures.learn.Updater;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A network trained on the first of {@link PermutedTasks}, and the diagonal of its Fisher information: the mean square of the
 * gradient of the log-likelihood, with labels drawn from the network itself (Kirkpatrick et al., "Overcoming catastrophic
 * forgetting", 2017). What is forgotten, and the map of what matters, both start from here.
 */
public final class FirstTask implements Experiment<FirstTask.Params, FirstTask.Result> {
    /** What determines the network. */
    public record Params(int dim, int classes, int hidden, int steps, int samples) {}

    /**
     * What was learned.
     *
     * @param weights the trained network
     * @param fisher Fisher information of each of its weights and biases
     * @param step steps looked at
     * @param accuracy on fresh examples of the first task, at each look
     * @param other the same on the second task, not learned yet
     */
    public record Result(
            NetworkWeights weights, NetworkWeights fisher, double[] step, double[] accuracy, double[] other) {}

    static final double RATE = 0.005;
    static final int BATCH = 64;
    static final int EVERY = 10;

    @Override
    public Result run(Params p, Lab lab) {
        PermutedTasks tasks = new PermutedTasks(lab, p.dim(), p.classes());
        Dataset data = tasks.first("training");
        Dataset test = tasks.first("test");
        Dataset other = tasks.second("test");
        long seed = lab.random("first task").nextLong();
        Network network = Network.create(
                PermutedTasks.architecture(p.dim(), p.hidden(), p.classes()),
                Initialisation.HE,
                Precision.DOUBLE,
                seed);
        Trainer trainer = Trainer.of(network, new Updater.Adam(RATE));
        int looks = p.steps() / EVERY + 1;
        double[] accuracy = new double[looks];
        double[] foreign = new double[looks];
        for (int look = 0; look < looks; look++) {
            if (look > 0) {
                trainer.train(data, BATCH, EVERY, seed + look);
            }
            accuracy[look] = network.accuracy(test);
            foreign[look] = network.accuracy(other);
        }
        double[] step = IntStream.range(0, looks).mapToDouble(i -> i * EVERY).toArray();
        NetworkWeights fisher = fisher(network, data, p.samples(), new SeededRandom(seed));
        return new Result(NetworkWeights.of(network), fisher, step, accuracy, foreign);
    }

    private static NetworkWeights fisher(Network network, Dataset data, int samples, SeededRandom random) {
        double[] sum = new double[(int) network.graph().numParams()];
        for (int i = 0; i < samples; i++) {
            Propagation pass = Propagation.forward(network, new double[][] {data.inputs()[i]});
            double[] gradient =
                    gradient(pass, drawn(pass.predictions()[0], random)).flat();
            for (int j = 0; j < sum.length; j++) {
                sum[j] += gradient[j] * gradient[j] / samples;
            }
        }
        return NetworkWeights.of(network).with(sum);
    }

    private static int drawn(double[] probability, SeededRandom random) {
        double left = random.uniform();
        int label = 0;
        while (label < probability.length - 1 && left >= probability[label]) {
            left -= probability[label++];
        }
        return label;
    }

    /** The gradient of the cross-entropy of one example, were this its label. */
    static NetworkWeights gradient(Propagation pass, int label) {
        double[] target = new double[pass.predictions()[0].length];
        target[label] = 1;
        Propagation.Gradients gradients = pass.backward(new double[][] {target});
        return new NetworkWeights(gradients.weight(), gradients.bias());
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        double least = Arrays.stream(r.fisher().flat()).min().orElseThrow();
        return List.of(
                Check.that("Fisher information is not negative", least >= 0, "smallest " + least),
                Check.above(
                        "accuracy on the first task by chance",
                        r.accuracy()[r.accuracy().length - 1] * p.classes(),
                        1.5));
    }
}
