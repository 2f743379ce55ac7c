package io.github.bookfigures.learn;

import java.util.Arrays;

/** Trains on preallocated arrays, see {@link LeanNetwork}. */
final class LeanTrainer implements Trainer {
    private final Network network;
    private final double learningRate;
    private final ChunkedRule rule;
    private LeanNetwork<?> lean;
    private int updates;

    LeanTrainer(Network network, Updater updater) {
        this.network = network;
        learningRate = updater.learningRate();
        rule = new ChunkedRule(updater, (int) network.graph().numParams());
        lean = LeanNetwork.of(network, 1);
    }

    @Override
    public double[] train(Dataset data, int batch, int steps, long seed, Recorder... recorders) {
        if (lean.capacity() < batch) {
            lean = LeanNetwork.of(network, batch);
        }
        lean.noise(SeededRandom.of(seed, "dropout"));
        Batches batches = new Batches(data.size(), batch, seed);
        double[] losses = new double[steps];
        for (int step = 0; step < steps; step++) {
            int at = batches.advance();
            lean.forward(data.inputs(), batches.order(), at, batch);
            losses[step] = lean.loss(data.targets(), batches.order(), at);
            if (!Double.isFinite(losses[step])) {
                throw new TrainingDiverged(step, losses[step], firstNotFinite(), learningRate);
            }
            lean.backward(false);
            observe(step, losses[step], recorders);
            lean.update(rule, ++updates);
        }
        return losses;
    }

    private void observe(int step, double loss, Recorder... recorders) {
        if (Arrays.stream(recorders).noneMatch(recorder -> recorder.due(step))) {
            return;
        }
        double[] norms = new double[network.weightMatrices()];
        Arrays.setAll(norms, i -> Observation.norm(lean.weightGradient(i, false)));
        double[][][] activations = new double[network.architecture().layers().size() + 1][][];
        Arrays.setAll(activations, lean::activation);
        Observation observation = Observation.of(step, loss, norms, activations);
        for (Recorder recorder : recorders) {
            if (recorder.due(step)) {
                recorder.record(observation);
            }
        }
    }

    private String firstNotFinite() {
        for (int layer = 0; layer <= network.architecture().layers().size(); layer++) {
            boolean finite = Arrays.stream(lean.activation(layer))
                    .flatMapToDouble(Arrays::stream)
                    .allMatch(Double::isFinite);
            if (!finite) {
                return layer == 0
                        ? "in the input"
                        : "outputs of layer " + layer + " ("
                                + network.architecture().layers().get(layer - 1).label() + ")";
            }
        }
        return "in the loss itself";
    }
}
