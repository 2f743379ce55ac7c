package io.github.bookfigures.catalog.optimization;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The point of a circle nearest to a centre outside of it, f = |p - c|² / 2 subject to g = |p|² - r² = 0: Newton's method on
 * the conditions of Lagrange, and the two gradients, by automatic differentiation, there and elsewhere on the circle.
 */
public final class LagrangeConditions implements Experiment<LagrangeConditions.Params, LagrangeConditions.Result> {
    private static final int NEWTON_STEPS = 30;
    private static final int ROUND = 10_000;
    /** Where else on the circle one looks, in degrees from the solution. */
    private static final double[] ELSEWHERE = {0, 82, -62};

    /** What determines the result. */
    public record Params(
            @Doc("where f is smallest, x and y") double[] center,
            @Doc("radius of the circle") double radius) {
        public Params() {
            this(new double[] {2, 1.5}, 1);
        }

        public Params {
            if (center.length != 2 || !(radius > 0) || !(Math.hypot(center[0], center[1]) > 1.2 * radius)) {
                throw new IllegalArgumentException(
                        "needs a center of two coordinates that lies outside the circle, farther out than 1.2 radii");
            }
        }
    }

    /**
     * A point of the circle.
     *
     * @param at the point
     * @param ofObjective gradient of f there
     * @param ofConstraint gradient of g there
     * @param cosine cosine of the angle between them
     * @param improvement the part of -grad f along the circle
     */
    public record Site(double[] at, double[] ofObjective, double[] ofConstraint, double cosine, double[] improvement) {}

    /**
     * What was computed.
     *
     * @param solution the constrained minimum
     * @param lambda the multiplier there
     * @param value f there
     * @param leastOnCircle the smallest f at 10000 points of the circle
     * @param sites the solution and two other points
     */
    public record Result(double[] solution, double lambda, double value, double leastOnCircle, List<Site> sites) {}

    @Override
    public Result run(Params p, Lab lab) {
        double[] found = newton(p);
        double towards = StrictMath.atan2(found[1], found[0]);
        double[][] points = IntStream.range(0, ELSEWHERE.length)
                .mapToObj(i -> i == 0
                        ? new double[] {found[0], found[1]}
                        : onCircle(p, towards + StrictMath.toRadians(ELSEWHERE[i])))
                .toArray(double[][]::new);
        double least = IntStream.range(0, ROUND)
                .mapToDouble(i -> objective(p, onCircle(p, 2 * Math.PI * i / ROUND)))
                .min()
                .orElseThrow();
        double value = objective(p, points[0]);
        return new Result(points[0], found[2], value, least, sites(p, points));
    }

    /** Solves x - c + 2 lambda x = 0 and |x|² = r² from a point of the circle that is not the solution. */
    private static double[] newton(Params p) {
        double[] start = onCircle(p, StrictMath.atan2(p.center()[1], p.center()[0]) + 0.5);
        double[] z = {start[0], start[1], 0.5};
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double diagonal = 1 + 2 * z[2];
            double[] residual = {
                diagonal * z[0] - p.center()[0],
                diagonal * z[1] - p.center()[1],
                z[0] * z[0] + z[1] * z[1] - p.radius() * p.radius()
            };
            // The block form of the linear system: d·dx + 2x·dl = -r1, 2x·dx = -r2.
            double square = 4 * (z[0] * z[0] + z[1] * z[1]);
            double multiplier = (diagonal * residual[2] - 2 * (z[0] * residual[0] + z[1] * residual[1])) / square;
            z[0] += (-residual[0] - 2 * z[0] * multiplier) / diagonal;
            z[1] += (-residual[1] - 2 * z[1] * multiplier) / diagonal;
            z[2] += multiplier;
        }
        return z;
    }

    private static List<Site> sites(Params p, double[][] points) {
        SameDiff graph = SameDiff.create();
        SDVariable place = graph.var("p", Nd4j.createFromArray(points));
        SDVariable offset = place.sub(graph.constant(Nd4j.createFromArray(new double[][] {p.center()})));
        offset.mul(offset).sum("f", 0, 1).mul(0.5).markAsLoss();
        INDArray ofObjective = graph.calculateGradients(Map.of(), "p").get("p");
        SameDiff other = SameDiff.create();
        SDVariable same = other.var("p", Nd4j.createFromArray(points));
        same.mul(same).sum("g", 0, 1).markAsLoss();
        INDArray ofConstraint = other.calculateGradients(Map.of(), "p").get("p");
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            double[] f = ofObjective.getRow(i).toDoubleVector();
            double[] g = ofConstraint.getRow(i).toDoubleVector();
            double inner = f[0] * g[0] + f[1] * g[1];
            double squared = g[0] * g[0] + g[1] * g[1];
            double[] along = {-f[0] + inner / squared * g[0], -f[1] + inner / squared * g[1]};
            sites.add(new Site(points[i], f, g, inner / (Math.hypot(f[0], f[1]) * Math.sqrt(squared)), along));
        }
        return sites;
    }

    private static double objective(Params p, double[] at) {
        double dx = at[0] - p.center()[0];
        double dy = at[1] - p.center()[1];
        return 0.5 * (dx * dx + dy * dy);
    }

    private static double[] onCircle(Params p, double angle) {
        return new double[] {p.radius() * StrictMath.cos(angle), p.radius() * StrictMath.sin(angle)};
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        double distance = Math.hypot(p.center()[0], p.center()[1]);
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            double nearest = p.center()[i] * p.radius() / distance;
            checks.add(Check.near("coordinate " + i + " of the solution", r.solution()[i], nearest, 1e-9));
        }
        double multiplier = (distance / p.radius() - 1) / 2;
        checks.add(Check.near("lambda", r.lambda(), multiplier, 1e-9));
        checks.add(Check.near(
                "cosine of the gradients at the solution", r.sites().get(0).cosine(), -1, 1e-9));
        for (Site site : r.sites().subList(1, r.sites().size())) {
            checks.add(Check.below("size of the cosine elsewhere", Math.abs(site.cosine()), 0.999));
        }
        checks.add(Check.between(
                "f at the solution below the least of the circle's points",
                r.leastOnCircle() - r.value(),
                -1e-12,
                1e-6));
        return checks;
    }
}
