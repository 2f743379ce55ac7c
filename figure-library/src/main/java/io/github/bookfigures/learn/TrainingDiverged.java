package io.github.bookfigures.learn;

/** Training stopped because the loss was no longer a finite number. Says where that began and what to try. */
public final class TrainingDiverged extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int step;

    TrainingDiverged(int step, double loss, String where, double learningRate) {
        super("Training diverged at step " + step + ": the loss is " + loss
                + ". The first values that are not finite are "
                + where + ". The learning rate is " + learningRate
                + "; try a tenth of it, smaller initial weights, or inputs of the order of 1.");
        this.step = step;
    }

    /** The step whose loss was not finite, from 0. */
    public int step() {
        return step;
    }
}
