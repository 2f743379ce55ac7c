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
import java.util.stream.IntStream;

/** Gradient descent on f(x) = x²/2, whose curvature is 1, with several learning rates. */
public final class ParabolaDescents implements Experiment<ParabolaDescents.Params, ParabolaDescents.Result> {
    private static final int CURVE = 200;

    /** What determines the result. */
    public record Params(
            @Doc("learning rates") double[] lrs,
            @Doc("where all begin") double x0,
            @Doc("steps") int steps) {
        public Params() {
            this(new double[] {0.05, 0.5, 1.8, 2.1}, 8, 20);
        }

        public Params {
            boolean usable = Arrays.stream(lrs).allMatch(lr -> lr > 0 && lr < 3 && lr != 1);
            if (lrs.length == 0 || lrs.length > 4 || !usable || !(x0 > 0) || steps < 5 || steps > 100) {
                throw new IllegalArgumentException("needs one to four lrs between 0 and 3 but 1, which arrives at"
                        + " once, x0 above 0 and 5 to 100 steps");
            }
        }
    }

    /**
     * One descent.
     *
     * @param rate learning rate
     * @param factor by how much each step multiplies x: 1 - rate
     * @param x where it was after each step; the first is the start
     * @param f the function there
     */
    public record Path(double rate, double factor, double[] x, double[] f) {}

    /**
     * What was computed.
     *
     * @param x abscissas of the parabola
     * @param f the parabola
     * @param limit learning rate from which on descent diverges
     * @param paths one for each rate
     */
    public record Result(double[] x, double[] f, double limit, List<Path> paths) {}

    private record Parabola() implements Objective {
        @Override
        public double value(double[] at) {
            return at[0] * at[0] / 2;
        }

        @Override
        public double[] gradient(double[] at) {
            return at.clone();
        }
    }

    @Override
    public Result run(Params p, Lab lab) {
        Parabola parabola = new Parabola();
        double reach = 1.25 * p.x0();
        double[] x = IntStream.rangeClosed(0, CURVE)
                .mapToDouble(i -> reach * (2.0 * i / CURVE - 1))
                .toArray();
        double[] f =
                Arrays.stream(x).map(at -> parabola.value(new double[] {at})).toArray();
        List<Path> paths = new ArrayList<>();
        for (double rate : p.lrs()) {
            Descent way = Descent.run(new Updater.Sgd(rate), parabola, new double[] {p.x0()}, p.steps());
            double[] at =
                    Arrays.stream(way.points()).mapToDouble(point -> point[0]).toArray();
            paths.add(new Path(rate, 1 - rate, at, way.values()));
        }
        // Converges where |1 - rate · curvature| < 1, and the curvature is 1.
        return new Result(x, f, 2, paths);
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        for (Path path : r.paths()) {
            double worst = IntStream.range(0, path.x().length)
                    .mapToDouble(t -> {
                        double expected = p.x0() * StrictMath.pow(path.factor(), t);
                        return Math.abs(path.x()[t] / expected - 1);
                    })
                    .max()
                    .orElseThrow();
            checks.add(Check.below("x_t deviates from x0 (1 - lr)^t at rate " + path.rate() + " by", worst, 1e-9));
            double last = Math.abs(path.x()[p.steps()]);
            checks.add(Check.that(
                    "rate " + path.rate() + " comes closer just when it is below the limit",
                    path.rate() < r.limit() == last < p.x0(),
                    "|x| = " + last));
            if (p.x0() == 8 && p.steps() == 20 && path.rate() == 0.5) {
                checks.add(Check.below("|x_20| at rate 0.5", last, 1e-4));
            }
            if (p.x0() == 8 && p.steps() == 20 && path.rate() == 2.1) {
                checks.add(Check.above("|x_20| at rate 2.1", last, 50));
            }
        }
        return checks;
    }
}
