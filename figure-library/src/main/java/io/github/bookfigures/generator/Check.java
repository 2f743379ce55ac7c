package io.github.bookfigures.generator;

/**
 * A claim about a result, and whether it holds.
 *
 * @param claim what must be true, in words
 * @param holds whether it is
 * @param measured the values it was judged by, in words
 */
public record Check(String claim, boolean holds, String measured) {
    /** A claim that is not about one number. */
    public static Check that(String claim, boolean holds, String measured) {
        return new Check(claim, holds, measured);
    }

    /** The value is smaller than the bound; NaN is not. */
    public static Check below(String claim, double value, double bound) {
        return new Check(claim, value < bound, value + " < " + bound);
    }

    /** The value is larger than the bound; NaN is not. */
    public static Check above(String claim, double value, double bound) {
        return new Check(claim, value > bound, value + " > " + bound);
    }

    /** The value lies between the bounds, both included; NaN does not. */
    public static Check between(String claim, double value, double low, double high) {
        return new Check(claim, value >= low && value <= high, value + " in [" + low + ", " + high + "]");
    }

    /** The value is as expected, within a tolerance; NaN is not. */
    public static Check near(String claim, double value, double expected, double tolerance) {
        return new Check(claim, Math.abs(value - expected) <= tolerance, value + " = " + expected + " ± " + tolerance);
    }
}
