package io.github.bookfigures.generator;

/**
 * An experiment and the parameters it is to be run with.
 *
 * @param experiment class of the experiment
 * @param parameters what it is given
 */
public record Measurement<P extends Record, R extends Record>(
        Class<? extends Experiment<P, R>> experiment, P parameters) {

    public static <P extends Record, R extends Record> Measurement<P, R> of(
            Class<? extends Experiment<P, R>> experiment, P parameters) {
        return new Measurement<>(experiment, parameters);
    }
}
