package io.github.bookfigures.catalog.adaptation;

import io.github.bookfigures.catalog.adaptation.AnchoredPolicies.Result;
import io.github.bookfigures.catalog.adaptation.KlAnchorTradeoff.Params;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Softmax;
import io.github.bookfigures.learn.UpdateRule;
import io.github.bookfigures.learn.Updater;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Policies that maximise a reward minus beta times their divergence from a reference: in closed form, proportional to the
 * reference times exp(reward / beta), on a fine grid of actions; and trained, on a small bandit.
 */
public final class AnchoredPolicies implements Experiment<Params, Result> {
    private static final int GRID = 801;
    private static final double LOW = -6;
    private static final double HIGH = 10;
    private static final int ACTIONS = 20;
    private static final double[] TRAINED = {0.1, 0.3, 1, 3};
    private static final int STEPS = 1500;
    private static final int CURVE = 61;

    /**
     * What was computed.
     *
     * @param points closed form for each beta asked for
     * @param curve closed form for many betas, by rising divergence
     * @param best beta of the largest gold reward on the curve
     * @param action the grid of actions, every fifth
     * @param reference density of the reference policy there
     * @param shown betas whose policies are kept
     * @param density density of each there
     * @param gold gold reward there
     * @param bandit the trained policies
     * @param exact closed form on the bandit for many betas
     */
    public record Result(
            List<Point> points,
            List<Point> curve,
            double best,
            double[] action,
            double[] reference,
            double[] shown,
            double[][] density,
            double[] gold,
            List<Trained> bandit,
            List<Point> exact) {}

    /** Divergence from the reference (nats), mean proxy and gold reward of the best policy for one beta. */
    public record Point(double beta, double kl, double proxy, double gold) {}

    /** A trained policy: its divergence and reward, and its total variation distance from the closed form. */
    public record Trained(double beta, double kl, double reward, double totalVariation) {}

    @Override
    public Result run(Params p, Lab lab) {
        double[] action = IntStream.range(0, GRID)
                .mapToDouble(i -> LOW + (HIGH - LOW) * i / (GRID - 1))
                .toArray();
        double[] normal = Arrays.stream(action).map(a -> -a * a / 2).toArray();
        double[] gold =
                Arrays.stream(action).map(a -> a - p.gold_curvature() * a * a).toArray();
        List<Point> curve = IntStream.range(0, CURVE)
                .mapToObj(i -> point(10 * Math.pow(0.02, i / (CURVE - 1.0)), normal, action, gold))
                .toList();
        int best = IntStream.range(0, CURVE)
                .reduce(0, (i, j) -> curve.get(j).gold() > curve.get(i).gold() ? j : i);
        double[] shown = {3, 1, 0.5, 0.3};
        double[][] density = Arrays.stream(shown)
                .mapToObj(beta -> thinned(policy(beta, normal, action)))
                .toArray(double[][]::new);
        double[] reward = gaussians(lab.random("rewards"), 1);
        double[] logits = gaussians(lab.random("reference"), 0.5);
        return new Result(
                p.betas().stream()
                        .map(beta -> point(beta, normal, action, gold))
                        .toList(),
                curve,
                curve.get(best).beta(),
                IntStream.range(0, GRID)
                        .filter(i -> i % 5 == 0)
                        .mapToDouble(i -> action[i])
                        .toArray(),
                thinned(Softmax.of(normal)),
                shown,
                density,
                IntStream.range(0, GRID)
                        .filter(i -> i % 5 == 0)
                        .mapToDouble(i -> gold[i])
                        .toArray(),
                Arrays.stream(TRAINED)
                        .mapToObj(beta -> train(beta, reward, logits))
                        .toList(),
                IntStream.range(0, CURVE)
                        .mapToObj(i -> point(10 * Math.pow(0.005, i / (CURVE - 1.0)), logits, reward, reward))
                        .toList());
    }

