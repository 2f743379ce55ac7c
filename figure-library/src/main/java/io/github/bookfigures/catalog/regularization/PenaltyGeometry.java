package io.github.bookfigures.catalog.regularization;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Minima of a quadratic loss on discs and diamonds of growing size, and how often a coordinate is exactly 0 there. */
public final class PenaltyGeometry implements Experiment<PenaltyGeometry.Params, PenaltyGeometry.Result> {
    private static final int LOSSES = 1000;

    /** What the manifest may set. */
    public record Params(
            @Doc("curvature of the loss, a symmetric positive definite 2 x 2 matrix")
            double[][] H,

            @Doc("where the loss is least, farther than t from the origin")
            double[] w0,

            @Doc("size of the disc and the diamond, above 0")
            double t) {
        public Params() {
            this(new double[][] {{2, 0.6}, {0.6, 1}}, new double[] {2, 0.4}, 1);
        }

        public Params {
            if (H.length != 2
                    || H[0].length != 2
                    || H[1].length != 2
                    || H[0][1] != H[1][0]
                    || !(H[0][0] > 0)
                    || !(H[0][0] * H[1][1] > H[0][1] * H[0][1])) {
                throw new IllegalArgumentException("needs a symmetric positive definite 2 x 2 matrix H");
            }
            if (w0.length != 2 || !(t > 0) || !(Math.hypot(w0[0], w0[1]) > t)) {
                throw new IllegalArgumentException("needs a t above 0 and a w0 of two numbers farther than t from 0");
            }
        }
    }

    /**
     * What was computed for one shape.
     *
     * @param contact the minimum at t
     * @param loss the loss there
     * @param boundaryLoss the smallest loss found by a search along the boundary
     * @param cosine of the angle between the gradient and w there
     * @param path minima for sizes from 0.05 to 2.2, [size][coordinate]
     * @param zeroShare share of random losses whose minimum has a coordinate that is exactly 0
     */
    public record Shape(
            double[] contact, double loss, double boundaryLoss, double cosine, double[][] path, double zeroShare) {}

    /**
     * What was computed.
     *
     * @param disc with the L2 norm
     * @param diamond with the L1 norm
     * @param losses number of random losses
     */
    public record Result(Shape disc, Shape diamond, int losses) {}

    @Override
    public Result run(Params p, Lab lab) {
        return new Result(shape(p, false, lab.seed()), shape(p, true, lab.seed()), LOSSES);
    }

    private static Shape shape(Params p, boolean diamond, long seed) {
        ConstrainedMinimum problem = new ConstrainedMinimum(p.H(), p.w0());
        double[] contact = problem.within(diamond, p.t());
        double[] g = problem.gradient(contact);
        double cosine =
                (g[0] * contact[0] + g[1] * contact[1]) / (Math.hypot(g[0], g[1]) * Math.hypot(contact[0], contact[1]));
        double[][] path = IntStream.rangeClosed(1, 44)
                .mapToObj(i -> problem.within(diamond, 0.05 * i))
                .toArray(double[][]::new);
        return new Shape(
                contact,
                problem.loss(contact),
                problem.leastOnBoundary(diamond, p.t(), 100_000),
                cosine,
                path,
                zeroShare(diamond, p.t(), seed));
    }

    /** Random losses: H = A A' + 0.1 I with normal A, and normal w0 of deviation 1.5 outside of the shape. */
    private static double zeroShare(boolean diamond, double t, long seed) {
        SeededRandom random = SeededRandom.of(seed, "losses");
        int zeros = 0;
        for (int i = 0; i < LOSSES; i++) {
            double[][] a = random.gaussians(2, 2, 1);
            double[][] h = {
                {a[0][0] * a[0][0] + a[0][1] * a[0][1] + 0.1, a[0][0] * a[1][0] + a[0][1] * a[1][1]},
                {a[0][0] * a[1][0] + a[0][1] * a[1][1], a[1][0] * a[1][0] + a[1][1] * a[1][1] + 0.1}
            };
            double[] w0;
            do {
                w0 = new double[] {1.5 * random.gaussian(), 1.5 * random.gaussian()};
            } while (Math.abs(w0[0]) + Math.abs(w0[1]) <= t);
            double[] w = new ConstrainedMinimum(h, w0).within(diamond, t);
            zeros += w[0] == 0 || w[1] == 0 ? 1 : 0;
        }
        return zeros / (double) LOSSES;
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        double[] l2 = r.disc().contact();
        double[] l1 = r.diamond().contact();
        List<Check> checks = new ArrayList<>(List.of(
                Check.near("the L2 solution lies on its boundary", Math.hypot(l2[0], l2[1]), p.t(), 1e-6),
                Check.near("the L1 solution lies on its boundary", Math.abs(l1[0]) + Math.abs(l1[1]), p.t(), 1e-6),
                Check.near(
                        "the search along the circle agrees",
                        r.disc().boundaryLoss(),
                        r.disc().loss(),
                        1e-6),
                Check.near(
                        "the search along the diamond agrees",
                        r.diamond().boundaryLoss(),
                        r.diamond().loss(),
                        1e-6),
                Check.below(
                        "the gradient on the circle points against w", r.disc().cosine(), -0.999999),
                Check.above(
                        "share of random losses with a zero, L1", r.diamond().zeroShare(), 0.2),
                Check.near("share of random losses with a zero, L2", r.disc().zeroShare(), 0, 0)));
        if (isDefault(p)) {
            checks.add(Check.near("w1 with L1", l1[0], 1, 1e-6));
            checks.add(Check.near("w2 with L1", l1[1], 0, 1e-6));
            checks.add(Check.near("w1 with L2", l2[0], 0.949, 1e-3));
            checks.add(Check.near("w2 with L2", l2[1], 0.315, 1e-3));
        }
        return checks;
    }

    private static boolean isDefault(Params p) {
        Params standard = new Params();
        return Arrays.deepEquals(p.H(), standard.H()) && Arrays.equals(p.w0(), standard.w0()) && p.t() == standard.t();
    }
}
