package io.github.bookfigures.catalog.perceptron;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Dataset;
import io.github.bookfigures.learn.LinearSvm;
import io.github.bookfigures.learn.SeededRandom;
import io.github.bookfigures.learn.ToyData;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Perceptrons that see the same points in random orders, and one support vector machine with a hard margin. */
public final class SvmComparison implements Experiment<SvmComparison.Params, SvmComparison.Result> {
    private static final double TOLERANCE = 1e-4;
    private static final int MOST_EPOCHS = 10_000;

    /** What determines the result. */
    public record Params(
            @Doc("points of each class") int n_per_class,

            @Doc("distance from the true line below which there are no points, from 0.1 to 1")
            double gap,

            @Doc("perceptrons, each with its own order of the points, at least 5")
            int n_perceptrons,

            @Doc("upper bound of the multipliers of the support vector machine; 10000 or more, a hard margin")
            double C) {
        public Params() {
            this(20, 0.6, 20, 1e6);
        }

        public Params {
            if (n_per_class < 2 || n_perceptrons < 5 || !(gap >= 0.1 && gap <= 1) || !(C >= 1e4)) {
                throw new IllegalArgumentException("needs two points per class, five perceptrons, a gap from 0.1 to 1"
                        + " and C from 10000, or more");
            }
        }
    }

    /**
     * What was measured.
     *
     * @param points [point][coordinate]
     * @param sign class of each, 1 or -1
     * @param perceptrons (w1, w2, b) of each perceptron
     * @param perceptronMargins distance of its line from the nearest point
     * @param medianMargin median of those
     * @param svm (w1, w2, b) of the machine, 1 at the nearest points
     * @param svmMargin distance of its line from the nearest point
     * @param support indices of the support vectors
     * @param scores y (w.x + b) of the machine for each point
     * @param leastAccuracy the smallest training accuracy of all
     */
    public record Result(
            double[][] points,
            int[] sign,
            double[][] perceptrons,
            double[] perceptronMargins,
            double medianMargin,
            double[] svm,
            double svmMargin,
            int[] support,
            double[] scores,
            double leastAccuracy) {}

    @Override
    public Result run(Params p, Lab lab) {
        Dataset data = ToyData.linearlySeparable(p.n_per_class(), PerceptronTraining.DEVIATION, 0, p.gap(), lab.seed());
        double[][] points = data.inputs();
        int[] sign = Arrays.stream(data.labels()).map(label -> 2 * label - 1).toArray();
        SeededRandom random = SeededRandom.of(lab.seed(), "orders");
        double[][] lines = new double[p.n_perceptrons()][];
        for (int i = 0; i < lines.length; i++) {
            int[] order = IntStream.range(0, points.length).toArray();
            random.shuffle(order);
            lines[i] = PerceptronRun.of(points, sign, order, MOST_EPOCHS).last();
        }
        LinearSvm machine = LinearSvm.fit(points, sign, p.C(), TOLERANCE);
        double[] svm = {machine.weights()[0], machine.weights()[1], machine.bias()};
        double[] margins = Arrays.stream(lines)
                .mapToDouble(w -> DecisionLine.of(w).margin(points, sign))
                .toArray();
        double[] sorted = margins.clone();
        Arrays.sort(sorted);
        double right = accuracy(svm, points, sign);
        for (double[] line : lines) {
            right = Math.min(right, accuracy(line, points, sign));
        }
        return new Result(
                points,
                sign,
                lines,
                margins,
                (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2,
                svm,
                DecisionLine.of(svm).margin(points, sign),
                IntStream.range(0, points.length)
                        .filter(i -> machine.alpha()[i] > 1e-9)
                        .toArray(),
                IntStream.range(0, points.length)
                        .mapToDouble(i -> sign[i] * machine.score(points[i]))
                        .toArray(),
                right);
    }

    private static double accuracy(double[] weights, double[][] points, int[] sign) {
        return IntStream.range(0, points.length)
                        .filter(i -> sign[i] * DecisionLine.of(weights).score(points[i]) > 0)
                        .count()
                / (double) points.length;
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        double best = Arrays.stream(r.perceptronMargins()).max().orElseThrow();
        double off = Arrays.stream(r.support())
                .mapToDouble(i -> Math.abs(r.scores()[i] - 1))
                .max()
                .orElseThrow();
        double least = Arrays.stream(r.scores()).min().orElseThrow();
        return List.of(
                Check.below("no perceptron has a wider margin", best, r.svmMargin() + 1e-3),
                Check.below("median perceptron margin, as a share", r.medianMargin() / r.svmMargin(), 0.75),
                Check.near("training accuracy of every line", r.leastAccuracy(), 1, 0),
                Check.below("support vectors stand on the margin lines", off, 1e-2),
                Check.between("number of support vectors", r.support().length, 2, 4),
                Check.above("no point stands in the street", least, 1 - 1e-2));
    }
}
