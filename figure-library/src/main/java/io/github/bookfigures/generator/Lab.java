package io.github.bookfigures.generator;

import java.util.SortedSet;
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

    /**
     * What is in a file that the manifest lists among the figure's {@code inputs}, by the path written there. An experiment
     * reads no other files, or the build would not know when to run it again.
     *
     * @throws IllegalArgumentException when the file is not listed
     */
    byte[] input(String path);

    /** The paths of all files that {@link #input} knows, sorted. */
    SortedSet<String> inputs();

    /** The result of another experiment, which runs once per parameters and seed, whoever asks first. */
    <P extends Record, R extends Record> R measure(Measurement<P, R> measurement);
}
