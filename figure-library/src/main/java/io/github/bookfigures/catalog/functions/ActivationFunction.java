package io.github.bookfigures.catalog.functions;

import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The functions a unit may apply to its weighted sum. Some have a shape: the slope of a leaky rectifier where inputs are
 * negative, the steepness of the sigmoid in Swish; the others ignore it.
 */
public enum ActivationFunction {
    SIGMOID("Sigmoid", "f(x)=\\sigma(x)=\\dfrac{1}{1+e^{-x}}", "f'=f\\,(1-f)", "(\\arg{0},\\,\\arg{1})"),
    TANH(
            "Hyperbolic tangent",
            "f(x)=\\tanh x=\\dfrac{e^{x}-e^{-x}}{e^{x}+e^{-x}}",
            "f'=1-f^2",
            "(\\arg{0},\\,\\arg{1})"),
    RELU("ReLU", "f(x)=\\max(0,\\,x)", "f'=0\\ (x<0),\\quad f'=1\\ (x>0)", "[\\arg{0},\\,\\infty)"),
    LEAKY_RELU(
            "Leaky ReLU",
            "f(x)=\\max(0,\\,x)+\\alpha\\,\\min(0,\\,x)",
            "f'=\\alpha\\ (x<0),\\quad f'=1\\ (x>0)",
            "(-\\infty,\\,\\infty)"),
    /** x times the normal distribution function: Hendrycks and Gimpel, "Gaussian Error Linear Units" (2016). */
    GELU(
            "GELU",
            "f(x)=x\\,\\Phi(x)=\\tfrac{x}{2}\\left(1+\\mathrm{erf}\\,\\frac{x}{\\sqrt{2}}\\right)",
            "f'=\\Phi(x)+x\\,\\varphi(x)",
            "[\\arg{0},\\,\\infty)"),
    /** Ramachandran, Zoph and Le, "Searching for activation functions" (2017). */
    SWISH(
            "Swish",
            "f(x)=x\\,\\sigma(\\beta x)=\\dfrac{x}{1+e^{-\\beta x}}",
            "f'=\\beta f+\\sigma(\\beta x)\\,(1-\\beta f)",
            "[\\arg{0},\\,\\infty)");

    private final String title;
    private final String formula;
    private final String derivative;
    private final String range;

    ActivationFunction(String title, String formula, String derivative, String range) {
        this.title = title;
        this.formula = formula;
        this.derivative = derivative;
        this.range = range;
    }

    /** Its name as a reader knows it. */
    public String title() {
        return title;
    }

    /** Its definition in LaTeX. */
    public String formula() {
        return formula;
    }

    /** Its derivative in LaTeX. */
    public String derivative() {
        return derivative;
    }

    /** Its range in LaTeX; arguments 0 and 1 are its smallest and largest value. */
    public String range() {
        return range;
    }

    /** Whether it has a shape that can be chosen. */
    public boolean hasShape() {
        return this == LEAKY_RELU || this == SWISH;
    }

    /** Whether its derivative jumps at 0. */
    public boolean hasKink() {
        return this == RELU || this == LEAKY_RELU;
    }

    /** Its values at all elements of an array, by transforms of ND4J. */
    public INDArray of(INDArray x, double shape) {
        return switch (this) {
            case SIGMOID -> Transforms.sigmoid(x, true);
            case TANH -> Transforms.tanh(x, true);
            case RELU -> Transforms.relu(x, true);
            case LEAKY_RELU -> Transforms.leakyRelu(x, shape, true);
            case GELU -> Nd4j.math().erf(x.div(Math.sqrt(2))).addi(1).muli(x).muli(0.5);
            case SWISH -> Transforms.sigmoid(x.mul(shape), false).muli(x);
        };
    }

    /** The same function as a graph that SameDiff can differentiate. */
    public SDVariable of(SameDiff graph, SDVariable x, double shape) {
        return switch (this) {
            case SIGMOID -> graph.nn().sigmoid(x);
            case TANH -> graph.math().tanh(x);
            case RELU -> graph.nn().relu(x, 0);
            case LEAKY_RELU -> graph.nn().leakyRelu(x, shape);
            case GELU -> graph.math().erf(x.div(Math.sqrt(2))).add(1).mul(x).mul(0.5);
            case SWISH -> graph.nn().sigmoid(x.mul(shape)).mul(x);
        };
    }
}
