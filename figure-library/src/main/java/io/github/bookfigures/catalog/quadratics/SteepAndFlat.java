package io.github.bookfigures.catalog.quadratics;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Descent;
import io.github.bookfigures.learn.Updater;
import java.util.Arrays;
import java.util.List;

/** Four rules of descent, without noise, on a bowl that is very steep along y and nearly flat along x. */
public final class SteepAndFlat implements Experiment<SteepAndFlat.Params, SteepAndFlat.Result> {
    static final double[] START = {-8, 1};
    /** Rates of the sweep as shares of the largest stable one. */
    private static final int SWEEP = 20;

    private static final double DIVERGING = 1.05;

    /** What determines the result. */
    public record Params(
            @Doc("curvature along x") double a,
            @Doc("curvature along y") double b,
            @Doc("steps") int steps,
            @Doc("step size of SGD") double lr_sgd,
            @Doc("step size of momentum") double lr_momentum,
            @Doc("share of the velocity that a step keeps") double beta,
            @Doc("step size of RMSProp") double lr_rmsprop,
            @Doc("memory of RMSProp") double rho,
            @Doc("step size of Adam") double lr_adam) {
        public Params() {
            this(0.01, 100, 200, 0.018, 0.018, 0.9, 0.1, 0.9, 0.1);
        }

        public Params {
            boolean memories = beta > 0 && beta < 1 && rho > 0 && rho < 1;
            if (!(a > 0) || !(b >= 10 * a) || steps < 40 || steps > 2000 || !memories) {
                throw new IllegalArgumentException(
                        "needs a above 0, b at least 10 a, 40 to 2000 steps, beta and rho between 0 and 1");
            }
            if (!(lr_sgd > 0 && lr_sgd * b < 2) || !(lr_momentum > 0 && lr_momentum * b < 2 * (1 + beta))) {
                throw new IllegalArgumentException("needs lr of SGD between 0 and 2 / b, and of momentum between 0"
                        + " and 2 (1 + beta) / b, or they diverge");
            }
            if (!(lr_rmsprop > 0) || !(lr_adam > 0)) {
                throw new IllegalArgumentException("needs lr above 0");
            }
        }

        /** A stable step size for SGD and momentum where curvature b is the largest. */
        static double usualRate(double b) {
            Params usual = new Params();
            return usual.lr_sgd * (usual.b / b);
        }

        double momentumLimit() {
            return 2 * (1 + beta) / b;
        }
    }

    /**
     * What was computed.
     *
     * @param sgd path of plain descent
     * @param momentum path of heavy-ball descent
     * @param rmsprop path of RMSProp
     * @param adam path of Adam
     * @param sweepRate rates of momentum that are tried, all below the limit
     * @param sweepProgress share of the distance along x that momentum covers with each
     * @param limit largest stable rate of momentum, 2 (1 + beta) / b (Polyak, 1964)
     * @param beyond rate above the limit
     * @param beyondDistance largest distance |y| reached with it
     * @param rateX step of RMSProp along x over the gradient, lr / sqrt(v); one for each step from the first
     * @param rateY the same along y
     */
    public record Result(
            Route sgd,
            Route momentum,
            Route rmsprop,
            Route adam,
            double[] sweepRate,
            double[] sweepProgress,
            double limit,
            double beyond,
            double beyondDistance,
            double[] rateX,
            double[] rateY) {}

    @Override
    public Result run(Params p, Lab lab) {
        Quadratic bowl = new Quadratic(p.a(), p.b());
        double limit = p.momentumLimit();
        double[] rates = new double[SWEEP];
        double[] progress = new double[SWEEP];
        for (int k = 0; k < SWEEP; k++) {
            rates[k] = limit * (k + 0.5) / SWEEP;
            progress[k] =
                    route(new Updater.Momentum(rates[k], p.beta()), bowl, p).progress();
        }
        double beyond = DIVERGING * limit;
        Descent lost = Descent.run(new Updater.Momentum(beyond, p.beta()), bowl, START, p.steps());
        double farthest = Arrays.stream(lost.points())
                .mapToDouble(point -> Math.abs(point[1]))
                .max()
                .orElseThrow();
        Route rmsprop = route(new Updater.RmsProp(p.lr_rmsprop(), p.rho()), bowl, p);
        return new Result(
                route(new Updater.Sgd(p.lr_sgd()), bowl, p),
                route(new Updater.Momentum(p.lr_momentum(), p.beta()), bowl, p),
                rmsprop,
                route(new Updater.Adam(p.lr_adam()), bowl, p),
                rates,
                progress,
                limit,
                beyond,
                farthest,
                effective(rmsprop.x(), p.a(), p),
                effective(rmsprop.y(), p.b(), p));
    }

    private static Route route(Updater rule, Quadratic bowl, Params p) {
        return Route.run(rule, bowl, START, p.steps());
    }

    /** lr / sqrt(v) before each step, from the gradients met on the way. */
    private static double[] effective(double[] at, double curvature, Params p) {
        double[] rate = new double[at.length - 1];
        double square = 0;
        for (int t = 0; t < rate.length; t++) {
            double gradient = curvature * at[t];
            square = p.rho() * square + (1 - p.rho()) * gradient * gradient;
            rate[t] = p.lr_rmsprop() / Math.sqrt(square);
        }
        return rate;
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        return SteepAndFlatClaims.of(p, r);
    }
}
