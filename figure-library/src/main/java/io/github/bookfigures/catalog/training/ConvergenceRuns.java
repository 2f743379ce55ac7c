package io.github.bookfigures.catalog.training;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Activation;
import io.github.bookfigures.learn.Architecture;
import io.github.bookfigures.learn.Dataset;
import io.github.bookfigures.learn.Initialisation;
import io.github.bookfigures.learn.Loss;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Precision;
import io.github.bookfigures.learn.Propagation;
import io.github.bookfigures.learn.SeededRandom;
import io.github.bookfigures.learn.Trainer;
import io.github.bookfigures.learn.TrainingDiverged;
import io.github.bookfigures.learn.Updater;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trains one small ReLU network by plain gradient descent at several learning rates: the label is whether x0 x1 + x2 is
 * positive. The loss on all examples is taken every few steps. Runs of one seed start from the same weights.
 */
public final class ConvergenceRuns implements Experiment<ConvergenceRuns.Params, ConvergenceRuns.Result> {
    /** What determines the runs. */
    public record Params(
            @Doc("learning rates, ascending") List<Double> lrs,
            @Doc("steps of each run") int steps,
            @Doc("loss at which a run counts as converged") double threshold,

            @Doc("runs at each rate, with different data and weights")
            int seeds) {
        public Params() {
            this(List.of(0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0), 400, 0.3, 3);
        }

        public Params {
            lrs = List.copyOf(lrs);
            List<Double> sorted = lrs.stream().sorted().distinct().toList();
            if (lrs.size() < 2 || lrs.size() > 8 || !lrs.equals(sorted) || !(lrs.get(0) > 0)) {
                throw new IllegalArgumentException("needs 2 to 8 ascending positive lrs");
            }
            if (steps < 50 || steps > 5000 || !(threshold > 0 && threshold < 0.69) || seeds < 1 || seeds > 10) {
                throw new IllegalArgumentException(
                        "needs 50 to 5000 steps, a threshold between 0 and 0.69, 1 to 10 seeds");
            }
        }
    }

    /**
     * All runs at one rate. A run whose loss is no longer finite has NaN from there on.
     *
     * @param lr the rate
     * @param loss loss[run][look]: cross-entropy on all examples
     * @param stepsToThreshold step at which each run came below the threshold, or -1
     * @param largestLoss the largest loss of each run
     * @param finalLoss the last loss of each run; infinite when it diverged
     */
    public record Rate(
            double lr, double[][] loss, double[] stepsToThreshold, double[] largestLoss, double[] finalLoss) {
        /** The mean step at which runs came below the threshold, NaN when one did not. */
        double meanSteps() {
            return Arrays.stream(stepsToThreshold).anyMatch(s -> s < 0)
                    ? Double.NaN
                    : Arrays.stream(stepsToThreshold).average().orElseThrow();
        }

        /** Whether some run went far above where it began. */
        boolean unstable() {
            return IntStream.range(0, loss.length).anyMatch(run -> largestLoss[run] > 2 * loss[run][0]);
        }
    }

    /**
     * What was measured.
     *
     * @param step steps looked at
     * @param rates one entry for each rate
     */
    public record Result(double[] step, List<Rate> rates) {}

    private static final int EXAMPLES = 400;
    private static final int INPUTS = 10;
    private static final int BATCH = 64;
    private static final int EVERY = 5;

    @Override
    public Result run(Params p, Lab lab) {
        int looks = p.steps() / EVERY + 1;
        double[][][] loss = new double[p.lrs().size()][p.seeds()][];
        for (int seed = 0; seed < p.seeds(); seed++) {
            Dataset data = data(new SeededRandom(lab.random("examples " + seed).nextLong()));
            long weights = lab.random("weights " + seed).nextLong();
            for (int i = 0; i < p.lrs().size(); i++) {
                loss[i][seed] = run(data, p.lrs().get(i), looks, weights);
            }
        }
        double[] step = IntStream.range(0, looks).mapToDouble(i -> i * EVERY).toArray();
        List<Rate> rates = IntStream.range(0, p.lrs().size())
                .mapToObj(i -> rate(p, p.lrs().get(i), step, loss[i]))
                .toList();
        return new Result(step, rates);
    }

    private static Dataset data(SeededRandom random) {
        double[][] x = random.gaussians(EXAMPLES, INPUTS, 1);
        int[] labels = Arrays.stream(x)
                .mapToInt(row -> row[0] * row[1] + row[2] > 0 ? 1 : 0)
                .toArray();
        return Dataset.classes(x, labels, 2);
    }

    private static double[] run(Dataset data, double lr, int looks, long seed) {
        Architecture architecture = Architecture.input(INPUTS)
                .dense(32, Activation.RELU)
                .dense(2, Activation.IDENTITY)
                .loss(Loss.SOFTMAX_CROSS_ENTROPY);
        Network network = Network.create(architecture, Initialisation.HE, Precision.DOUBLE, seed);
        Trainer trainer = Trainer.of(network, new Updater.Sgd(lr));
        double[] loss = new double[looks];
        Arrays.fill(loss, Double.NaN);
        try {
            for (int look = 0; look < looks; look++) {
                double now = Propagation.forward(network, data.inputs()).loss(data.targets());
                loss[look] = Double.isFinite(now) ? now : Double.NaN;
                if (look < looks - 1) {
                    trainer.train(data, BATCH, EVERY, seed + look);
                }
            }
        } catch (TrainingDiverged e) {
            return loss; // what comes after is not a number
        }
        return loss;
    }

    private static Rate rate(Params p, double lr, double[] step, double[][] loss) {
        double[] reached = Arrays.stream(loss)
                .mapToDouble(run -> IntStream.range(0, run.length)
                        .filter(i -> run[i] < p.threshold())
                        .mapToDouble(i -> step[i])
                        .findFirst()
                        .orElse(-1))
                .toArray();
        double[] largest = Arrays.stream(loss)
                .mapToDouble(
                        run -> Arrays.stream(run).filter(Double::isFinite).max().orElseThrow())
                .toArray();
        double[] last = Arrays.stream(loss)
                .mapToDouble(run -> Double.isNaN(run[run.length - 1]) ? Double.POSITIVE_INFINITY : run[run.length - 1])
                .toArray();
        return new Rate(lr, loss, reached, largest, last);
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        for (Rate rate : r.rates()) {
            checks.add(Check.between("loss of the first look at rate " + rate.lr(), rate.loss()[0][0], 0.4, 3));
        }
        if (!p.equals(new Params())) {
            return checks;
        }
        for (int slow = 0; slow < 2; slow++) {
            double[] reached = r.rates().get(slow).stepsToThreshold();
            checks.add(Check.that(
                    "the slowest two rates do not converge",
                    Arrays.stream(reached).allMatch(s -> s < 0),
                    Arrays.toString(reached)));
        }
        checks.add(Check.above(
                "steps at 0.1", r.rates().get(3).meanSteps(), r.rates().get(4).meanSteps()));
        checks.add(Check.above(
                "steps at 0.3", r.rates().get(4).meanSteps(), r.rates().get(5).meanSteps()));
        checks.add(Check.below(
                "largest final loss at 1",
                Arrays.stream(r.rates().get(5).finalLoss()).max().orElseThrow(),
                0.05));
        Rate wild = r.rates().get(7);
        long failed = IntStream.range(0, p.seeds())
                .filter(run -> wild.largestLoss()[run] > 5 * wild.loss()[run][0] && wild.finalLoss()[run] > 0.5)
                .count();
        checks.add(Check.above("runs at 10 that fail", failed, p.seeds() / 2));
        return checks;
    }
}
