package io.github.bookfigures.catalog.gradients;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Activation;
import io.github.bookfigures.learn.Architecture;
import io.github.bookfigures.learn.Initialisation;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Precision;
import io.github.bookfigures.learn.Propagation;
import io.github.bookfigures.learn.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Normal inputs on their way through a deep untrained network, for several initialisations and two activations: the
 * distribution of the values after each layer. Double precision, no biases.
 */
public final class SignalAtInitialisation
        implements Experiment<SignalAtInitialisation.Params, SignalAtInitialisation.Result> {
    private static final int BINS = 60;
    private static final double SATURATED = 0.99;

    /** How weights are drawn. */
    public enum Start {
        NORMAL_0_01,
        NORMAL_1,
        XAVIER,
        HE;

        Initialisation of(int width) {
            return switch (this) {
                case NORMAL_0_01 -> Initialisation.LECUN.times(0.01 * Math.sqrt(width));
                case NORMAL_1 -> Initialisation.LECUN.times(Math.sqrt(width));
                case XAVIER -> Initialisation.XAVIER;
                case HE -> Initialisation.HE;
            };
        }
    }

    /** What the manifest may set. */
    public record Params(
            @Doc("layers, from 5 to 30") int layers,
            @Doc("units of every layer, at least 16") int width,
            @Doc("inputs sent through, at least 32") int batch) {
        public Params() {
            this(10, 256, 512);
        }

        public Params {
            if (layers < 5 || layers > 30 || width < 16 || batch < 32) {
                throw new IllegalArgumentException("needs 5 to 30 layers, a width from 16 and a batch from 32");
            }
        }
    }

    /**
     * One network.
     *
     * @param start its initialisation
     * @param activation its activation
     * @param deviation standard deviation after each layer; index 0 is the input
     * @param saturated share of values beyond 0.99 in size after each layer
     * @param zero share of values that are exactly 0
     * @param histogram [layer][bin]: share of the values in each of 60 equal bins of [-1, 1], for tanh only; 0 is the input
     */
    public record Run(
            Start start,
            Activation activation,
            double[] deviation,
            double[] saturated,
            double[] zero,
            double[][] histogram) {}

    /**
     * What was measured.
     *
     * @param edges edges of the bins
     * @param tanh networks with tanh, by initialisation
     * @param relu networks with ReLU, by initialisation
     */
    public record Result(double[] edges, List<Run> tanh, List<Run> relu) {}

    @Override
    public Result run(Params p, Lab lab) {
        double[][] inputs = SeededRandom.of(lab.seed(), "inputs").gaussians(p.batch(), p.width(), 1);
        List<Run> tanh = new ArrayList<>();
        List<Run> relu = new ArrayList<>();
        for (Start start : Start.values()) {
            tanh.add(run(p, start, Activation.TANH, inputs, lab.seed()));
            relu.add(run(p, start, Activation.RELU, inputs, lab.seed()));
        }
        double[] edges = IntStream.rangeClosed(0, BINS)
                .mapToDouble(i -> -1 + 2.0 * i / BINS)
                .toArray();
        return new Result(edges, tanh, relu);
    }

    private static Run run(Params p, Start start, Activation activation, double[][] inputs, long seed) {
        Architecture architecture = Architecture.input(p.width());
        for (int i = 0; i < p.layers(); i++) {
            architecture = architecture.dense(p.width(), activation);
        }
        Network network = Network.create(architecture, start.of(p.width()), Precision.DOUBLE, seed);
        Propagation pass = Propagation.forward(network, inputs);
        int n = p.layers() + 1;
        double[] saturated = new double[n];
        double[] zero = new double[n];
        double[][] histogram = new double[activation == Activation.TANH ? n : 0][BINS];
        double each = 1.0 / (p.batch() * (double) p.width());
        for (int layer = 0; layer < n; layer++) {
            for (double[] row : pass.activation(layer)) {
                for (double value : row) {
                    saturated[layer] += Math.abs(value) > SATURATED ? each : 0;
                    zero[layer] += value == 0 ? each : 0;
                    if (activation == Activation.TANH && Math.abs(value) <= 1) {
                        histogram[layer][Math.min(BINS - 1, (int) ((value + 1) / 2 * BINS))] += each;
                    }
                }
            }
        }
        return new Run(start, activation, pass.activationDeviations(), saturated, zero, histogram);
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        if (!p.equals(new Params())) {
            return List.of();
        }
        Run xavier = r.relu().get(Start.XAVIER.ordinal());
        Run he = r.relu().get(Start.HE.ordinal());
        return List.of(
                Check.below(
                        "tanh, 0.01: deviation at layer 10",
                        r.tanh().get(Start.NORMAL_0_01.ordinal()).deviation()[10],
                        1e-6),
                Check.above(
                        "tanh, 1: share of saturated units at layer 10",
                        r.tanh().get(Start.NORMAL_1.ordinal()).saturated()[10],
                        0.8),
                Check.between(
                        "tanh, Xavier: deviation at layer 10",
                        r.tanh().get(Start.XAVIER.ordinal()).deviation()[10],
                        0.15,
                        0.35),
                Check.between(
                        "ReLU, He: deviation at layer 10 against layer 1",
                        he.deviation()[10] / he.deviation()[1],
                        0.5,
                        1.5),
                Check.between(
                        "ReLU, Xavier: deviation at layer 10 against layer 1",
                        xavier.deviation()[10] / xavier.deviation()[1],
                        0.02,
                        0.08));
    }
}
