package io.github.bookfigures.catalog.bayes;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What is believed about the bias of a coin after some throws. The prior is a beta distribution, and so is the posterior.
 *
 * @param n throws so far
 * @param k heads among them
 * @param density posterior density at {@link BeliefUpdates.Result#theta}
 * @param deviation posterior standard deviation
 * @param mode most probable bias, the MAP estimate
 * @param gridDeviation largest difference to the density by Bayes' rule on a grid, as a share of the peak
 */
public record CoinBelief(int n, int k, double[] density, double deviation, double mode, double gridDeviation) {

    /**
     * The posterior, compared with Bayes' rule at all of the places and kept at those whose index is a multiple of {@code every}.
     */
    static CoinBelief of(double[] prior, int n, int k, double[] theta, int every) {
        double a = prior[0] + k;
        double b = prior[1] + n - k;
        BetaDistribution posterior = BetaDistribution.of(a, b);
        double[] density = Arrays.stream(theta).map(posterior::density).toArray();
        double peak = Arrays.stream(density).max().orElseThrow();
        double[] byBayes = byBayes(prior, n, k, theta);
        double worst = IntStream.range(0, theta.length)
                .mapToDouble(i -> Math.abs(byBayes[i] - density[i]))
                .max()
                .orElseThrow();
        double[] kept = IntStream.range(0, theta.length)
                .filter(i -> i % every == 0)
                .mapToDouble(i -> density[i])
                .toArray();
        return new CoinBelief(n, k, kept, Math.sqrt(posterior.getVariance()), (a - 1) / (a + b - 2), worst / peak);
    }

    /** Prior times likelihood, made to have an integral of 1 by the trapezoidal rule. */
    private static double[] byBayes(double[] prior, int n, int k, double[] theta) {
        BetaDistribution before = BetaDistribution.of(prior[0], prior[1]);
        double[] product = Arrays.stream(theta)
                .map(at -> before.density(at) * likelihood(n, k, at))
                .toArray();
        double step = theta[1] - theta[0];
        double mass = (Arrays.stream(product).sum() - (product[0] + product[product.length - 1]) / 2) * step;
        return Arrays.stream(product).map(value -> value / mass).toArray();
    }

    /** Probability of k heads in a given order of n throws. */
    static double likelihood(int n, int k, double theta) {
        return StrictMath.pow(theta, k) * StrictMath.pow(1 - theta, n - k);
    }
}
