package io.github.bookfigures.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Records gradient norms and activation statistics every so many steps, the first step included. */
public final class History implements Recorder {
    private final int every;
    private final List<Observation> observations = new ArrayList<>();

    private History(int every) {
        this.every = every;
    }

    /** A recorder that looks at steps 0, {@code steps}, 2 {@code steps}, …. */
    public static History every(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("A history needs at least 1 step between looks, not " + steps + ".");
        }
        return new History(steps);
    }

    @Override
    public boolean due(int step) {
        return step % every == 0;
    }

    @Override
    public void record(Observation observation) {
        observations.add(observation);
    }

    /** All that was seen, in order. */
    public List<Observation> observations() {
        return List.copyOf(observations);
    }

    /** The steps looked at. */
    public double[] steps() {
        return observations.stream().mapToDouble(Observation::step).toArray();
    }

    /** [look][weight matrix]: Frobenius norms of the weight gradients. */
    public double[][] weightGradientNorms() {
        return table(Observation::weightGradientNorm);
    }

    /** [look][layer]: standard deviations of the activations; layer 0 is the input. */
    public double[][] activationDeviations() {
        return table(Observation::activationDeviation);
    }

    /** [look][layer]: means of the activations; layer 0 is the input. */
    public double[][] activationMeans() {
        return table(Observation::activationMean);
    }

    private double[][] table(Function<Observation, double[]> column) {
        return observations.stream().map(column).toArray(double[][]::new);
    }
}
