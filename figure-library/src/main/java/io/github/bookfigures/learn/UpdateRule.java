package io.github.bookfigures.learn;

/** A running optimizer: an {@link Updater} with its memory of past gradients. */
public interface UpdateRule {
    /**
     * Moves a vector one step.
     *
     * @param step number of the step, from 1
     * @param x the numbers to move, in place
     * @param gradient the derivative of the loss by each of them
     */
    void apply(int step, double[] x, double[] gradient);
}
