package io.github.bookfigures.catalog.approximation;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Activation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Two sigmoids of opposite sign make a bump, s(k (x - 0.4)) - s(k (x - 0.6)); N bumps side by side, each as high as the
 * function in its middle, approximate the function. Errors are measured on 20001 points of [0, 1].
 */
public final class Bumps implements Experiment<Bumps.Params, Bumps.Result> {
    static final double LEFT = 0.4;
    static final double RIGHT = 0.6;
    private static final int FINE = 20_000;
    private static final int DRAWN = 400;
    /** Steepness of the sigmoids of N bumps, as a multiple of N. */
    private static final double STEEPNESS = 20;

    /** What the manifest may set. */
    public record Params(
            @Doc("steepness of three single bumps, ascending from 5")
            double[] k,

            @Doc("numbers of bumps of four approximations, ascending; the second and the last are drawn")
            List<Integer> n_bumps,

            @Doc(
                    "the function to be approximated on [0, 1]: SINE_AND_SLOPE, sin(2 pi x) + 0.5 x; or CHIRP, sin(4 pi x²)")
            Target target) {
        public Params() {
            this(new double[] {10, 50, 200}, List.of(5, 10, 20, 40), Target.SINE_AND_SLOPE);
        }

        public Params {
            n_bumps = List.copyOf(n_bumps);
            if (k.length != 3 || !(k[0] >= 5) || !(k[1] > k[0]) || !(k[2] > k[1])) {
                throw new IllegalArgumentException("needs three ascending values of k from 5");
            }
            if (n_bumps.size() != 4 || n_bumps.get(0) < 2 || !ascending(n_bumps)) {
                throw new IllegalArgumentException("needs four ascending numbers of bumps from 2");
            }
        }

        private static boolean ascending(List<Integer> numbers) {
            return IntStream.range(1, numbers.size()).allMatch(i -> numbers.get(i) > numbers.get(i - 1));
        }
    }

    /**
     * A bump of one steepness.
     *
     * @param k its steepness
     * @param rise the sigmoid at the left edge
     * @param fall the sigmoid at the right edge, with a minus
     * @param sum their sum
     * @param peak its value in the middle
     * @param distance L1 distance to the box of height 1 between the edges
     */
    public record Bump(double k, double[] rise, double[] fall, double[] sum, double peak, double distance) {}

    /**
     * An approximation by bumps.
     *
     * @param bumps how many
     * @param parts each scaled bump
     * @param sum their sum
     * @param largest largest error
     * @param rootMeanSquare L2 error
     */
    public record Fit(int bumps, double[][] parts, double[] sum, double largest, double rootMeanSquare) {}

    /**
     * What was computed.
     *
     * @param x places of the drawn curves
     * @param target the function there
     * @param single single bumps by steepness
     * @param fits approximations by number of bumps
     * @param slope slope of the L2 error against the number of bumps on logarithmic axes
     */
    public record Result(double[] x, double[] target, List<Bump> single, List<Fit> fits, double slope) {}

    @Override
    public Result run(Params p, Lab lab) {
        double[] x = grid(DRAWN);
        List<Fit> fits = p.n_bumps().stream().map(n -> fit(p.target(), n, x)).toList();
        return new Result(
                x,
                Arrays.stream(x).map(p.target()::value).toArray(),
                Arrays.stream(p.k()).mapToObj(k -> bump(k, x)).toList(),
                fits,
                LogLog.slope(
                        fits.stream().mapToDouble(Fit::bumps).toArray(),
                        fits.stream().mapToDouble(Fit::rootMeanSquare).toArray(),
                        0));
    }

    private static double[] grid(int cells) {
        return IntStream.rangeClosed(0, cells)
                .mapToDouble(i -> i / (double) cells)
                .toArray();
    }

    private static Bump bump(double k, double[] x) {
        double distance = mean(at -> Math.abs(bump(k, LEFT, RIGHT, at) - (at >= LEFT && at <= RIGHT ? 1 : 0)));
        return new Bump(
                k,
                Arrays.stream(x)
                        .map(at -> Activation.SIGMOID.value(k * (at - LEFT)))
                        .toArray(),
                Arrays.stream(x)
                        .map(at -> -Activation.SIGMOID.value(k * (at - RIGHT)))
                        .toArray(),
                Arrays.stream(x).map(at -> bump(k, LEFT, RIGHT, at)).toArray(),
                bump(k, LEFT, RIGHT, (LEFT + RIGHT) / 2),
                distance);
    }

    private static double bump(double k, double left, double right, double x) {
        return Activation.SIGMOID.value(k * (x - left)) - Activation.SIGMOID.value(k * (x - right));
    }

    private static Fit fit(Target f, int n, double[] x) {
        double[][] parts = IntStream.range(0, n)
                .mapToObj(i -> Arrays.stream(x).map(at -> part(f, n, i, at)).toArray())
                .toArray(double[][]::new);
        double largest = Arrays.stream(grid(FINE))
                .map(at -> Math.abs(sum(f, n, at) - f.value(at)))
                .max()
                .orElseThrow();
        double square = mean(at -> (sum(f, n, at) - f.value(at)) * (sum(f, n, at) - f.value(at)));
        return new Fit(n, parts, Arrays.stream(x).map(at -> sum(f, n, at)).toArray(), largest, Math.sqrt(square));
    }

    private static double part(Target f, int n, int i, double x) {
        return f.value((i + 0.5) / n) * bump(STEEPNESS * n, i / (double) n, (i + 1.0) / n, x);
    }

    private static double sum(Target f, int n, double x) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += part(f, n, i, x);
        }
        return sum;
    }

    /** The integral over [0, 1] by the trapezoidal rule. */
    private static double mean(java.util.function.DoubleUnaryOperator g) {
        double[] values = Arrays.stream(grid(FINE)).map(g).toArray();
        return (DoubleStream.of(values).sum() - (values[0] + values[FINE]) / 2) / FINE;
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        if (Arrays.equals(p.k(), new Params().k())) {
            checks.add(Check.near("peak of the flattest bump", r.single().get(0).peak(), 0.462, 1e-3));
            checks.add(Check.near("peak of the middle bump", r.single().get(1).peak(), 0.987, 1e-3));
            checks.add(
                    Check.above("peak of the steepest bump", r.single().get(2).peak(), 0.999));
        }
        for (Bump bump : r.single()) {
            if (bump.k() >= 50) {
                // Two edges, at each of which a sigmoid misses a step by an area of 2 ln 2 / k.
                double expected = 4 * StrictMath.log(2);
                checks.add(Check.near(
                        "L1 distance times k = " + bump.k(), bump.distance() * bump.k(), expected, 0.02 * expected));
            }
        }
        List<Fit> fits = r.fits();
        for (int i = 1; i < fits.size(); i++) {
            checks.add(Check.below(
                    "L2 error of " + fits.get(i).bumps() + " bumps is below that of fewer",
                    fits.get(i).rootMeanSquare(),
                    fits.get(i - 1).rootMeanSquare()));
        }
        checks.add(Check.between("slope of the L2 error", r.slope(), -1.5, -0.7));
        return checks;
    }
}
