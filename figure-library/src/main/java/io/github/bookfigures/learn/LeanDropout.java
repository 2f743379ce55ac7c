package io.github.bookfigures.learn;

import java.util.Optional;
import java.util.function.Supplier;

/** Sets numbers to 0 in training and makes the others larger in proportion; does nothing without random numbers. */
final class LeanDropout<A> implements LeanLayer<A> {
    private final Kernels<A> kernels;
    private final double rate;
    private final int units;
    private final double[] factors;
    private final double[] values;
    private final Supplier<Optional<SeededRandom>> noise;

    LeanDropout(Kernels<A> kernels, double rate, int units, int capacity, Supplier<Optional<SeededRandom>> noise) {
        this.kernels = kernels;
        this.rate = rate;
        this.units = units;
        this.noise = noise;
        factors = new double[capacity * units];
        values = new double[capacity * units];
    }

    @Override
    public void forward(A x, A y, int batch) {
        Optional<SeededRandom> random = noise.get();
        for (int i = 0; i < batch * units; i++) {
            boolean dropped = random.isPresent() && random.get().uniform() < rate;
            factors[i] = random.isEmpty() ? 1 : dropped ? 0 : 1 / (1 - rate);
        }
        multiply(x, y, batch);
    }

    @Override
    public void backward(A x, A y, A dy, A dx, int batch, boolean wanted) {
        multiply(dy, dx, batch);
    }

    private void multiply(A from, A to, int batch) {
        kernels.toDoubles(from, 0, values, batch * units);
        for (int i = 0; i < batch * units; i++) {
            values[i] *= factors[i];
        }
        kernels.fromDoubles(values, to, 0, batch * units);
    }
}
