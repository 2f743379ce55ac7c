package io.github.bookfigures.catalog.approximation;

/** Smooth functions on [0, 1] to be approximated. */
public enum Target {
    /** sin(2 pi x) + 0.5 x. */
    SINE_AND_SLOPE("\\sin 2\\pi x + 0.5\\,x"),
    /** sin(4 pi x²), ever faster to the right. */
    CHIRP("\\sin 4\\pi x^2");

    private final String formula;

    Target(String formula) {
        this.formula = formula;
    }

    /** The function in LaTeX. */
    String formula() {
        return formula;
    }

    /** f(x). */
    public double value(double x) {
        return switch (this) {
            case SINE_AND_SLOPE -> StrictMath.sin(2 * Math.PI * x) + 0.5 * x;
            case CHIRP -> StrictMath.sin(4 * Math.PI * x * x);
        };
    }
}
