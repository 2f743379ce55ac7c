package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Activation;
import io.github.bookfigures.learn.Architecture;
import io.github.bookfigures.learn.Dataset;
import io.github.bookfigures.learn.Initialisation;
import io.github.bookfigures.learn.Loss;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Precision;
import io.github.bookfigures.learn.SeededRandom;
import io.github.bookfigures.learn.Trainer;
import io.github.bookfigures.learn.Updater;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learning rates that fall from the top layer to the bottom, {@code lr_l = lr_top xi^(L - l)} (Howard and Ruder, "ULMFiT",
 * 2018, section 3.2, with xi = 1/2.6), and how far the layers of a small network move under equal and under such rates: a
 * network of five tanh layers, trained on one linear teacher and then tuned to another by plain gradient descent.
 */
public final class LayerRates implements Experiment<DiscriminativeLearningRates.Params, LayerRates.Result> {
    /**
     * What was computed and measured.
     *
     * @param rates rates[xi][layer], from the embeddings to the head
     * @param uniform uniform[run][layer]: |W - W0| / |W0| under equal rates
     * @param decayed the same under rates that fall by {@code DECAY} a layer
     */
    public record Result(double[][] rates, double[][] uniform, double[][] decayed) {
        /** Movement of the first layer under falling rates by that under equal ones, for each run. */
        double[] firstRatio() {
            return IntStream.range(0, uniform.length)
                    .mapToDouble(run -> decayed[run][0] / uniform[run][0])
                    .toArray();
        }
    }

    /** The factor from layer to layer in the measured part. */
    static final double DECAY = 0.8;

    private static final int INPUTS = 20;
    private static final int HIDDEN = 5;
    private static final int CLASSES = 3;
    private static final int RUNS = 4;
    private static final int EXAMPLES = 1000;
    private static final int TARGET = 100;
    private static final int STEPS = 100;
    private static final double RATE = 0.05;

    @Override
    public Result run(DiscriminativeLearningRates.Params p, Lab lab) {
        double[][] rates = p.xi().stream()
                .map(xi -> IntStream.rangeClosed(0, p.layers() + 1)
                        .mapToDouble(layer -> p.lr_top() * StrictMath.pow(xi, p.layers() + 1 - layer))
                        .toArray())
                .toArray(double[][]::new);
        double[][] uniform = new double[RUNS][];
        double[][] decayed = new double[RUNS][];
        for (int run = 0; run < RUNS; run++) {
            SeededRandom random = new SeededRandom(lab.random("run " + run).nextLong());
            NetworkWeights start = pretrained(random);
            Dataset target = linear(TARGET, random);
            uniform[run] = moved(start, target, 1);
            decayed[run] = moved(start, target, DECAY);
        }
        return new Result(rates, uniform, decayed);
    }

    private static Architecture architecture() {
        Architecture architecture = Architecture.input(INPUTS);
        for (int i = 0; i < HIDDEN; i++) {
            architecture = architecture.dense(32, Activation.TANH);
        }
        return architecture.dense(CLASSES, Activation.IDENTITY).loss(Loss.SOFTMAX_CROSS_ENTROPY);
    }

    private static NetworkWeights pretrained(SeededRandom random) {
        Network network = Network.create(architecture(), Initialisation.LECUN, Precision.DOUBLE, random.nextLong());
        Trainer.of(network, new Updater.Adam(0.005)).train(linear(EXAMPLES, random), 64, 200, random.nextLong());
        return NetworkWeights.of(network);
    }

    private static Dataset linear(int size, SeededRandom random) {
        double[][] teacher = random.gaussians(CLASSES, INPUTS, 1);
        double[][] x = random.gaussians(size, INPUTS, 1);
        int[] labels = Arrays.stream(x)
                .mapToInt(row -> Dataset.largest(Arrays.stream(teacher)
                        .mapToDouble(unit -> IntStream.range(0, INPUTS)
                                .mapToDouble(i -> unit[i] * row[i])
                                .sum())
                        .toArray()))
                .toArray();
        return Dataset.classes(x, labels, CLASSES);
    }

    private static double[] moved(NetworkWeights start, Dataset target, double decay) {
        Network network = start.network(architecture());
        LayerDescent.Step step =
                LayerDescent.layers(network, layer -> new Updater.Sgd(RATE * StrictMath.pow(decay, HIDDEN - layer)));
        LayerDescent.run(network, target, target.size(), STEPS, new SeededRandom(0), step);
        return IntStream.rangeClosed(0, HIDDEN)
                .mapToDouble(i -> change(network.weight(i), start.weight()[i]))
                .toArray();
    }

    private static double change(double[][] after, double[][] before) {
        double moved = 0;
        double size = 0;
        for (int i = 0; i < after.length; i++) {
            for (int j = 0; j < after[i].length; j++) {
                moved += (after[i][j] - before[i][j]) * (after[i][j] - before[i][j]);
                size += before[i][j] * before[i][j];
            }
        }
        return Math.sqrt(moved / size);
    }

    @Override
    public List<Check> checks(DiscriminativeLearningRates.Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < r.rates().length; i++) {
            double[] rates = r.rates()[i];
            double xi = p.xi().get(i);
            double off = IntStream.range(1, rates.length)
                    .mapToDouble(l -> Math.abs(rates[l - 1] / rates[l] / xi - 1))
                    .max()
                    .orElseThrow();
            checks.add(Check.below("neighbours differ by xi, relative error", off, 1e-12));
            checks.add(Check.near("rate of the top layer", rates[rates.length - 1], p.lr_top(), 0));
        }
        if (p.equals(new DiscriminativeLearningRates.Params())) {
            checks.add(Check.near("eleven steps of 0.95", r.rates()[0][1] / r.rates()[0][12], 0.5688, 5e-5));
            checks.add(Check.near("eleven steps of 1/2.6", r.rates()[2][1] / r.rates()[2][12], 2.72e-5, 1e-7));
        }
        checks.add(Check.below(
                "largest ratio of the movement of the first layer",
                Arrays.stream(r.firstRatio()).max().orElseThrow(),
                0.5));
        return checks;
    }
}
