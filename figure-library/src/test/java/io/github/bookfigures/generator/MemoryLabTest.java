package io.github.bookfigures.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryLabTest {
    public record Params(int n) {}

    public record Result(long number) {}

    public static final class Draws implements Experiment<Params, Result> {
        @Override
        public Result run(Params p, Lab lab) {
            return new Result(lab.random("draws").nextLong());
        }

        @Override
        public List<Check> checks(Params p, Result r) {
            return List.of();
        }
    }

    @Test
    void anExperimentRunsOncePerParameters() {
        MemoryLab lab = new MemoryLab(42);
        Result first = lab.measure(Measurement.of(Draws.class, new Params(1)));
        assertThat(lab.measure(Measurement.of(Draws.class, new Params(1)))).isSameAs(first);
        assertThat(lab.measure(Measurement.of(Draws.class, new Params(2)))).isNotSameAs(first);
    }

    @Test
    void aStreamDependsOnSeedAndNameOnly() {
        assertThat(MemoryLab.stream(1, "a").nextLong())
                .isEqualTo(MemoryLab.stream(1, "a").nextLong());
        assertThat(MemoryLab.stream(1, "a").nextLong())
                .isNotEqualTo(MemoryLab.stream(2, "a").nextLong());
        assertThat(MemoryLab.stream(1, "a").nextLong())
                .isNotEqualTo(MemoryLab.stream(1, "b").nextLong());
    }

    @Test
    void aHiddenExperimentIsExplained() {
        assertThatThrownBy(() -> Experiments.create(Hidden.class))
                .hasMessage("experiment io.github.bookfigures.generator.MemoryLabTest$Hidden must be a public class"
                        + " (static, when nested) with a public constructor without arguments");
    }

    static final class Hidden implements Experiment<Params, Result> {
        @Override
        public Result run(Params p, Lab lab) {
            return new Result(p.n());
        }

        @Override
        public List<Check> checks(Params p, Result r) {
            return List.of();
        }
    }
}
