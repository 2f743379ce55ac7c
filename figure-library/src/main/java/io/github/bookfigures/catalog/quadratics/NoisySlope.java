package io.github.bookfigures.catalog.quadratics;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Updater;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Plain and heavy-ball descent on (x² + kappa y²) / 2 with noisy gradients. Both see the same noise, and their step sizes are
 * such that lr / (1 - beta), the rate that counts in the long run, may be made equal.
 */
public final class NoisySlope implements Experiment<NoisySlope.Params, NoisySlope.Result> {
    private static final double[] START = {-8, 2};
    private static final int STREAMS = 8;
    private static final int TAIL = 20;

    /** What the manifest may set. */
    public record Params(
            @Doc("curvature along y; along x it is 1") double kappa,

            @Doc("standard deviation of the noise on each coordinate of a gradient")
            double sigma,

            @Doc("steps, at least 40") int steps,
            @Doc("step size of SGD") double lr_sgd,
            @Doc("step size of momentum") double lr_momentum,
            @Doc("share of the velocity that a step keeps") double beta) {
        public Params() {
            this(25, 3, 120, 0.03, 0.003, 0.9);
        }

        public Params {
            boolean stable =
                    lr_sgd > 0 && lr_sgd * kappa < 2 && lr_momentum > 0 && lr_momentum * kappa < 2 * (1 + beta);
            if (!(kappa >= 1) || !(sigma >= 0) || steps < 2 * TAIL || !(beta > 0 && beta < 1) || !stable) {
                throw new IllegalArgumentException("needs kappa from 1, sigma from 0, 40 steps or more, beta between 0"
                        + " and 1, lr_sgd below 2 / kappa and lr_momentum below 2 (1 + beta) / kappa");
            }
        }
    }

    /**
     * What was computed.
     *
     * @param sgd paths of plain descent, one for each stream of noise
     * @param momentum paths of heavy-ball descent under the same noise
     */
    public record Result(List<Route> sgd, List<Route> momentum) {
        /** Mean loss of the last 20 steps, mean over the streams. */
        static double tail(List<Route> routes) {
            return mean(routes, route -> route.tail(TAIL));
        }
    }

    static double mean(List<Route> routes, ToDoubleFunction<Route> number) {
        return routes.stream().mapToDouble(number).average().orElseThrow();
    }

    @Override
    public Result run(Params p, Lab lab) {
        Quadratic bowl = new Quadratic(1, p.kappa());
        List<Route> sgd = new ArrayList<>();
        List<Route> momentum = new ArrayList<>();
        for (int stream = 0; stream < STREAMS; stream++) {
            String noise = "noise " + stream;
            sgd.add(Route.run(new Updater.Sgd(p.lr_sgd()), bowl.noisy(p.sigma(), lab.random(noise)), START, p.steps()));
            momentum.add(Route.run(
                    new Updater.Momentum(p.lr_momentum(), p.beta()),
                    bowl.noisy(p.sigma(), lab.random(noise)),
                    START,
                    p.steps()));
        }
        return new Result(sgd, momentum);
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        if (p.equals(new Params())) {
            checks.add(
                    Check.above("mean cosine of successive steps, momentum", least(r.momentum(), Route::cosine), 0.8));
            checks.add(Check.below("mean cosine of successive steps, SGD", -least(r.sgd(), q -> -q.cosine()), 0.4));
            checks.add(Check.above(
                    "turns of y of SGD over those of momentum",
                    mean(r.sgd(), Route::flips) / mean(r.momentum(), Route::flips),
                    2));
            checks.add(Check.above(
                    "loss of the last steps of SGD over that of momentum",
                    Result.tail(r.sgd()) / Result.tail(r.momentum()),
                    1));
        }
        return checks;
    }

    private static double least(List<Route> routes, ToDoubleFunction<Route> number) {
        return routes.stream().mapToDouble(number).min().orElseThrow();
    }
}
