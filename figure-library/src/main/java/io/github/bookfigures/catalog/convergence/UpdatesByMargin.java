package io.github.bookfigures.catalog.convergence;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Perceptrons on unit vectors that nearly lie on the boundary: the first coordinate is between gamma and twice gamma, the others
 * are uniform on the rest of the sphere. Uniform points of the plane do not show the law of the bound; these do.
 */
public final class UpdatesByMargin implements Experiment<UpdatesByMargin.Params, UpdatesByMargin.Result> {

    /** What determines the result. */
    public record Params(
            @Doc("margins, ascending") double[] gammas,
            @Doc("dimensions") int dim,
            @Doc("points") int n,
            @Doc("sets of points for each margin") int seeds) {
        public Params() {
            this(new double[] {0.02, 0.05, 0.1, 0.2, 0.4}, 10, 200, 10);
        }

        public Params {
            boolean ascending = IntStream.range(1, gammas.length).allMatch(i -> gammas[i] > gammas[i - 1]);
            boolean usable = Arrays.stream(gammas).allMatch(gamma -> gamma >= 0.005 && gamma <= 0.49);
            if (gammas.length < 3 || !ascending || !usable || dim < 2 || n < 20 || seeds < 2) {
                throw new IllegalArgumentException(
                        "needs three or more ascending gammas from 0.005 to 0.49, dim from 2,"
                                + " n from 20 and 2 seeds or more");
            }
        }
    }

    /**
     * What was measured.
     *
     * @param gamma the margins
     * @param updates updates until there is no mistake, updates[margin][set]
     * @param mean their means
     * @param bound 1 / gamma², since all points have length 1
     * @param slope slope of the mean against gamma, both logarithmic, by least squares
     * @param intercept natural logarithm of the fitted mean at gamma 1
     * @param mistakes mistakes in each epoch for the first set of each margin
     */
    public record Result(
            double[] gamma,
            double[][] updates,
            double[] mean,
            double[] bound,
            double slope,
            double intercept,
            int[][] mistakes) {}

    @Override
    public Result run(Params p, Lab lab) {
        int count = p.gammas().length;
        double[][] updates = new double[count][p.seeds()];
        int[][] mistakes = new int[count][];
        for (int g = 0; g < count; g++) {
            for (int seed = 0; seed < p.seeds(); seed++) {
                RandomGenerator random = lab.random("set " + seed + " of margin " + p.gammas()[g]);
                double[][] x = new double[p.n()][];
                int[] y = new int[p.n()];
                for (int i = 0; i < p.n(); i++) {
                    y[i] = random.nextBoolean() ? 1 : -1;
                    x[i] = point(p.dim(), y[i] * p.gammas()[g] * (1 + random.nextDouble()), random);
                }
                Perceptron perceptron = Perceptron.trained(x, y, random);
                updates[g][seed] = perceptron.updates();
                mistakes[g] = seed == 0 ? perceptron.mistakes() : mistakes[g];
            }
        }
        double[] mean = Arrays.stream(updates)
                .mapToDouble(all -> Arrays.stream(all).average().orElseThrow())
                .toArray();
        double[] line = fit(p.gammas(), mean);
        double[] bound =
                Arrays.stream(p.gammas()).map(gamma -> 1 / (gamma * gamma)).toArray();
        return new Result(p.gammas(), updates, mean, bound, line[1], line[0], mistakes);
    }

    /** A unit vector with the given first coordinate, uniform otherwise. */
    private static double[] point(int dim, double first, RandomGenerator random) {
        double[] x = new double[dim];
        for (int k = 1; k < dim; k++) {
            x[k] = random.nextGaussian();
        }
        double scale = Math.sqrt((1 - first * first) / Perceptron.dot(x, x));
        for (int k = 1; k < dim; k++) {
            x[k] *= scale;
        }
        x[0] = first;
        return x;
    }

    /** Least squares of log y on log x: intercept and slope. */
    private static double[] fit(double[] x, double[] y) {
        double[] u = Arrays.stream(x).map(StrictMath::log).toArray();
        double[] v = Arrays.stream(y).map(StrictMath::log).toArray();
        double mu = Arrays.stream(u).average().orElseThrow();
        double mv = Arrays.stream(v).average().orElseThrow();
        double above = 0;
        double below = 0;
        for (int i = 0; i < u.length; i++) {
            above += (u[i] - mu) * (v[i] - mv);
            below += (u[i] - mu) * (u[i] - mu);
        }
        return new double[] {mv - above / below * mu, above / below};
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        for (int g = 0; g < r.gamma().length; g++) {
            double most = Arrays.stream(r.updates()[g]).max().orElseThrow();
            checks.add(Check.below("most updates at " + r.gamma()[g] + " less the bound", most - r.bound()[g], 1e-9));
        }
        if (p.dim() == 10 && p.n() == 200 && Arrays.equals(p.gammas(), new Params().gammas())) {
            checks.add(Check.between("slope of the mean against gamma", r.slope(), -2.1, -1.5));
            checks.add(Check.above("mean updates at 0.02 over those at 0.4", r.mean()[0] / r.mean()[4], 50));
        }
        return checks;
    }
}