    /** Every fifth probability as a density. */
    private static double[] thinned(double[] probability) {
        return IntStream.range(0, GRID)
                .filter(i -> i % 5 == 0)
                .mapToDouble(i -> probability[i] * (GRID - 1) / (HIGH - LOW))
                .toArray();
    }

    private static double[] gaussians(RandomGenerator random, double scale) {
        double[] values = new double[ACTIONS];
        Arrays.setAll(values, i -> scale * random.nextGaussian());
        return values;
    }

    /** The closed form: softmax of the reference's logits plus reward / beta. */
    private static double[] policy(double beta, double[] logits, double[] reward) {
        return Softmax.of(IntStream.range(0, logits.length)
                .mapToDouble(i -> logits[i] + reward[i] / beta)
                .toArray());
    }

    private static Point point(double beta, double[] logits, double[] proxy, double[] gold) {
        double[] policy = policy(beta, logits, proxy);
        return new Point(beta, kl(policy, Softmax.of(logits)), mean(policy, proxy), mean(policy, gold));
    }

    private static double kl(double[] policy, double[] reference) {
        return IntStream.range(0, policy.length)
                .filter(i -> policy[i] > 0)
                .mapToDouble(i -> policy[i] * Math.log(policy[i] / reference[i]))
                .sum();
    }

    private static double mean(double[] policy, double[] values) {
        return IntStream.range(0, policy.length)
                .mapToDouble(i -> policy[i] * values[i])
                .sum();
    }

    /** Adam on the exact gradient of E[r] - beta KL by the logits, from the reference. */
    private static Trained train(double beta, double[] reward, double[] logits) {
        double[] reference = Softmax.of(logits);
        double[] trained = logits.clone();
        double[] gradient = new double[ACTIONS];
        UpdateRule rule = new Updater.Adam(0.05).start(ACTIONS);
        for (int step = 1; step <= STEPS; step++) {
            double[] policy = Softmax.of(trained);
            double[] value = new double[ACTIONS];
            for (int i = 0; i < ACTIONS; i++) {
                value[i] = reward[i] - beta * Math.log(policy[i] / reference[i]);
            }
            double mean = mean(policy, value);
            for (int i = 0; i < ACTIONS; i++) {
                gradient[i] = -policy[i] * (value[i] - mean);
            }
            rule.apply(step, trained, gradient);
        }
        double[] policy = Softmax.of(trained);
        double[] exact = policy(beta, logits, reward);
        double variation = IntStream.range(0, ACTIONS)
                .mapToDouble(i -> Math.abs(policy[i] - exact[i]) / 2)
                .sum();
        return new Trained(beta, kl(policy, reference), mean(policy, reward), variation);
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        for (int i = 1; i < r.curve().size(); i++) {
            Point before = r.curve().get(i - 1);
            Point after = r.curve().get(i);
            if (!(after.kl() > before.kl() && after.proxy() > before.proxy())) {
                checks.add(Check.that("divergence and proxy rise as beta falls", false, "beta " + after.beta()));
            }
        }
        for (Trained policy : r.bandit()) {
            checks.add(Check.below(
                    "distance of the policy trained at beta " + policy.beta() + " from the closed form",
                    policy.totalVariation(),
                    0.01));
        }
        if (p.equals(new Params())) {
            Point half = r.points().stream()
                    .filter(point -> point.beta() == 0.5)
                    .findFirst()
                    .orElseThrow();
            checks.add(Check.near("proxy at beta 0.5", half.proxy(), 2, 0.01));
            checks.add(Check.near("divergence at beta 0.5", half.kl(), 2, 0.01));
            checks.add(Check.near("gold at beta 0.5", half.gold(), 0.75, 0.01));
            checks.add(Check.near("beta of the largest gold reward", r.best(), 0.5, 0.03));
            Point last = r.points().get(r.points().size() - 1);
            checks.add(Check.below("gold at beta " + last.beta(), last.gold(), 0));
        }
        return checks;
    }
}
