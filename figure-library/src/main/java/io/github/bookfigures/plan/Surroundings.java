package io.github.bookfigures.plan;

import io.github.bookfigures.fingerprint.CodeMemory.Part;
import io.github.bookfigures.manifest.Variant;
import java.util.SortedMap;

/** What figures depend on beside what the manifest says. */
public interface Surroundings {
    /** The code of an experiment. */
    Part experiment(String className);

    /** The code of a generator, without that of its experiment. */
    Part drawing(String className);

    /** What gives experiments their randomness and writes their results. */
    Part lab();

    /** What makes files of figures, its fonts included. */
    Part renderer();

    /** Hash of what a theme says about paper of a kind. */
    String theme(String reference, Variant variant);

    /** Settings of native libraries that change the last bits of what they compute. */
    SortedMap<String, String> natives();

    /** System properties that the book gives to the processes that measure and draw. */
    SortedMap<String, String> options();

    /** Feature version of Java, whose compression makes the bytes of PNG files. */
    String javaVersion();
}
