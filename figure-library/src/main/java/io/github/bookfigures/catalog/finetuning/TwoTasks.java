package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import io.github.bookfigures.learn.Dataset;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Propagation;
import io.github.bookfigures.learn.SeededRandom;
import io.github.bookfigures.learn.Updater;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A network that knows a first task learns a second one: freely, and held by elastic weight consolidation (Kirkpatrick et
 * al. 2017), which adds {@code lambda/2 sum F_i (w_i - w*_i)^2} to the loss, F being the Fisher information of the first task.
 */
public final class TwoTasks implements Experiment<CatastrophicForgetting.Params, TwoTasks.Result> {
    /**
     * Learning the second task.
     *
     * @param first accuracy on the first task at each look
     * @param second accuracy on the second task
     */
    public record Learning(double[] first, double[] second) {
        double lastFirst() {
            return first[first.length - 1];
        }

        double lastSecond() {
            return second[second.length - 1];
        }
    }

    /**
     * What was measured.
     *
     * @param step steps looked at, the first task included
     * @param before accuracies while the first task was learned
     * @param free the second task without penalty
     * @param held the second task with the penalty of the figure
     * @param sweepFirst final accuracy on the first task for each lambda of the sweep
     * @param sweepSecond final accuracy on the second task
     */
    public record Result(
            double[] step, Learning before, Learning free, Learning held, double[] sweepFirst, double[] sweepSecond) {}

    static final int SAMPLES = 300;

    @Override
    public Result run(CatastrophicForgetting.Params p, Lab lab) {
        FirstTask.Result known = lab.measure(Measurement.of(
                FirstTask.class, new FirstTask.Params(p.dim(), p.classes(), p.hidden(), p.steps(), SAMPLES)));
        double[] first = new double[p.lambdas().size()];
        double[] second = new double[first.length];
        for (int i = 0; i < first.length; i++) {
            Learning learning = learn(p, lab, known, p.lambdas().get(i));
            first[i] = learning.lastFirst();
            second[i] = learning.lastSecond();
        }
        double[] step = DoubleStream.concat(
                        Arrays.stream(known.step()),
                        Arrays.stream(known.step()).skip(1).map(s -> s + p.steps()))
                .toArray();
        return new Result(
                step,
                new Learning(known.accuracy(), known.other()),
                learn(p, lab, known, 0),
                learn(p, lab, known, p.lambda()),
                first,
                second);
    }

    private static Learning learn(CatastrophicForgetting.Params p, Lab lab, FirstTask.Result known, double lambda) {
        PermutedTasks tasks = new PermutedTasks(lab, p.dim(), p.classes());
        Dataset data = tasks.second("training");
        Dataset firstTest = tasks.first("test");
        Dataset secondTest = tasks.second("test");
        Network network = known.weights().network(PermutedTasks.architecture(p.dim(), p.hidden(), p.classes()));
        int looks = p.steps() / FirstTask.EVERY;
        double[] first = new double[looks];
        double[] second = new double[looks];
        LayerDescent.Step free = LayerDescent.layers(network, i -> new Updater.Adam(FirstTask.RATE));
        LayerDescent.Step held = (step, gradients) -> {
            pull(network, known, lambda, gradients);
            free.move(step, gradients);
            if (step % FirstTask.EVERY == 0) {
                first[step / FirstTask.EVERY - 1] = network.accuracy(firstTest);
                second[step / FirstTask.EVERY - 1] = network.accuracy(secondTest);
            }
        };
        SeededRandom batches = new SeededRandom(lab.random("second task").nextLong());
        LayerDescent.run(network, data, FirstTask.BATCH, looks * FirstTask.EVERY, batches, held);
        return new Learning(first, second);
    }

    /** Adds lambda F (w - w*) to the gradients. */
    private static void pull(Network network, FirstTask.Result known, double lambda, Propagation.Gradients gradients) {
        for (int i = 0; i < network.weightMatrices(); i++) {
            double[][] w = network.weight(i);
            for (int unit = 0; unit < w.length; unit++) {
                add(
                        gradients.weight()[i][unit],
                        lambda,
                        known.fisher().weight()[i][unit],
                        w[unit],
                        known.weights().weight()[i][unit]);
            }
            add(
                    gradients.bias()[i],
                    lambda,
                    known.fisher().bias()[i],
                    network.bias(i),
                    known.weights().bias()[i]);
        }
    }

    private static void add(double[] gradient, double lambda, double[] fisher, double[] w, double[] known) {
        for (int i = 0; i < w.length; i++) {
            gradient[i] += lambda * fisher[i] * (w[i] - known[i]);
        }
    }

    @Override
    public List<Check> checks(CatastrophicForgetting.Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        double known = r.before().lastFirst();
        checks.add(Check.above("what is lost without penalty", known - r.free().lastFirst(), 0));
        if (p.equals(new CatastrophicForgetting.Params())) {
            int last = r.sweepFirst().length - 1;
            checks.add(Check.above("accuracy on the first task", known, 0.95));
            checks.add(
                    Check.above("what is lost without penalty", known - r.free().lastFirst(), 0.25));
            checks.add(Check.above("second task without penalty", r.free().lastSecond(), 0.95));
            checks.add(Check.above(
                    "kept with the penalty", r.held().lastFirst() - r.free().lastFirst(), 0.2));
            checks.add(Check.above("second task with the penalty", r.held().lastSecond(), 0.85));
            boolean rising = IntStream.rangeClosed(2, last).allMatch(i -> r.sweepFirst()[i] > r.sweepFirst()[i - 1]);
            checks.add(
                    Check.that("more penalty keeps more of the first task", rising, Arrays.toString(r.sweepFirst())));
            checks.add(Check.below(
                    "second task, strongest less weakest penalty", r.sweepSecond()[last] - r.sweepSecond()[1], 0));
        }
        return checks;
    }
}
