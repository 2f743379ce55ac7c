package io.github.bookfigures.catalog.bayes;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.LaplaceDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Gaussian and Laplace priors of one variance, their negative logarithms, and the most probable mean of one observation with
 * unit noise under the penalties lambda w² / 2 and lambda |w|: by formula, and by golden section search as a check.
 */
public final class PriorsAndPenalties implements Experiment<PriorsAndPenalties.Params, PriorsAndPenalties.Result> {
    private static final double REACH = 4;
    private static final double FAR = 20;
    /** Where tails begin, in standard deviations. */
    private static final double TAIL = 3;

    /** What determines the result. */
    public record Params(
            @Doc("strength of both penalties in the estimates")
            double lambda,

            @Doc("standard deviation of both priors") double sigma) {
        public Params() {
            this(1, 1);
        }

        public Params {
            if (!(lambda > 0 && lambda < 3) || !(sigma > 0 && sigma <= 4)) {
                throw new IllegalArgumentException("needs lambda between 0 and 3 and sigma above 0 and at most 4");
            }
        }
    }

    /**
     * One prior, its penalty and its estimate.
     *
     * @param density density at each weight
     * @param penalty negative logarithm of the density, 0 at its mode
     * @param estimate most probable mean for each observation z
     * @param peak density at 0
     * @param tail probability of more than three standard deviations
     * @param mass integral of the density by Simpson's rule, from -20 to 20 standard deviations
     * @param variance integral of w² times the density
     * @param searchDeviation largest deviation of the estimates from those found by search
     */
    public record Prior(
            double[] density,
            double[] penalty,
            double[] estimate,
            double peak,
            double tail,
            double mass,
            double variance,
            double searchDeviation) {}

    /**
     * What was computed.
     *
     * @param w weights
     * @param z observations, which are also the least squares estimates
     * @param gaussian prior behind L2 penalty and ridge regression
     * @param laplace prior behind L1 penalty and lasso
     */
    public record Result(double[] w, double[] z, Prior gaussian, Prior laplace) {}

    @Override
    public Result run(Params p, Lab lab) {
        NormalDistribution normal = NormalDistribution.of(0, p.sigma());
        // The variance of a Laplace distribution of scale b is 2 b².
        LaplaceDistribution laplace = LaplaceDistribution.of(0, p.sigma() / Math.sqrt(2));
        double[] w = grid(REACH * p.sigma(), 400);
        double[] z = grid(3, 300);
        return new Result(
                w,
                z,
                prior(
                        p,
                        w,
                        z,
                        normal::density,
                        2 * normal.survivalProbability(TAIL * p.sigma()),
                        at -> at / (1 + p.lambda()),
                        at -> p.lambda() * at * at / 2),
                prior(
                        p,
                        w,
                        z,
                        laplace::density,
                        2 * laplace.survivalProbability(TAIL * p.sigma()),
                        at -> Math.signum(at) * Math.max(Math.abs(at) - p.lambda(), 0),
                        at -> p.lambda() * Math.abs(at)));
    }

    private static Prior prior(
            Params p,
            double[] w,
            double[] z,
            DoubleUnaryOperator density,
            double tail,
            DoubleUnaryOperator estimate,
            DoubleUnaryOperator penalty) {
        double peak = density.applyAsDouble(0);
        double worst = Arrays.stream(z)
                .map(at -> Math.abs(estimate.applyAsDouble(at)
                        - leastBySearch(m -> (m - at) * (m - at) / 2 + penalty.applyAsDouble(m))))
                .max()
                .orElseThrow();
        return new Prior(
                Arrays.stream(w).map(density).toArray(),
                Arrays.stream(w)
                        .map(at -> StrictMath.log(peak) - StrictMath.log(density.applyAsDouble(at)))
                        .toArray(),
                Arrays.stream(z).map(estimate).toArray(),
                peak,
                tail,
                integral(density, p.sigma()),
                integral(at -> at * at * density.applyAsDouble(at), p.sigma()),
                worst);
    }

    /** Golden section search (Kiefer, 1953) between -4 and 4. */
    private static double leastBySearch(DoubleUnaryOperator f) {
        double ratio = (Math.sqrt(5) - 1) / 2;
        double low = -4;
        double high = 4;
        while (high - low > 1e-9) {
            double a = high - ratio * (high - low);
            double b = low + ratio * (high - low);
            if (f.applyAsDouble(a) <= f.applyAsDouble(b)) {
                high = b;
            } else {
                low = a;
            }
        }
        return (low + high) / 2;
    }

    private static double integral(DoubleUnaryOperator f, double sigma) {
        int n = 40_000;
        double h = 2 * FAR * sigma / n;
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            double weight = i == 0 || i == n ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * f.applyAsDouble(-FAR * sigma + i * h);
        }
        return sum * h / 3;
    }

    private static double[] grid(double reach, int cells) {
        return IntStream.rangeClosed(0, cells)
                .mapToDouble(i -> reach * (2.0 * i / cells - 1))
                .toArray();
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        double square = p.sigma() * p.sigma();
        for (Prior prior : List.of(r.gaussian(), r.laplace())) {
            checks.add(Check.near("integral of the density", prior.mass(), 1, 1e-4));
            checks.add(Check.near("variance over sigma²", prior.variance() / square, 1, 1e-3));
            checks.add(Check.below("estimates deviate from those found by search", prior.searchDeviation(), 1e-5));
        }
        checks.add(Check.near("peak of Laplace times sigma", r.laplace().peak() * p.sigma(), 0.7071, 1e-4));
        checks.add(Check.near("peak of the Gaussian times sigma", r.gaussian().peak() * p.sigma(), 0.3989, 1e-4));
        checks.add(Check.above(
                "tail of Laplace over that of the Gaussian",
                r.laplace().tail() / r.gaussian().tail(),
                1));
        boolean sparse = IntStream.range(0, r.z().length)
                .allMatch(i -> (r.laplace().estimate()[i] == 0) == (Math.abs(r.z()[i]) <= p.lambda()));
        checks.add(Check.that("lasso is exactly 0 just where |z| <= lambda", sparse, "lambda " + p.lambda()));
        boolean dense =
                IntStream.range(0, r.z().length).allMatch(i -> (r.gaussian().estimate()[i] == 0) == (r.z()[i] == 0));
        checks.add(Check.that("ridge is 0 only at 0", dense, r.z().length + " observations"));
        return checks;
    }
}
