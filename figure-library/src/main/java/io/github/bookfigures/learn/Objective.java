package io.github.bookfigures.learn;

/** A plain function from n numbers to one, with its gradient. */
public interface Objective {
    /** f(x). */
    double value(double[] x);

    /** The derivative of f by each coordinate, at x. */
    double[] gradient(double[] x);
}
