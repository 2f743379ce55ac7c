package io.github.bookfigures.catalog.convergence;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Perceptrons on points of the disc with gaps of several widths; all separating directions are found by trying 7200. */
public final class MarginsInTheDisc implements Experiment<MarginsInTheDisc.Params, MarginsInTheDisc.Result> {
    private static final int DIRECTIONS = 7200;

    /** What determines the result. */
    public record Params(
            @Doc("smallest distances of points from the diagonal, ascending")
            double[] gammas,

            @Doc("points") int n,
            @Doc("random orders of learning") int orders) {
        public Params() {
            this(new double[] {0.05, 0.2, 0.4}, 100, 20);
        }

        public Params {
            boolean ascending = IntStream.range(1, gammas.length).allMatch(i -> gammas[i] > gammas[i - 1]);
            boolean usable = Arrays.stream(gammas).allMatch(gamma -> gamma >= 0.01 && gamma <= 0.8);
            if (gammas.length == 0 || gammas.length > 4 || !ascending || !usable || n < 20 || orders < 5) {
                throw new IllegalArgumentException(
                        "needs one to four ascending gammas from 0.01 to 0.8, n from 20 and 5 orders or more");
            }
        }
    }

    /**
     * One gap.
     *
     * @param gamma the gap asked for
     * @param x points, one a row
     * @param y labels, 1 or -1
     * @param margin widest margin of any direction tried
     * @param radius largest distance of a point from the origin
     * @param bound (radius / margin)²
     * @param best angle of the direction of widest margin, degrees
     * @param wedge angles of the first and the last direction that separates the points, degrees
     * @param updates updates until the perceptron makes no mistake, one for each order
     * @param learned weights it has learned in the first order
     * @param separating how many of the orders ended in a separating direction
     */
    public record Gap(
            double gamma,
            double[][] x,
            int[] y,
            double margin,
            double radius,
            double bound,
            double best,
            double[] wedge,
            double[] updates,
            double[] learned,
            int separating) {
        double meanUpdates() {
            return Arrays.stream(updates).average().orElseThrow();
        }

        double mostUpdates() {
            return Arrays.stream(updates).max().orElseThrow();
        }

        double opening() {
            return wedge[1] - wedge[0];
        }
    }

    /**
     * What was measured.
     *
     * @param gaps one for each gamma
     */
    public record Result(List<Gap> gaps) {}

    @Override
    public Result run(Params p, Lab lab) {
        List<Gap> gaps = new ArrayList<>();
        for (double gamma : p.gammas()) {
            DiscPoints points = DiscPoints.drawn(p.n(), gamma, lab.random("points of gap " + gamma));
            List<Perceptron> runs = new ArrayList<>();
            for (int order = 0; order < p.orders(); order++) {
                runs.add(Perceptron.trained(points.x(), points.y(), lab.random("order " + order + " of gap " + gamma)));
            }
            gaps.add(gap(gamma, points, runs));
        }
        return new Result(gaps);
    }

    private static Gap gap(double gamma, DiscPoints points, List<Perceptron> runs) {
        double widest = 0;
        double best = 0;
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        // The labels come from the direction at 45 degrees: the separating ones lie within 90 degrees of it.
        for (int d = 0; d < DIRECTIONS; d++) {
            double degrees = 45 - 90 + 180.0 * d / DIRECTIONS;
            double angle = StrictMath.toRadians(degrees);
            double[] u = {StrictMath.cos(angle), StrictMath.sin(angle)};
            double margin = IntStream.range(0, points.y().length)
                    .mapToDouble(i -> points.y()[i] * Perceptron.dot(u, points.x()[i]))
                    .min()
                    .orElseThrow();
            if (margin > 0) {
                first = Math.min(first, degrees);
                last = Math.max(last, degrees);
            }
            if (margin > widest) {
                widest = margin;
                best = degrees;
            }
        }
        double radius = Perceptron.radius(points.x());
        return new Gap(
                gamma,
                points.x(),
                points.y(),
                widest,
                radius,
                (radius / widest) * (radius / widest),
                best,
                new double[] {first, last},
                runs.stream().mapToDouble(Perceptron::updates).toArray(),
                runs.get(0).learned(),
                (int) runs.stream()
                        .filter(run -> run.separates(points.x(), points.y()))
                        .count());
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < r.gaps().size(); i++) {
            Gap gap = r.gaps().get(i);
            checks.add(Check.below("most updates, less the bound", gap.mostUpdates() - gap.bound(), 1e-9));
            checks.add(Check.near("orders that end in a separating direction", gap.separating(), p.orders(), 0));
            checks.add(Check.above("margin less gamma", gap.margin() - gap.gamma(), -1e-3));
            if (i > 0) {
                Gap narrower = r.gaps().get(i - 1);
                checks.add(Check.below(
                        "mean updates less those of the narrower gap", gap.meanUpdates() - narrower.meanUpdates(), 0));
                checks.add(Check.above(
                        "opening of the wedge less that of the narrower gap", gap.opening() - narrower.opening(), 0));
            }
        }
        return checks;
    }
}
