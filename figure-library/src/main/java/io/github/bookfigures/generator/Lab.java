package io.github.bookfigures.generator;

import java.util.random.RandomGenerator;

/** Where experiments run: gives them seeded randomness and the results of other experiments. */
public interface Lab {
    /** The figure's seed. */
    long seed();

    /**
     * A stream of random numbers that depends on the seed and the name only, so that two uses in one experiment do not
     * disturb each other.
     */
    RandomGenerator random(String name);

    /** The result of another experiment, which runs once per parameters and seed, whoever asks first. */
    <P extends Record, R extends Record> R measure(Measurement<P, R> measurement);
}
