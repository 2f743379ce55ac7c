package io.github.bookfigures.generator;

import java.util.List;

/**
 * Turns parameters into numbers: trains a network, evaluates a formula. A pure function of its parameters and the lab's
 * seed; expensive work belongs here. Runs in a child process; its result is stored.
 *
 * <p>An implementation is a public class, usually nested in its generator, with a public constructor without arguments.
 *
 * @param <P> parameters
 * @param <R> result: a record of numbers, texts, arrays, lists and records
 */
public interface Experiment<P extends Record, R extends Record> {
    /** Runs the experiment. All randomness comes from {@link Lab#random}. */
    R run(P parameters, Lab lab);

    /** What must be true of the result for the figure to say what it says; evaluated in every build. */
    List<Check> checks(P parameters, R result);
}
