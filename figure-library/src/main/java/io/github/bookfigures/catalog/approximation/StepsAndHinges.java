package io.github.bookfigures.catalog.approximation;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Networks with one hidden layer written down, not trained: N steps that follow a function in a staircase, and N hinges that
 * join its values by straight lines. Their largest errors are measured on a fine grid.
 */
public final class StepsAndHinges implements Experiment<StepsAndHinges.Params, StepsAndHinges.Result> {
    private static final int[] SIZES = {4, 8, 16, 32, 64, 128};
    /** Index of the size from which on slopes are fitted. */
    private static final int FROM = 2;

    private static final int FINE = 20_000;

    /** What determines the result. */
    public record Params(
            Target target,
            @Doc("networks to be drawn, by units") List<Integer> units) {
        public Params {
            units = List.copyOf(units);
        }
    }

    /**
     * A network sum_i c_i g(x - t_i), plus the constant f(0) for hinges.
     *
     * @param thresholds t
     * @param coefficients c
     * @param values its value in each cell (steps), or at each knot, the end included (hinges)
     * @param error its largest error
     */
    public record Net(double[] thresholds, double[] coefficients, double[] values, double error) {
        private Net withError(double error) {
            return new Net(thresholds, coefficients, values, error);
        }
    }

    /**
     * What was computed.
     *
     * @param x places of the drawn target
     * @param target f there
     * @param steps the drawn networks of steps
     * @param hinges the drawn networks of hinges
     * @param sizes numbers of units
     * @param stepError largest error of the steps for each
     * @param hingeError largest error of the hinges for each
     * @param stepSlope slope of the error on logarithmic axes, from 16 units on
     * @param hingeSlope likewise
     * @param staircaseGap largest difference of the network of steps and the staircase read off the function
     * @param knotError largest error of the hinges at their knots
     */
    public record Result(
            double[] x,
            double[] target,
            List<Net> steps,
            List<Net> hinges,
            double[] sizes,
            double[] stepError,
            double[] hingeError,
            double stepSlope,
            double hingeSlope,
            double staircaseGap,
            double knotError) {}

    @Override
    public Result run(Params p, Lab lab) {
        Target f = p.target();
        double[] x = IntStream.rangeClosed(0, 400).mapToDouble(i -> i / 400.0).toArray();
        double[] sizes = Arrays.stream(SIZES).asDoubleStream().toArray();
        double[] stepError =
                Arrays.stream(SIZES).mapToDouble(n -> stepError(f, n)).toArray();
        double[] hingeError =
                Arrays.stream(SIZES).mapToDouble(n -> hingeError(f, n, FINE)).toArray();
        return new Result(
                x,
                Arrays.stream(x).map(f::value).toArray(),
                p.units().stream()
                        .map(n -> steps(f, n).withError(stepError(f, n)))
                        .toList(),
                p.units().stream()
                        .map(n -> hinges(f, n).withError(hingeError(f, n, FINE)))
                        .toList(),
                sizes,
                stepError,
                hingeError,
                LogLog.slope(sizes, stepError, FROM),
                LogLog.slope(sizes, hingeError, FROM),
                Arrays.stream(SIZES).mapToDouble(n -> staircaseGap(f, n)).max().orElseThrow(),
                Arrays.stream(SIZES).mapToDouble(n -> hingeError(f, n, n)).max().orElseThrow());
    }

    /** Steps at i/N; behind each the network has the value of the function in the middle of the cell. */
    private static Net steps(Target f, int n) {
        double[] values =
                IntStream.range(0, n).mapToDouble(i -> f.value((i + 0.5) / n)).toArray();
        double[] coefficients = IntStream.range(0, n)
                .mapToDouble(i -> i == 0 ? values[0] : values[i] - values[i - 1])
                .toArray();
        return new Net(knots(n), coefficients, values, Double.NaN);
    }

    /** Hinges at i/N; each changes the slope to that of the next chord. */
    private static Net hinges(Target f, int n) {
        double[] values = IntStream.rangeClosed(0, n)
                .mapToDouble(i -> f.value(i / (double) n))
                .toArray();
        double[] slope = IntStream.range(0, n)
                .mapToDouble(i -> (values[i + 1] - values[i]) * n)
                .toArray();
        double[] coefficients = IntStream.range(0, n)
                .mapToDouble(i -> i == 0 ? slope[0] : slope[i] - slope[i - 1])
                .toArray();
        return new Net(knots(n), coefficients, values, Double.NaN);
    }

    private static double[] knots(int n) {
        return IntStream.range(0, n).mapToDouble(i -> i / (double) n).toArray();
    }

    private static double step(Net net, double x) {
        double sum = 0;
        for (int i = 0; i < net.thresholds().length && x >= net.thresholds()[i]; i++) {
            sum += net.coefficients()[i];
        }
        return sum;
    }

    private static double hinge(Net net, double x) {
        double sum = net.values()[0];
        for (int i = 0; i < net.thresholds().length && x >= net.thresholds()[i]; i++) {
            sum += net.coefficients()[i] * (x - net.thresholds()[i]);
        }
        return sum;
    }

    private static double stepError(Target f, int n) {
        Net net = steps(f, n);
        return IntStream.rangeClosed(0, FINE)
                .mapToDouble(i -> i / (double) FINE)
                .map(x -> Math.abs(step(net, x) - f.value(x)))
                .max()
                .orElseThrow();
    }

    private static double hingeError(Target f, int n, int points) {
        Net net = hinges(f, n);
        return IntStream.rangeClosed(0, points)
                .mapToDouble(i -> i / (double) points)
                .map(x -> Math.abs(hinge(net, x) - f.value(x)))
                .max()
                .orElseThrow();
    }

    /** Cells are found in whole numbers here, so that the comparison is one of two ways of computing. */
    private static double staircaseGap(Target f, int n) {
        Net net = steps(f, n);
        return IntStream.rangeClosed(0, FINE)
                .mapToDouble(i -> {
                    int cell = Math.min(n - 1, i * n / FINE);
                    return Math.abs(step(net, i / (double) FINE) - f.value((cell + 0.5) / n));
                })
                .max()
                .orElseThrow();
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        boolean falls = IntStream.range(1, SIZES.length).allMatch(i -> r.stepError()[i] < r.stepError()[i - 1]);
        boolean half = IntStream.range(1, SIZES.length).allMatch(i -> r.hingeError()[i] < r.stepError()[i] / 2);
        return List.of(
                Check.that("more steps, smaller error", falls, Arrays.toString(r.stepError())),
                Check.between("slope of the steps", r.stepSlope(), -1.1, -0.9),
                Check.below("the network of steps is the staircase", r.staircaseGap(), 1e-12),
                Check.between("slope of the hinges", r.hingeSlope(), -2.15, -1.85),
                Check.below("hinges meet the function at their knots", r.knotError(), 1e-12),
                Check.that(
                        "hinges make less than half the error of steps from 8 units on",
                        half,
                        Arrays.toString(r.hingeError())));
    }
}
