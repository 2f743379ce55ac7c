package io.github.bookfigures.generator;

import io.github.bookfigures.figure.Animation;

/**
 * A generator whose figure can also move, for the formats that show frames. {@link #draw} is what stands in print and in
 * the formats that do not move.
 *
 * @param <P> parameters
 * @param <R> result of the experiment
 */
public interface AnimatedGenerator<P extends Record, R extends Record> extends FigureGenerator<P, R> {
    /** The frames of a result, under the same rules as {@link #draw} and of the size of the figure drawn there. */
    Animation animate(P parameters, R result);
}
