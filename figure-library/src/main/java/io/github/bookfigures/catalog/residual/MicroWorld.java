package io.github.bookfigures.catalog.residual;

import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Architecture;
import io.github.bookfigures.learn.Initialisation;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Precision;
import io.github.bookfigures.learn.SeededRandom;

/**
 * The little world all figures on residual connections share: x &lt;- ReLU(W x + b) against x &lt;- x + ReLU(W x + b), in
 * 64 bits, since its gradients become as small as 1e-17. Nets of one seed start with the same random numbers.
 */
final class MicroWorld {
    private final Lab lab;

    MicroWorld(Lab lab) {
        this.lab = lab;
    }

    /** He's weights divided by the root of the depth, which keeps a residual net from growing. */
    static Initialisation shared(int layers) {
        return Initialisation.HE.times(1 / Math.sqrt(layers));
    }

    Network plain(int layers, int dim, Initialisation initialisation) {
        return Network.create(Architecture.plainMlp(layers, dim), initialisation, Precision.DOUBLE, seed("weights"));
    }

    Network residual(int layers, int dim, Initialisation initialisation) {
        return Network.create(Architecture.residualMlp(layers, dim), initialisation, Precision.DOUBLE, seed("weights"));
    }

    /** Inputs uniform in [-1, 1): their standard deviation is 1/sqrt(3) = 0.577. */
    double[][] inputs(int examples, int dim) {
        return random("inputs").uniforms(examples, dim, -1, 1);
    }

    SeededRandom random(String purpose) {
        return new SeededRandom(seed(purpose));
    }

    long seed(String purpose) {
        return lab.random(purpose).nextLong();
    }

    /** The geometric mean of the ratios of neighbours. */
    static double factor(double[] values) {
        return Math.pow(values[values.length - 1] / values[0], 1.0 / (values.length - 1));
    }
}
