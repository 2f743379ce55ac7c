package io.github.bookfigures.learn;

/**
 * How weights start: normal with mean 0 and variance gain² * numerator / fan; biases start at 0. The fan is the number of
 * inputs of a unit, or inputs plus outputs for {@link #XAVIER}.
 *
 * @param numerator 2 for He, 1 for LeCun
 * @param withOutputs whether the fan counts the outputs as well
 * @param gain a factor on all weights
 */
public record Initialisation(double numerator, boolean withOutputs, double gain) {
    /** N(0, 2/fanIn): keeps the mean square of activations under ReLU (He et al. 2015, "Delving deep into rectifiers"). */
    public static final Initialisation HE = new Initialisation(2, false, 1);
    /** N(0, 1/fanIn): keeps the variance of linear layers (LeCun et al. 1998, "Efficient backprop"). */
    public static final Initialisation LECUN = new Initialisation(1, false, 1);
    /** N(0, 2/(fanIn+fanOut)) (Glorot and Bengio 2010). */
    public static final Initialisation XAVIER = new Initialisation(2, true, 1);

    /** The same with all weights {@code factor} times as large. */
    public Initialisation times(double factor) {
        return new Initialisation(numerator, withOutputs, gain * factor);
    }

    /** Standard deviation of the weights of a unit. */
    public double standardDeviation(int fanIn, int fanOut) {
        return gain * Math.sqrt(numerator / (withOutputs ? fanIn + fanOut : fanIn));
    }
}
