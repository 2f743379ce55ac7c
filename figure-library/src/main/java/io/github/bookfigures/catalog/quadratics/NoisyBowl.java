package io.github.bookfigures.catalog.quadratics;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Objective;
import io.github.bookfigures.learn.UpdateRule;
import io.github.bookfigures.learn.Updater;
import java.util.ArrayList;
import java.util.List;

/**
 * RMSProp and Adam on a round bowl with noisy gradients, at the same step size and under the same noise; RMSProp also without
 * noise, and the first steps of Adam also without its correction for bias.
 */
public final class NoisyBowl implements Experiment<NoisyBowl.Params, NoisyBowl.Result> {
    private static final double[] START = {-5, 4};
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;

    /** What determines the result. */
    public record Params(
            @Doc("standard deviation of the noise of each gradient")
            double sigma,

            @Doc("step size of both rules") double lr,
            @Doc("memory of RMSProp") double rho,
            @Doc("steps") int steps,
            @Doc("runs, each with a noise of its own") int seeds) {
        public Params() {
            this(3, 0.1, 0.9, 200, 8);
        }

        public Params {
            if (!(sigma > 0) || !(lr > 0 && lr <= 1) || !(rho > 0 && rho < 1) || steps < 100 || seeds < 4) {
                throw new IllegalArgumentException("needs sigma above 0, lr above 0 and at most 1, rho between 0 and 1,"
                        + " 100 steps or more and at least 4 seeds");
            }
        }
    }

    /**
     * What one rule did in all runs.
     *
     * @param routes the ways
     * @param cosine cosines of the angles between successive steps, all runs after each other
     * @param angle angles between each step and the true direction of descent, degrees, all runs after each other
     */
    public record Runs(List<Route> routes, double[] cosine, double[] angle) {
        double[][] losses() {
            return routes.stream().map(Route::loss).toArray(double[][]::new);
        }
    }

    /**
     * What was computed.
     *
     * @param rmsprop runs of RMSProp
     * @param adam runs of Adam under the same noise
     * @param noiseless RMSProp without noise
     * @param beginning its first 30 steps
     * @param stepCorrected lengths of Adam's first 20 steps, one row for each run
     * @param stepUncorrected the same without correction for bias
     * @param varianceFactor variance of the mean of gradients over that of one, (1 - b1) / (1 + b1), for white noise
     */
    public record Result(
            Runs rmsprop,
            Runs adam,
            Route noiseless,
            Route beginning,
            double[][] stepCorrected,
            double[][] stepUncorrected,
            double varianceFactor) {}

    @Override
    public Result run(Params p, Lab lab) {
        Quadratic bowl = new Quadratic(1, 1);
        List<Route> rmsprop = new ArrayList<>();
        List<Route> adam = new ArrayList<>();
        double[][] corrected = new double[p.seeds()][];
        double[][] uncorrected = new double[p.seeds()][];
        for (int seed = 0; seed < p.seeds(); seed++) {
            String noise = "noise " + seed;
            rmsprop.add(Route.run(
                    new Updater.RmsProp(p.lr(), p.rho()), bowl.noisy(p.sigma(), lab.random(noise)), START, p.steps()));
            Updater rule = new Updater.Adam(p.lr(), BETA1, BETA2, 1e-8);
            adam.add(Route.run(rule, bowl.noisy(p.sigma(), lab.random(noise)), START, p.steps()));
            corrected[seed] = lengths(rule.start(2), bowl.noisy(p.sigma(), lab.random(noise)));
            uncorrected[seed] = lengths(withoutCorrection(p.lr()), bowl.noisy(p.sigma(), lab.random(noise)));
        }
        Route noiseless = Route.run(new Updater.RmsProp(p.lr(), p.rho()), bowl, START, p.steps());
        return new Result(
                runs(rmsprop),
                runs(adam),
                noiseless,
                noiseless.first(30),
                corrected,
                uncorrected,
                (1 - BETA1) / (1 + BETA1));
    }

    /** Adam as it would be if its two means, which begin at 0, were taken as they are. */
    private static UpdateRule withoutCorrection(double rate) {
        double[] mean = new double[2];
        double[] square = new double[2];
        return (step, x, gradient) -> {
            for (int i = 0; i < x.length; i++) {
                mean[i] = BETA1 * mean[i] + (1 - BETA1) * gradient[i];
                square[i] = BETA2 * square[i] + (1 - BETA2) * gradient[i] * gradient[i];
                x[i] -= rate * mean[i] / (Math.sqrt(square[i]) + 1e-8);
            }
        };
    }

    private static double[] lengths(UpdateRule rule, Objective noisy) {
        double[] at = START.clone();
        double[] length = new double[20];
        for (int step = 1; step <= length.length; step++) {
            double[] before = at.clone();
            rule.apply(step, at, noisy.gradient(at));
            length[step - 1] = Math.hypot(at[0] - before[0], at[1] - before[1]);
        }
        return length;
    }

    private static Runs runs(List<Route> routes) {
        int steps = routes.get(0).x().length - 1;
        double[] cosine = new double[routes.size() * (steps - 1)];
        double[] angle = new double[routes.size() * steps];
        int c = 0;
        int a = 0;
        for (Route route : routes) {
            double[] x = route.x();
            double[] y = route.y();
            for (int t = 1; t <= steps; t++) {
                double dx = x[t] - x[t - 1];
                double dy = y[t] - y[t - 1];
                // The bowl is round: straight down is towards the origin.
                angle[a++] = StrictMath.toDegrees(StrictMath.acos(cosine(dx, dy, -x[t - 1], -y[t - 1])));
                if (t > 1) {
                    cosine[c++] = cosine(dx, dy, x[t - 1] - x[t - 2], y[t - 1] - y[t - 2]);
                }
            }
        }
        return new Runs(routes, cosine, angle);
    }

    private static double cosine(double ax, double ay, double bx, double by) {
        double cosine = (ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by));
        return Math.max(-1, Math.min(1, cosine));
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        return NoisyBowlClaims.of(p, r);
    }
}
