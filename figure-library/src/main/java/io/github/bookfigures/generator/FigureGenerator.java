package io.github.bookfigures.generator;

import io.github.bookfigures.figure.Figure;
import java.util.List;

/**
 * Makes one kind of figure, as two pure functions: which measurement it needs, and the drawing of its result.
 *
 * <p>An implementation is a public final class with a public constructor without arguments, annotated with
 * {@link Generator}. {@code P} is a public record: its components are the parameters a manifest may set, documented with
 * {@link Doc}; its public constructor without arguments gives their defaults; its compact constructor throws
 * {@link IllegalArgumentException} for values that make no sense. The result {@code R} is a record of numbers, texts,
 * arrays, lists and records; it comes back from a file, so drawing sees nothing else.
 *
 * @param <P> parameters
 * @param <R> result of the experiment
 */
public interface FigureGenerator<P extends Record, R extends Record> {
    /**
     * The experiment whose result this figure shows, with the parameters the experiment sees. Figures that ask for the
     * same experiment with equal parameters and seed share one run. Leave out what only the drawing needs.
     */
    Measurement<?, R> measurement(P parameters);

    /**
     * Files that the experiment reads because the parameters name them, relative to the manifest. They count as if the
     * manifest listed them among the figure's {@code inputs}.
     */
    default List<String> inputs(P parameters) {
        return List.of();
    }

    /** Draws the result. No files, no clock, no randomness, no colours; numbers in texts come from the result. */
    Figure draw(P parameters, R result);
}
