package io.github.bookfigures.catalog.residual;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Dataset;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Propagation;
import io.github.bookfigures.learn.Trainer;
import io.github.bookfigures.learn.Updater;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The distant identity: a deep plain and a deep residual net learn to answer with their input (mean squared error, Adam).
 * The plain net cannot, since neither signals nor gradients cross its layers. Measured before and after training on all
 * inputs; several figures share one run.
 */
public final class DistantIdentity implements Experiment<DistantIdentity.Params, DistantIdentity.Result> {

    /** What determines the run. */
    public record Params(
            @Doc("layers of each net") int layers,
            @Doc("width of every layer") int dim,
            @Doc("training steps") int steps,
            @Doc("learning rate of Adam") double lr,
            @Doc("examples per step") int batch,
            @Doc("examples in all") int n) {
        public Params() {
            this(20, 64, 500, 1e-3, 64, 1024);
        }

        public Params {
            if (layers < 2 || dim < 2 || steps < 10 || !(lr > 0) || batch < 1 || n < batch) {
                throw new IllegalArgumentException(
                        "needs at least 2 layers, a dim of 2, 10 steps, a positive lr and no more"
                                + " examples in a batch than in all");
            }
        }
    }

    /**
     * A net at one moment, measured on all inputs.
     *
     * @param loss mean squared error
     * @param activationStd standard deviation after each layer; index 0 is the input
     * @param weightGradientNorm Frobenius norm of dL/dW of each layer; index 0 is layer 1
     * @param biasGradientNorm norm of dL/db of each layer; index 0 is layer 1
     */
    public record Snapshot(
            double loss, double[] activationStd, double[] weightGradientNorm, double[] biasGradientNorm) {}

    /**
     * One net and its training.
     *
     * @param loss of each step, on its batch
     * @param firstLoss the first of them
     * @param finalLoss mean of the last ten
     * @param reductionPercent by how much the loss fell from first to final; negative where it rose
     * @param start before training
     * @param end after training
     */
    public record Net(
            double[] loss, double firstLoss, double finalLoss, double reductionPercent, Snapshot start, Snapshot end) {}

    /**
     * Both nets.
     *
     * @param inputStd standard deviation of the inputs
     * @param inputVariance mean square of the inputs: the loss of always answering 0
     */
    public record Result(double inputStd, double inputVariance, Net plain, Net residual) {}

    @Override
    public Result run(Params p, Lab lab) {
        MicroWorld world = new MicroWorld(lab);
        double[][] inputs = world.inputs(p.n(), p.dim());
        Network plain = world.plain(p.layers(), p.dim(), MicroWorld.shared(p.layers()));
        Network residual = world.residual(p.layers(), p.dim(), MicroWorld.shared(p.layers()));
        long batches = world.seed("batches");
        // The nets know nothing of each other: they may train side by side.
        List<Net> nets = Stream.of(plain, residual)
                .parallel()
                .map(net -> train(p, net, inputs, batches))
                .toList();
        Net plainNet = nets.get(0);
        Net residualNet = nets.get(1);
        double variance = Arrays.stream(inputs)
                .flatMapToDouble(Arrays::stream)
                .map(x -> x * x)
                .average()
                .orElseThrow();
        return new Result(plainNet.start().activationStd()[0], variance, plainNet, residualNet);
    }

    private static Net train(Params p, Network net, double[][] inputs, long seed) {
        Snapshot start = snapshot(net, inputs);
        double[] loss = Trainer.of(net, new Updater.Adam(p.lr()))
                .train(new Dataset(inputs, inputs), p.batch(), p.steps(), seed);
        double last =
                Arrays.stream(loss, loss.length - 10, loss.length).average().orElseThrow();
        return new Net(loss, loss[0], last, 100 * (1 - last / loss[0]), start, snapshot(net, inputs));
    }

    private static Snapshot snapshot(Network net, double[][] inputs) {
        Propagation pass = Propagation.forward(net, inputs);
        double[] deviations = pass.activationDeviations();
        double loss = pass.loss(inputs);
        Propagation.Gradients gradients = pass.backward(inputs);
        return new Snapshot(loss, deviations, gradients.weightNorms(), gradients.biasNorms());
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        Check input = Check.between("the inputs have deviation 0.577", r.inputStd(), 0.56, 0.595);
        if (!p.equals(new Params())) {
            // The other claims are about this net at this length of training.
            return List.of(input);
        }
        double[] plainStd = r.plain().end().activationStd();
        double[] plainStart = r.plain().start().activationStd();
        double[] plainGradient = r.plain().end().weightGradientNorm();
        double[] plainStartGradient = r.plain().start().weightGradientNorm();
        double[] residualGradient = r.residual().end().weightGradientNorm();
        double[] residualStd = r.residual().end().activationStd();
        long dead = Arrays.stream(plainStd).skip(1).filter(x -> x < 0.1).count();
        return List.of(
                input,
                Check.below("plain, trained: deviation of layer 5", plainStd[5], 1e-3),
                Check.below("plain, trained: largest deviation of layers 5 to 20", largest(plainStd, 5), 0.05),
                Check.between("plain, trained: layers with a deviation under 0.1", dead, 18, 20),
                Check.between(
                        "plain, fresh: factor of the deviation per layer", MicroWorld.factor(plainStart), 0.20, 0.25),
                Check.below("plain, fresh: deviation of layer 20", plainStart[20], 1e-11),
                Check.between("residual, trained: smallest deviation", smallest(residualStd, 1), 0.45, 0.65),
                Check.between("residual, trained: largest deviation", largest(residualStd, 1), 0.45, 0.65),
                Check.between("plain, trained: gradient of layer 20", plainGradient[19], 1e-7, 1e-3),
                Check.below(
                        "plain, trained: gradient of layer 1 over layer 20",
                        plainGradient[0] / plainGradient[19],
                        1e-6),
                Check.below(
                        "residual, trained: largest over smallest gradient",
                        largest(residualGradient, 0) / smallest(residualGradient, 0),
                        5),
                Check.above("residual, trained: smallest gradient", smallest(residualGradient, 0), 1e-4),
                Check.below(
                        "plain, fresh: largest over smallest gradient",
                        largest(plainStartGradient, 0) / smallest(plainStartGradient, 0),
                        10),
                Check.below("plain, fresh: largest gradient", largest(plainStartGradient, 0), 1e-12),
                Check.between("residual: first loss", r.residual().firstLoss(), 8, 40),
                Check.below("residual: final loss", r.residual().finalLoss(), 0.12),
                Check.below(
                        "residual: final over first loss",
                        r.residual().finalLoss() / r.residual().firstLoss(),
                        0.05),
                Check.between("plain: first loss", r.plain().firstLoss(), 0.29, 0.38),
                Check.between("plain: final loss", r.plain().finalLoss(), 0.30, 0.37),
                Check.between("plain: reduction in percent", r.plain().reductionPercent(), -10, 10),
                Check.above(
                        "plain final loss over residual final loss",
                        r.plain().finalLoss() / r.residual().finalLoss(),
                        2.5));
    }

    private static double largest(double[] values, int from) {
        return IntStream.range(from, values.length)
                .mapToDouble(i -> values[i])
                .max()
                .orElseThrow();
    }

    private static double smallest(double[] values, int from) {
        return IntStream.range(from, values.length)
                .mapToDouble(i -> values[i])
                .min()
                .orElseThrow();
    }
}
