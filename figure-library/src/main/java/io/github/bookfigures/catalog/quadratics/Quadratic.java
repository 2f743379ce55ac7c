package io.github.bookfigures.catalog.quadratics;

import io.github.bookfigures.learn.Objective;
import java.util.random.RandomGenerator;

/** f(x, y) = (a x² + b y²) / 2, smallest at the origin; its condition number is b / a. */
record Quadratic(double a, double b) implements Objective {
    @Override
    public double value(double[] at) {
        return (a * at[0] * at[0] + b * at[1] * at[1]) / 2;
    }

    @Override
    public double[] gradient(double[] at) {
        return new double[] {a * at[0], b * at[1]};
    }

    /** The same values, but each gradient asked for comes with normal noise on both coordinates. */
    Objective noisy(double sigma, RandomGenerator random) {
        Quadratic exact = this;
        return new Objective() {
            @Override
            public double value(double[] at) {
                return exact.value(at);
            }

            @Override
            public double[] gradient(double[] at) {
                double[] gradient = exact.gradient(at);
                gradient[0] += sigma * random.nextGaussian();
                gradient[1] += sigma * random.nextGaussian();
                return gradient;
            }
        };
    }
}
