package io.github.bookfigures.catalog.optimization;

import io.github.bookfigures.learn.Objective;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Beale's function (1958), a curved valley between steep walls:
 * {@code (1.5 - x + xy)² + (2.25 - x + xy²)² + (2.625 - x + xy³)²}, 0 at (3, 0.5).
 */
final class Beale implements Objective {
    private static final double[] CONSTANT = {1.5, 2.25, 2.625};

    @Override
    public double value(double[] at) {
        double sum = 0;
        for (int k = 1; k <= CONSTANT.length; k++) {
            double term = term(k, at);
            sum += term * term;
        }
        return sum;
    }

    @Override
    public double[] gradient(double[] at) {
        double dx = 0;
        double dy = 0;
        for (int k = 1; k <= CONSTANT.length; k++) {
            double term = term(k, at);
            dx += 2 * term * (power(at[1], k) - 1);
            dy += 2 * term * k * at[0] * power(at[1], k - 1);
        }
        return new double[] {dx, dy};
    }

    /**
     * Largest deviation of the gradient from that of automatic differentiation.
     *
     * @param points how many random points are tried
     * @param x abscissas from first to last bound the points
     * @param y ordinates
     */
    static double autodiffDeviation(RandomGenerator random, int points, double[] x, double[] y) {
        double[] xs = random.doubles(points, x[0], x[x.length - 1]).toArray();
        double[] ys = random.doubles(points, y[0], y[y.length - 1]).toArray();
        SameDiff graph = SameDiff.create();
        graph(graph.var("x", Nd4j.createFromArray(xs)), graph.var("y", Nd4j.createFromArray(ys)))
                .sum()
                .markAsLoss();
        Map<String, INDArray> gradients = graph.calculateGradients(Map.of(), "x", "y");
        double worst = 0;
        for (int i = 0; i < points; i++) {
            double[] ours = new Beale().gradient(new double[] {xs[i], ys[i]});
            worst = Math.max(worst, Math.abs(ours[0] - gradients.get("x").getDouble(i)));
            worst = Math.max(worst, Math.abs(ours[1] - gradients.get("y").getDouble(i)));
        }
        return worst;
    }

    /** The same function as a graph that SameDiff can differentiate. */
    private static SDVariable graph(SDVariable x, SDVariable y) {
        SDVariable power = y;
        SDVariable sum = null;
        for (double constant : CONSTANT) {
            SDVariable term = x.mul(power).sub(x).add(constant);
            sum = sum == null ? term.mul(term) : sum.add(term.mul(term));
            power = power.mul(y);
        }
        return sum;
    }

    private static double term(int k, double[] at) {
        return CONSTANT[k - 1] - at[0] + at[0] * power(at[1], k);
    }

    private static double power(double base, int exponent) {
        double product = 1;
        for (int i = 0; i < exponent; i++) {
            product *= base;
        }
        return product;
    }
}
