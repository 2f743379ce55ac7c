package io.github.bookfigures.catalog.regularization;

/**
 * The quadratic loss 0.5 (w - w0)' H (w - w0) in the plane and its minimum on a disc (L2) or a diamond (L1) about the origin,
 * by projected gradient descent.
 *
 * @param h a symmetric positive definite matrix, [row][column]
 * @param w0 where the loss is 0
 */
record ConstrainedMinimum(double[][] h, double[] w0) {
    private static final int STEPS = 20_000;
    private static final double STILL = 1e-15;

    double loss(double[] w) {
        double a = w[0] - w0[0];
        double b = w[1] - w0[1];
        return 0.5 * (h[0][0] * a * a + 2 * h[0][1] * a * b + h[1][1] * b * b);
    }

    double[] gradient(double[] w) {
        double a = w[0] - w0[0];
        double b = w[1] - w0[1];
        return new double[] {h[0][0] * a + h[0][1] * b, h[0][1] * a + h[1][1] * b};
    }

    /** The minimum where |w1| + |w2| or the length of w is at most t. */
    double[] within(boolean diamond, double t) {
        double trace = h[0][0] + h[1][1];
        double determinant = h[0][0] * h[1][1] - h[0][1] * h[0][1];
        double curvature = trace / 2 + Math.sqrt(Math.max(0, trace * trace / 4 - determinant));
        double[] w = new double[2];
        for (int step = 0; step < STEPS; step++) {
            double[] g = gradient(w);
            double[] next = {w[0] - g[0] / curvature, w[1] - g[1] / curvature};
            next = diamond ? ontoDiamond(next, t) : ontoDisc(next, t);
            double moved = Math.abs(next[0] - w[0]) + Math.abs(next[1] - w[1]);
            w = next;
            if (moved < STILL) {
                break;
            }
        }
        return w;
    }

    /** The smallest loss at places along the boundary, to check the descent by. */
    double leastOnBoundary(boolean diamond, double t, int places) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < places; i++) {
            double angle = 2 * Math.PI * i / places;
            double x = StrictMath.cos(angle);
            double y = StrictMath.sin(angle);
            double scale = diamond ? t / (Math.abs(x) + Math.abs(y)) : t;
            least = Math.min(least, loss(new double[] {scale * x, scale * y}));
        }
        return least;
    }

    private static double[] ontoDisc(double[] w, double t) {
        double norm = Math.hypot(w[0], w[1]);
        return norm <= t ? w : new double[] {w[0] * t / norm, w[1] * t / norm};
    }

    /** Soft thresholding of both coordinates (Duchi et al. 2008, "Efficient projections onto the l1-ball"). */
    private static double[] ontoDiamond(double[] w, double t) {
        double a = Math.abs(w[0]);
        double b = Math.abs(w[1]);
        if (a + b <= t) {
            return w;
        }
        double threshold = Math.max((a + b - t) / 2, Math.max(a, b) - t);
        return new double[] {
            Math.copySign(Math.max(0, a - threshold), w[0]), Math.copySign(Math.max(0, b - threshold), w[1])
        };
    }
}
