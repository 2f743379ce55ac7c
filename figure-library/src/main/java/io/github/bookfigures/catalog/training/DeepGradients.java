package io.github.bookfigures.catalog.training;

import io.github.bookfigures.figure.RunSpread;
import io.github.bookfigures.figure.Sample;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Activation;
import io.github.bookfigures.learn.Architecture;
import io.github.bookfigures.learn.Dataset;
import io.github.bookfigures.learn.Initialisation;
import io.github.bookfigures.learn.LayerSpec;
import io.github.bookfigures.learn.Loss;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Precision;
import io.github.bookfigures.learn.Propagation;
import io.github.bookfigures.learn.SeededRandom;
import io.github.bookfigures.learn.Trainer;
import io.github.bookfigures.learn.Updater;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gradients of the cross-entropy by the weights of a deep network, layer by layer, at the start and after some steps of
 * Adam: with sigmoid units, with ReLU, and with ReLU and a shortcut past each hidden layer but the first. Inputs are normal,
 * labels come from a random linear map. Weights start normal, with the variance of Xavier for sigmoid and of He for ReLU.
 *
 * <p>Not as in the trial: Xavier's weights are normal instead of uniform, which has the same variance, to be of a kind with
 * He's.
 */
public final class DeepGradients implements Experiment<DeepGradients.Params, DeepGradients.Result> {
    /** What determines the networks. */
    public record Params(
            @Doc("units of each hidden layer, and inputs") int width,
            @Doc("hidden layers") int hidden_layers,
            @Doc("networks of each kind") int seeds) {
        public Params() {
            this(64, 4, 8);
        }

        public Params {
            if (width < 8 || width > 256 || hidden_layers < 3 || hidden_layers > 12 || seeds < 1 || seeds > 20) {
                throw new IllegalArgumentException(
                        "needs a width of 8 to 256, 3 to 12 hidden_layers and 1 to 20 seeds");
            }
        }
    }

    /** Kinds of networks. */
    public enum Kind {
        SIGMOID,
        RELU,
        RESIDUAL
    }

    /**
     * All networks of one kind.
     *
     * @param kind which
     * @param start start[network][weight matrix]: Frobenius norms of the gradients before training
     * @param trained the same after training
     */
    public record Nets(Kind kind, double[][] start, double[][] trained) {
        /** Gradient of the last hidden layer by that of the first, of each network. */
        double[] ratios() {
            return Arrays.stream(start)
                    .mapToDouble(norms -> norms[norms.length - 2] / norms[0])
                    .toArray();
        }
    }

    /**
     * What was measured.
     *
     * @param nets networks of each kind, in the order of {@link Kind}
     * @param firstLayer decimal logarithms of the gradients of single weights of the first hidden layer, first sigmoid network
     * @param lastLayer the same for the last hidden layer
     */
    public record Result(List<Nets> nets, double[] firstLayer, double[] lastLayer) {
        Nets of(Kind kind) {
            return nets.get(kind.ordinal());
        }
    }

    private static final int EXAMPLES = 256;
    private static final int CLASSES = 3;
    private static final int STEPS = 200;
    private static final int BATCH = 32;
    private static final double RATE = 1e-3;

    @Override
    public Result run(Params p, Lab lab) {
        List<Nets> nets = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            nets.add(new Nets(kind, new double[p.seeds()][], new double[p.seeds()][]));
        }
        double[][][] shown = new double[2][][];
        for (int seed = 0; seed < p.seeds(); seed++) {
            Dataset data =
                    data(p, new SeededRandom(lab.random("examples " + seed).nextLong()));
            long weights = lab.random("weights " + seed).nextLong();
            for (Nets kind : nets) {
                Network network = network(kind.kind(), p, weights);
                Propagation.Gradients before = gradients(network, data);
                kind.start()[seed] = before.weightNorms();
                if (seed == 0 && kind.kind() == Kind.SIGMOID) {
                    shown[0] = before.weight()[0];
                    shown[1] = before.weight()[p.hidden_layers() - 1];
                }
                Trainer.of(network, new Updater.Adam(RATE)).train(data, BATCH, STEPS, weights);
                kind.trained()[seed] = gradients(network, data).weightNorms();
            }
        }
        return new Result(nets, logarithms(shown[0]), logarithms(shown[1]));
    }

    private static Dataset data(Params p, SeededRandom random) {
        double[][] teacher = random.gaussians(CLASSES, p.width(), 1);
        double[][] x = random.gaussians(EXAMPLES, p.width(), 1);
        int[] labels = Arrays.stream(x)
                .mapToInt(row -> Dataset.largest(Arrays.stream(teacher)
                        .mapToDouble(unit -> IntStream.range(0, row.length)
                                .mapToDouble(i -> unit[i] * row[i])
                                .sum())
                        .toArray()))
                .toArray();
        return Dataset.classes(x, labels, CLASSES);
    }

    private static Network network(Kind kind, Params p, long seed) {
        Activation activation = kind == Kind.SIGMOID ? Activation.SIGMOID : Activation.RELU;
        Architecture architecture = Architecture.input(p.width()).dense(p.width(), activation);
        for (int layer = 1; layer < p.hidden_layers(); layer++) {
            architecture = kind == Kind.RESIDUAL
                    ? architecture.residual(new LayerSpec.Dense(p.width(), activation))
                    : architecture.dense(p.width(), activation);
        }
        return Network.create(
                architecture.dense(CLASSES, Activation.IDENTITY).loss(Loss.SOFTMAX_CROSS_ENTROPY),
                kind == Kind.SIGMOID ? Initialisation.XAVIER : Initialisation.HE,
                Precision.DOUBLE,
                seed);
    }

    private static Propagation.Gradients gradients(Network network, Dataset data) {
        return Propagation.forward(network, data.inputs()).backward(data.targets());
    }

    private static double[] logarithms(double[][] gradient) {
        return Arrays.stream(gradient)
                .flatMapToDouble(Arrays::stream)
                .map(g -> StrictMath.log10(Math.abs(g)))
                .toArray();
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        double[] mean = RunSpread.deviation(r.of(Kind.SIGMOID).start()).middle();
        boolean rising = IntStream.range(1, p.hidden_layers()).allMatch(i -> mean[i] > mean[i - 1]);
        checks.add(Check.that("sigmoid: gradients grow from layer to layer", rising, Arrays.toString(mean)));
        if (p.equals(new Params())) {
            double[] sigmoid = r.of(Kind.SIGMOID).ratios();
            double[] relu = r.of(Kind.RELU).ratios();
            checks.add(Check.between(
                    "sigmoid: smallest ratio", Arrays.stream(sigmoid).min().orElseThrow(), 20, 500));
            checks.add(Check.between(
                    "sigmoid: largest ratio", Arrays.stream(sigmoid).max().orElseThrow(), 20, 500));
            checks.add(Check.between("sigmoid: median ratio", Sample.of(sigmoid).median(), 40, 250));
            checks.add(Check.between(
                    "ReLU: smallest ratio", Arrays.stream(relu).min().orElseThrow(), 0.2, 8));
            checks.add(Check.between(
                    "ReLU: largest ratio", Arrays.stream(relu).max().orElseThrow(), 0.2, 8));
        }
        return checks;
    }
}
