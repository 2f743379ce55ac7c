package io.github.bookfigures.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Experiments;
import io.github.bookfigures.generator.Measurement;
import io.github.bookfigures.generator.MemoryLab;

/** What the test of an experiment that several figures share does. */
public final class ExperimentHolds {
    private ExperimentHolds() {}

    /** Measures, sends the result through its file format and asserts all published checks; returns the result. */
    public static <P extends Record, R extends Record> R forSeed(
            long seed, Class<? extends Experiment<P, R>> experiment, P parameters) {
        R measured = new MemoryLab(seed).measure(Measurement.of(experiment, parameters));
        DataCodec codec = new DataCodec();
        @SuppressWarnings("unchecked") // a record's class is that of its value
        R result = codec.decode(codec.encode(measured), (Class<R>) measured.getClass());
        assertThat(codec.encode(result)).isEqualTo(codec.encode(measured));
        for (Check check : Experiments.create(experiment).checks(parameters, result)) {
            assertThat(check.holds())
                    .as("seed " + seed + ", " + check.claim() + ": " + check.measured())
                    .isTrue();
        }
        return result;
    }
}
