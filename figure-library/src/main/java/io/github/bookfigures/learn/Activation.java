package io.github.bookfigures.learn;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/** The function a layer applies to each of its weighted sums. */
public enum Activation {
    /** f(x) = x. */
    IDENTITY(new ActivationIdentity()),
    /** f(x) = max(0, x), with derivative 0 at 0. */
    RELU(new ActivationReLU()),
    /** f(x) = x where x is positive, 0.01 x elsewhere. */
    LEAKY_RELU(new ActivationLReLU(Activation.LEAK)),
    /** f(x) = tanh x. */
    TANH(new ActivationTanH()),
    /** f(x) = 1 / (1 + exp(-x)). */
    SIGMOID(new ActivationSigmoid());

    /** Slope of the leaky rectifier on the negative side. */
    static final double LEAK = 0.01;

    private final IActivation dl4j;

    Activation(IActivation dl4j) {
        this.dl4j = dl4j;
    }

    IActivation dl4j() {
        return dl4j;
    }

    /** f(x). StrictMath, so that the bits depend neither on the processor nor on the JDK. */
    public double value(double x) {
        return switch (this) {
            case IDENTITY -> x;
            case RELU -> Math.max(0, x);
            case LEAKY_RELU -> x > 0 ? x : LEAK * x;
            case TANH -> StrictMath.tanh(x);
            case SIGMOID -> 1 / (1 + StrictMath.exp(-x));
        };
    }

    /** f'(x), given y = f(x). */
    public double slope(double y) {
        return switch (this) {
            case IDENTITY -> 1;
            case RELU -> y > 0 ? 1 : 0;
            case LEAKY_RELU -> y > 0 ? 1 : LEAK;
            case TANH -> 1 - y * y;
            case SIGMOID -> y * (1 - y);
        };
    }
}
