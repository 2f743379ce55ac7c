package io.github.bookfigures.catalog.optimization;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Descent;
import io.github.bookfigures.learn.Objective;
import io.github.bookfigures.learn.Updater;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.factory.Nd4j;

/** Gradient descent on f(x) = x⁴ - 3x² + x, which has two minima, from several starts. */
public final class DescentOnALine implements Experiment<DescentOnALine.Params, DescentOnALine.Result> {
    private static final double REACH = 2.15;

    /** What determines the result. */
    public record Params(
            @Doc("step size") double lr,
            @Doc("steps from each start") int steps,

            @Doc("where descents begin, at most 2.1 away from 0")
            double[] starts) {
        public Params() {
            this(0.02, 50, new double[] {-2, 2});
        }

        public Params {
            if (!(lr > 0 && lr <= 0.05)
                    || steps < 10
                    || starts.length == 0
                    || Arrays.stream(starts).anyMatch(start -> !(Math.abs(start) <= 2.1))) {
                throw new IllegalArgumentException(
                        "needs lr above 0 and at most 0.05, at least 10 steps and starts between -2.1 and 2.1");
            }
        }
    }

    /**
     * One descent.
     *
     * @param x where it was after each step; the first is the start
     * @param f the function there
     * @param slope its derivative there
     */
    public record Path(double[] x, double[] f, double[] slope) {
        double end() {
            return x[x.length - 1];
        }
    }

    /**
     * A root of the derivative.
     *
     * @param x where it is
     * @param f the function there
     * @param minimum whether it is a minimum; else a maximum
     */
    public record Stationary(double x, double f, boolean minimum) {}

    /**
     * What was computed.
     *
     * @param x abscissas of the curve
     * @param f the curve
     * @param paths one for each start
     * @param stationary roots of the derivative, from the left
     * @param autodiffDeviation largest deviation of the slopes from SameDiff's
     */
    public record Result(
            double[] x, double[] f, List<Path> paths, List<Stationary> stationary, double autodiffDeviation) {}

    /** x⁴ - 3x² + x. */
    private record Quartic() implements Objective {
        @Override
        public double value(double[] at) {
            double square = at[0] * at[0];
            return square * square - 3 * square + at[0];
        }

        @Override
        public double[] gradient(double[] at) {
            return new double[] {4 * at[0] * at[0] * at[0] - 6 * at[0] + 1};
        }

        double slope(double x) {
            return gradient(new double[] {x})[0];
        }
    }

    @Override
    public Result run(Params p, Lab lab) {
        Quartic quartic = new Quartic();
        double[] x = IntStream.rangeClosed(0, 400)
                .mapToDouble(i -> REACH * (i - 200) / 200)
                .toArray();
        double[] f =
                Arrays.stream(x).map(at -> quartic.value(new double[] {at})).toArray();
        List<Path> paths = new ArrayList<>();
        for (double start : p.starts()) {
            Descent way = Descent.run(new Updater.Sgd(p.lr()), quartic, new double[] {start}, p.steps());
            double[] at =
                    Arrays.stream(way.points()).mapToDouble(point -> point[0]).toArray();
            paths.add(new Path(
                    at, way.values(), Arrays.stream(at).map(quartic::slope).toArray()));
        }
        List<Stationary> stationary = new ArrayList<>();
        for (int i = 1; i < x.length; i++) {
            if (quartic.slope(x[i - 1]) * quartic.slope(x[i]) < 0) {
                double root = root(quartic, x[i - 1], x[i]);
                stationary.add(new Stationary(root, quartic.value(new double[] {root}), quartic.slope(x[i]) > 0));
            }
        }
        return new Result(x, f, paths, stationary, autodiffDeviation(paths));
    }

    /** Bisection of an interval at whose ends the slopes have different signs. */
    private static double root(Quartic quartic, double from, double to) {
        double low = from;
        double high = to;
        for (int halving = 0; halving < 60; halving++) {
            double middle = (low + high) / 2;
            if (quartic.slope(low) * quartic.slope(middle) <= 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double autodiffDeviation(List<Path> paths) {
        double[] at = paths.stream()
                .flatMapToDouble(path -> DoubleStream.of(path.x()))
                .toArray();
        double[] ours = paths.stream()
                .flatMapToDouble(path -> DoubleStream.of(path.slope()))
                .toArray();
        SameDiff graph = SameDiff.create();
        SDVariable x = graph.var("x", Nd4j.createFromArray(at));
        SDVariable square = x.mul(x);
        square.mul(square).sub(square.mul(3)).add(x).sum().markAsLoss();
        double[] theirs = graph.calculateGradients(Map.of(), "x").get("x").toDoubleVector();
        return IntStream.range(0, at.length)
                .mapToDouble(i -> Math.abs(ours[i] - theirs[i]))
                .max()
                .orElseThrow();
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        double[] roots = {-1.30084, 0.16994, 1.13090};
        for (int i = 0; i < roots.length; i++) {
            checks.add(Check.near(
                    "root " + i + " of 4x³ - 6x + 1", r.stationary().get(i).x(), roots[i], 1e-5));
        }
        checks.add(Check.below("slopes = those of automatic differentiation", r.autodiffDeviation(), 1e-9));
        for (Path path : r.paths()) {
            double rise = IntStream.range(1, path.f().length)
                    .mapToDouble(t -> path.f()[t] - path.f()[t - 1])
                    .max()
                    .orElseThrow();
            checks.add(Check.below("f from " + path.x()[0] + " changes at most by", rise, 0));
        }
        if (Arrays.equals(p.starts(), new Params().starts()) && p.lr() == 0.02 && p.steps() == 50) {
            checks.add(Check.near(
                    "end from -2", r.paths().get(0).end(), r.stationary().get(0).x(), 1e-3));
            checks.add(Check.near(
                    "end from 2", r.paths().get(1).end(), r.stationary().get(2).x(), 1e-3));
            checks.add(Check.near("f at the left end", r.paths().get(0).f()[50], -3.51391, 1e-3));
            checks.add(Check.near("f at the right end", r.paths().get(1).f()[50], -1.07023, 1e-3));
            for (Path path : r.paths()) {
                checks.add(Check.below("last slope", Math.abs(path.slope()[50]), 1e-2));
            }
        }
        return checks;
    }
}
