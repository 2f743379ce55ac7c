package io.github.bookfigures.learn;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** What training makes small: a mean over the examples of a batch. */
public enum Loss {
    /** Mean of the squared differences over examples and outputs, as PyTorch's {@code MSELoss}. */
    MEAN_SQUARED_ERROR(new ActivationIdentity(), new LossMSE()),
    /** Mean over examples of -sum t log softmax(z), with t summing to 1. The prediction is softmax(z). */
    SOFTMAX_CROSS_ENTROPY(new ActivationSoftmax(), unclippedCrossEntropy()),
    /** Mean over examples of the sum over outputs of -t log s(z) - (1-t) log(1-s(z)). The prediction is s(z), the sigmoid. */
    BINARY_CROSS_ENTROPY(new ActivationSigmoid(), new LossBinaryXENT(0, null));

    private final IActivation dl4jActivation;
    private final ILossFunction dl4jLoss;

    Loss(IActivation dl4jActivation, ILossFunction dl4jLoss) {
        this.dl4jActivation = dl4jActivation;
        this.dl4jLoss = dl4jLoss;
    }

    private static LossMCXENT unclippedCrossEntropy() {
        LossMCXENT loss = new LossMCXENT();
        loss.setSoftmaxClipEps(0);
        return loss;
    }

    IActivation dl4jActivation() {
        return dl4jActivation;
    }

    ILossFunction dl4jLoss() {
        return dl4jLoss;
    }

    /** Turns the output z of one example into its prediction, in place. */
    void predict(double[] z, int units) {
        switch (this) {
            case MEAN_SQUARED_ERROR -> {}
            case SOFTMAX_CROSS_ENTROPY -> softmax(z, units);
            case BINARY_CROSS_ENTROPY -> {
                for (int i = 0; i < units; i++) {
                    z[i] = Activation.SIGMOID.value(z[i]);
                }
            }
        }
    }

    /**
     * The share of one example in the loss, before division by the number of examples. Writes the gradient over z.
     *
     * @param z output of the network; afterwards the gradient
     * @param target what it should be
     * @param units length of both
     */
    double example(double[] z, double[] target, int units) {
        double sum = 0;
        switch (this) {
            case MEAN_SQUARED_ERROR -> {
                for (int i = 0; i < units; i++) {
                    double error = z[i] - target[i];
                    sum += error * error;
                    z[i] = 2 * error / units;
                }
                sum /= units;
            }
            case SOFTMAX_CROSS_ENTROPY -> {
                double[] logits = z.clone();
                double logSum = softmax(z, units);
                for (int i = 0; i < units; i++) {
                    sum += target[i] * (logSum - logits[i]);
                    z[i] -= target[i];
                }
            }
            case BINARY_CROSS_ENTROPY -> {
                for (int i = 0; i < units; i++) {
                    // log(1 + exp(z)) - t z, written so that exp cannot overflow.
                    sum += Math.max(z[i], 0) - target[i] * z[i] + StrictMath.log1p(StrictMath.exp(-Math.abs(z[i])));
                    z[i] = Activation.SIGMOID.value(z[i]) - target[i];
                }
            }
        }
        return sum;
    }

    /** Softmax in place; returns log(sum(exp(z))). */
    private static double softmax(double[] z, int units) {
        double largest = z[0];
        for (int i = 1; i < units; i++) {
            largest = Math.max(largest, z[i]);
        }
        double sum = 0;
        for (int i = 0; i < units; i++) {
            z[i] = StrictMath.exp(z[i] - largest);
            sum += z[i];
        }
        for (int i = 0; i < units; i++) {
            z[i] /= sum;
        }
        return largest + StrictMath.log(sum);
    }
}
