package io.github.bookfigures.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiments;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Measurement;
import io.github.bookfigures.generator.MemoryLab;

/** What every generator's test does: measure as a build would, hold the checks against the result, draw it. */
public final class ChecksHold {
    private ChecksHold() {}

    /** Measures, sends the result through its file format, asserts all published checks and draws; returns the result. */
    public static <P extends Record, R extends Record> R forSeed(
            long seed, FigureGenerator<P, R> generator, P parameters) {
        R result = measured(seed, generator.measurement(parameters));
        assertThat(generator.draw(parameters, result).cells()).isNotEmpty();
        return result;
    }

    private static <Q extends Record, R extends Record> R measured(long seed, Measurement<Q, R> measurement) {
        R measured = new MemoryLab(seed).measure(measurement);
        DataCodec codec = new DataCodec();
        @SuppressWarnings("unchecked") // a record's class is that of its value
        R result = codec.decode(codec.encode(measured), (Class<R>) measured.getClass());
        assertThat(codec.encode(result)).isEqualTo(codec.encode(measured));
        for (Check check : Experiments.create(measurement.experiment()).checks(measurement.parameters(), result)) {
            assertThat(check.holds())
                    .as(check.claim() + ": " + check.measured())
                    .isTrue();
        }
        return result;
    }
}
