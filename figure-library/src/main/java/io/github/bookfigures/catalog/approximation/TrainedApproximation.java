package io.github.bookfigures.catalog.approximation;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Activation;
import io.github.bookfigures.learn.Architecture;
import io.github.bookfigures.learn.Dataset;
import io.github.bookfigures.learn.Initialisation;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Precision;
import io.github.bookfigures.learn.SeededRandom;
import io.github.bookfigures.learn.Trainer;
import io.github.bookfigures.learn.Updater;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Networks 1-h-1 of several widths learn y = sin 2x + 0.3 x on [-3, 3] from full batches with Adam; of several random starts
 * the one with the smallest error counts.
 */
public final class TrainedApproximation
        implements Experiment<TrainedApproximation.Params, TrainedApproximation.Result> {
    private static final int POINTS = 120;

    /** What the manifest may set. */
    public record Params(
            @Doc("hidden units of three networks, ascending")
            List<Integer> widths,

            @Doc("training steps, at least 100") int steps,
            @Doc("learning rate of Adam") double lr,

            @Doc("activation of the hidden units: TANH, SIGMOID, RELU or LEAKY_RELU")
            Activation activation,

            @Doc("random starts of each width, of which the best counts")
            int restarts) {
        public Params() {
            this(List.of(2, 4, 16), 1000, 0.02, Activation.TANH, 2);
        }

        public Params {
            widths = List.copyOf(widths);
            if (widths.size() != 3
                    || widths.get(0) < 1
                    || widths.get(1) <= widths.get(0)
                    || widths.get(2) <= widths.get(1)) {
                throw new IllegalArgumentException("needs three ascending widths");
            }
            if (steps < 100 || !(lr > 0) || restarts < 1 || activation == Activation.IDENTITY) {
                throw new IllegalArgumentException(
                        "needs 100 steps or more, a positive lr, a start and an activation that is not the identity");
            }
        }
    }

    /**
     * A trained network.
     *
     * @param width its hidden units
     * @param losses mean squared error before each step
     * @param mse mean squared error after the last
     * @param fit its output at the points
     * @param parts w_i f(v_i x + b_i) of each hidden unit at the points
     * @param bias bias of the output
     */
    public record Fit(int width, double[] losses, double mse, double[] fit, double[][] parts, double bias) {}

    /**
     * What was measured.
     *
     * @param x the points
     * @param target the function there
     * @param fits the best network of each width
     */
    public record Result(double[] x, double[] target, List<Fit> fits) {}

    @Override
    public Result run(Params p, Lab lab) {
        double[] x = IntStream.range(0, POINTS)
                .mapToDouble(i -> -3 + 6.0 * i / (POINTS - 1))
                .toArray();
        double[] target = IntStream.range(0, POINTS)
                .mapToDouble(i -> StrictMath.sin(2 * x[i]) + 0.3 * x[i])
                .toArray();
        Dataset data = new Dataset(column(x), column(target));
        List<Fit> fits = new ArrayList<>();
        for (int width : p.widths()) {
            Fit best = train(p, data, width, lab.seed(), 0);
            for (int start = 1; start < p.restarts(); start++) {
                Fit other = train(p, data, width, lab.seed(), start);
                best = other.mse() < best.mse() ? other : best;
            }
            fits.add(best);
        }
        return new Result(x, target, fits);
    }

    private static Fit train(Params p, Dataset data, int width, long seed, int start) {
        long own = SeededRandom.of(seed, "start " + start).nextLong();
        Architecture architecture =
                Architecture.input(1).dense(width, p.activation()).dense(1, Activation.IDENTITY);
        Network network = Network.create(architecture, Initialisation.LECUN, Precision.DOUBLE, own);
        // Hinges in all places, not only at 0, where biases begin.
        double[] bias = new double[width];
        SeededRandom random = SeededRandom.of(own, "biases");
        for (int i = 0; i < width; i++) {
            bias[i] = random.uniform(-1, 1);
        }
        network.setBias(0, bias);
        double[] losses = Trainer.of(network, new Updater.Adam(p.lr())).train(data, data.size(), p.steps(), own);
        double[][] answers = network.predict(data.inputs());
        double[] fit = new double[POINTS];
        double mse = 0;
        for (int i = 0; i < POINTS; i++) {
            fit[i] = answers[i][0];
            double error = fit[i] - data.targets()[i][0];
            mse += error * error / POINTS;
        }
        double[][] parts = new double[width][POINTS];
        for (int unit = 0; unit < width; unit++) {
            for (int i = 0; i < POINTS; i++) {
                double z = network.weight(0)[unit][0] * data.inputs()[i][0] + network.bias(0)[unit];
                parts[unit][i] = network.weight(1)[0][unit] * p.activation().value(z);
            }
        }
        return new Fit(width, losses, mse, fit, parts, network.bias(1)[0]);
    }

    private static double[][] column(double[] values) {
        return java.util.Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        List<Fit> fits = r.fits();
        if (p.equals(new Params())) {
            checks.add(Check.above("2 units are too few", fits.get(0).mse(), 0.02));
            checks.add(Check.below("16 units are enough", fits.get(2).mse(), 2e-3));
        }
        for (int i = 1; i < fits.size(); i++) {
            checks.add(Check.below(
                    fits.get(i).width() + " units do better than "
                            + fits.get(i - 1).width(),
                    fits.get(i).mse(),
                    fits.get(i - 1).mse()));
        }
        for (Fit fit : fits) {
            checks.add(Check.below(
                    "share of the initial loss that " + fit.width() + " units leave",
                    fit.mse() / fit.losses()[0],
                    0.2));
        }
        return checks;
    }
}
