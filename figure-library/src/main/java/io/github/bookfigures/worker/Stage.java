package io.github.bookfigures.worker;

import java.util.Locale;

/** How far the work on a figure has come. */
public enum Stage {
    /** Running the experiment and holding its result against its claims. */
    MEASURE,
    /** Holding the result against what the book says about the figure. */
    CLAIM,
    /** Making the figure out of the result. */
    DRAW,
    /** Making images out of the figure. */
    RENDER,
    /** Looking whether the images can go to print. */
    LINT,
    /** Putting files in place. */
    PUBLISH;

    /** The word for reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
