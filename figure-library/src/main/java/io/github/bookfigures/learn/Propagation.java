package io.github.bookfigures.learn;

import java.util.Arrays;

/**
 * One pass of inputs through a network, with everything kept for measurement: activations, and, after a backward pass, the
 * gradients of weights and activations. Only for networks without layers of the kind {@link LayerSpec.Other}.
 *
 * <p>Layers are numbered from 1 as declared; 0 is the input. Changes nothing in the network.
 */
public final class Propagation {
    private final LeanNetwork<?> lean;
    private final Network network;
    private final int[] chosen;

    private Propagation(Network network, double[][] inputs) {
        this.network = network;
        lean = LeanNetwork.of(network, inputs.length);
        chosen = new int[inputs.length];
        Arrays.setAll(chosen, i -> i);
        lean.forward(inputs, chosen, 0, inputs.length);
    }

    /** Runs inputs, one row each, through a network. */
    public static Propagation forward(Network network, double[][] inputs) {
        return new Propagation(network, inputs);
    }

    /** The values after a layer, [example][unit]; images as channel, row, column. */
    public double[][] activation(int layer) {
        return lean.activation(layer);
    }

    /** Standard deviation over examples and units after each layer; index 0 is the input. */
    public double[] activationDeviations() {
        double[] deviations = new double[layers() + 1];
        Arrays.setAll(deviations, layer -> Observation.deviation(activation(layer)));
        return deviations;
    }

    /** The predictions, [example][output]: the last activation, after softmax or sigmoid where the loss asks for it. */
    public double[][] predictions() {
        double[][] rows = activation(layers());
        for (double[] row : rows) {
            network.architecture().loss().predict(row, row.length);
        }
        return rows;
    }

    /** The loss against targets. */
    public double loss(double[][] targets) {
        return lean.loss(targets, chosen, 0);
    }

    /** Carries the gradient of the loss back through the network. */
    public Gradients backward(double[][] targets) {
        lean.loss(targets, chosen, 0);
        return gradients();
    }

    /** Carries an arbitrary gradient of the last activation, [example][unit], back through the network. */
    public Gradients backwardFrom(double[][] cotangent) {
        lean.cotangent(cotangent);
        return gradients();
    }

    private Gradients gradients() {
        lean.backward(true);
        double[][][] weights = new double[network.weightMatrices()][][];
        double[][] biases = new double[network.weightMatrices()][];
        for (int i = 0; i < weights.length; i++) {
            Weights place = network.weights().get(i);
            double[] flat = lean.weightGradient(i, false);
            weights[i] = new double[place.units()][];
            for (int unit = 0; unit < place.units(); unit++) {
                weights[i][unit] = Arrays.copyOfRange(flat, unit * place.inputs(), (unit + 1) * place.inputs());
            }
            biases[i] = lean.weightGradient(i, true);
        }
        double[][][] activations = new double[layers() + 1][][];
        Arrays.setAll(activations, lean::gradient);
        return new Gradients(weights, biases, activations);
    }

    private int layers() {
        return network.architecture().layers().size();
    }

    /**
     * The gradients of one backward pass.
     *
     * @param weight of each weight matrix, [matrix][unit][input], as {@link Network#weight} numbers them
     * @param bias of each bias, [matrix][unit]
     * @param activation of the values after each layer, [layer][example][unit]; layer 0 is the input
     */
    public record Gradients(double[][][] weight, double[][] bias, double[][][] activation) {
        /** The Frobenius norm of the gradient of each weight matrix. */
        public double[] weightNorms() {
            return Arrays.stream(weight).mapToDouble(Observation::norm).toArray();
        }

        /** The norm of the gradient of each bias. */
        public double[] biasNorms() {
            return Arrays.stream(bias).mapToDouble(Observation::norm).toArray();
        }

        /** The norm, over all examples and units, of the gradient of the values after each layer; index 0 is the input. */
        public double[] activationNorms() {
            return Arrays.stream(activation).mapToDouble(Observation::norm).toArray();
        }
    }
}
