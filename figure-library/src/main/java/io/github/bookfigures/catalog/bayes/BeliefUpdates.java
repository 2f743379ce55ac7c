package io.github.bookfigures.catalog.bayes;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;

/** Beliefs about the bias of a coin and about a line, as data come in. */
public final class BeliefUpdates implements Experiment<BeliefUpdates.Params, BeliefUpdates.Result> {
    private static final int FINE = 2000;
    private static final int EVERY = 5;
    private static final double NOISE = 0.3;
    private static final double[] LINE = {0.4, -0.8};
    private static final int[] KNOWN = {0, 1, 3, 20};

    /** What determines the result. */
    public record Params(
            @Doc("probability of heads") double theta,
            @Doc("parameters of the beta prior") double[] prior,

            @Doc("numbers of throws after which one looks, ascending from 0")
            int[] n) {
        public Params() {
            this(0.7, new double[] {2, 2}, new int[] {0, 1, 5, 20, 200});
        }

        public Params {
            boolean ascending = IntStream.range(1, n.length).allMatch(i -> n[i] > n[i - 1]);
            if (!(theta > 0 && theta < 1)
                    || prior.length != 2
                    || !(prior[0] > 1 && prior[1] > 1)
                    || n.length < 3
                    || n.length > 6
                    || n[0] != 0
                    || !ascending
                    || n[n.length - 1] > 100_000) {
                throw new IllegalArgumentException(
                        "needs theta between 0 and 1, two prior parameters above 1, and three"
                                + " to six n that ascend from 0 to at most 100000");
            }
        }
    }

    /**
     * What was computed.
     *
     * @param theta biases at which densities are given
     * @param coin beliefs about the coin, one for each n
     * @param shown index of the belief that is taken apart
     * @param prior density before any throw
     * @param likelihood probability of the throws, scaled to an integral of 1
     * @param mle share of heads in these throws, the maximum likelihood estimate
     * @param trueLine intercept and slope behind the points
     * @param x abscissas of the points, in the order they come in
     * @param y ordinates
     * @param line beliefs about the line
     */
    public record Result(
            double[] theta,
            List<CoinBelief> coin,
            int shown,
            double[] prior,
            double[] likelihood,
            double mle,
            double[] trueLine,
            double[] x,
            double[] y,
            List<LineBelief> line) {}

    @Override
    public Result run(Params p, Lab lab) {
        double[] fine = IntStream.rangeClosed(0, FINE)
                .mapToDouble(i -> (double) i / FINE)
                .toArray();
        double[] theta = IntStream.rangeClosed(0, FINE / EVERY)
                .mapToDouble(i -> fine[EVERY * i])
                .toArray();
        int most = p.n()[p.n().length - 1];
        RandomGenerator throwing = lab.random("throws");
        int[] heads = new int[most + 1];
        for (int i = 1; i <= most; i++) {
            heads[i] = heads[i - 1] + (throwing.nextDouble() < p.theta() ? 1 : 0);
        }
        List<CoinBelief> coin = Arrays.stream(p.n())
                .mapToObj(n -> CoinBelief.of(p.prior(), n, heads[n], fine, EVERY))
                .toList();
        int shown = p.n().length / 2;
        int n = p.n()[shown];
        BetaDistribution prior = BetaDistribution.of(p.prior()[0], p.prior()[1]);
        // theta^k (1 - theta)^(n - k) has the integral B(k + 1, n - k + 1).
        BetaDistribution likelihood = BetaDistribution.of(heads[n] + 1, n - heads[n] + 1);
        int points = KNOWN[KNOWN.length - 1];
        RandomGenerator drawing = lab.random("points");
        double[] x = drawing.doubles(points, -1, 1).toArray();
        double[] y = Arrays.stream(x)
                .map(at -> LINE[0] + LINE[1] * at + NOISE * drawing.nextGaussian())
                .toArray();
        List<LineBelief> line = new ArrayList<>();
        for (int known : KNOWN) {
            line.add(LineBelief.of(x, y, known, NOISE, lab.random("lines after " + known)));
        }
        return new Result(
                theta,
                coin,
                shown,
                Arrays.stream(theta).map(prior::density).toArray(),
                Arrays.stream(theta).map(likelihood::density).toArray(),
                heads[n] / (double) n,
                LINE,
                x,
                y,
                line);
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        for (CoinBelief belief : r.coin()) {
            checks.add(Check.below(
                    "Bayes' rule on a grid deviates after " + belief.n() + " throws by", belief.gridDeviation(), 1e-3));
        }
        CoinBelief last = r.coin().get(r.coin().size() - 1);
        checks.add(Check.below(
                "last posterior deviation over the first",
                last.deviation() / r.coin().get(0).deviation(),
                1));
        if (p.prior()[0] == 2 && p.prior()[1] == 2) {
            checks.add(Check.near("deviation of the prior", r.coin().get(0).deviation(), 0.2236, 1e-4));
        }
        if (last.n() == 200 && p.theta() == 0.7) {
            checks.add(Check.between("deviation after 200 throws", last.deviation(), 0.028, 0.037));
            checks.add(Check.below(
                    "distance of theta from the mode in deviations",
                    Math.abs(last.mode() - p.theta()) / last.deviation(),
                    3.5));
        }
        LineBelief sure = r.line().get(r.line().size() - 1);
        checks.add(Check.below("distance of the true line from the belief in deviations", sure.distance(LINE), 4.5));
        checks.add(Check.below(
                "variance of the slope after all points over that before",
                sure.covariance()[2] / r.line().get(0).covariance()[2],
                0.1));
        return checks;
    }
}
