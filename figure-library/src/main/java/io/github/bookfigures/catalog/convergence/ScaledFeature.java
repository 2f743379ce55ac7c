package io.github.bookfigures.catalog.convergence;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Perceptrons, with a bias input of 1, on points of the disc and on the same points with one feature blown up. */
public final class ScaledFeature implements Experiment<ScaledFeature.Params, ScaledFeature.Result> {

    /** What the manifest may set. */
    public record Params(
            @Doc("factor of the first feature of the raw points")
            double scale,

            @Doc("smallest distance of points from the diagonal, before scaling")
            double gamma,

            @Doc("points") int n,
            @Doc("sets of points, 3 to 20") int seeds) {
        public Params() {
            this(20, 0.1, 100, 5);
        }

        public Params {
            if (!(scale >= 2 && scale <= 100)
                    || !(gamma >= 0.02 && gamma <= 0.6)
                    || n < 20
                    || seeds < 3
                    || seeds > 20) {
                throw new IllegalArgumentException(
                        "needs scale from 2 to 100, gamma from 0.02 to 0.6, n from 20 and 3 to 20 seeds");
            }
        }
    }

    /**
     * One way to present the points.
     *
     * @param x points of the first set, without bias input
     * @param radius largest distance of one of them from the origin
     * @param updates updates until there is no mistake, one for each set of points
     * @param bound (R / gamma)² with the bias input, one for each set
     * @param margin widest margin with the bias input, one for each set
     * @param angle angle between the weights after each update and the last ones, degrees, for the first set
     * @param separated how many sets were learned without a mistake
     */
    public record Scaling(
            double[][] x,
            double radius,
            double[] updates,
            double[] bound,
            double[] margin,
            double[] angle,
            int separated) {
        double meanUpdates() {
            return Arrays.stream(updates).average().orElseThrow();
        }
    }

    /**
     * What was measured.
     *
     * @param y labels of the first set, 1 or -1
     * @param raw points whose first feature is multiplied
     * @param normalised the points as they were drawn
     */
    public record Result(int[] y, Scaling raw, Scaling normalised) {}

    @Override
    public Result run(Params p, Lab lab) {
        List<DiscPoints> sets = new ArrayList<>();
        for (int seed = 0; seed < p.seeds(); seed++) {
            sets.add(DiscPoints.drawn(p.n(), p.gamma(), lab.random("points " + seed)));
        }
        return new Result(sets.get(0).y(), scaling(sets, p.scale(), lab), scaling(sets, 1, lab));
    }

    private static Scaling scaling(List<DiscPoints> sets, double factor, Lab lab) {
        int count = sets.size();
        double[] updates = new double[count];
        double[] bound = new double[count];
        double[] margin = new double[count];
        double[] angle = {};
        int separated = 0;
        for (int s = 0; s < count; s++) {
            int[] y = sets.get(s).y();
            double[][] x = Arrays.stream(sets.get(s).x())
                    .map(point -> new double[] {factor * point[0], point[1], 1})
                    .toArray(double[][]::new);
            RandomGenerator order = lab.random("order " + s);
            Perceptron perceptron = Perceptron.trained(x, y, order);
            WidestMargin widest = WidestMargin.of(x, y);
            updates[s] = perceptron.updates();
            margin[s] = widest.margin();
            bound[s] = widest.bound(Perceptron.radius(x));
            separated += perceptron.separates(x, y) ? 1 : 0;
            angle = s == 0 ? angles(perceptron) : angle;
        }
        double[][] first = Arrays.stream(sets.get(0).x())
                .map(point -> new double[] {factor * point[0], point[1]})
                .toArray(double[][]::new);
        return new Scaling(first, Perceptron.radius(first), updates, bound, margin, angle, separated);
    }

    /** Angles to the last weights; before the first update there is no direction. */
    private static double[] angles(Perceptron perceptron) {
        double[] last = perceptron.learned();
        return Arrays.stream(perceptron.weights())
                .skip(1)
                .mapToDouble(w -> {
                    double cosine =
                            Perceptron.dot(w, last) / Math.sqrt(Perceptron.dot(w, w) * Perceptron.dot(last, last));
                    return StrictMath.toDegrees(StrictMath.acos(Math.max(-1, Math.min(1, cosine))));
                })
                .toArray();
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        for (Scaling scaling : List.of(r.raw(), r.normalised())) {
            checks.add(Check.near("sets learned without a mistake", scaling.separated(), p.seeds(), 0));
            for (int s = 0; s < p.seeds(); s++) {
                checks.add(Check.above("margin of set " + s, scaling.margin()[s], 0));
                checks.add(Check.below(
                        "updates less the bound in set " + s, scaling.updates()[s] - scaling.bound()[s], 1e-9));
            }
        }
        checks.add(Check.between(
                "largest distance of raw points over the scale", r.raw().radius() / p.scale(), 0.8, 1.1));
        checks.add(Check.below(
                "largest distance of normalised points", r.normalised().radius(), 1 + 1e-12));
        if (p.equals(new Params())) {
            checks.add(Check.above(
                    "mean updates of raw points over those of normalised",
                    r.raw().meanUpdates() / r.normalised().meanUpdates(),
                    5));
        }
        return checks;
    }
}
