package io.github.bookfigures.gallery;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import java.util.List;

/** A figure of formulas: there is nothing to set and nothing to measure, only something to draw. */
public abstract class Example implements FigureGenerator<Example.None, Example.None> {
    /** No parameters, and no result. */
    public record None() {}

    /** Draws the figure. */
    public abstract Figure draw();

    @Override
    public final Figure draw(None parameters, None result) {
        return draw();
    }

    @Override
    public final Measurement<?, None> measurement(None parameters) {
        return Measurement.of(Nothing.class, parameters);
    }

    /** Measures nothing. */
    public static final class Nothing implements Experiment<None, None> {
        @Override
        public None run(None parameters, Lab lab) {
            return new None();
        }

        @Override
        public List<Check> checks(None parameters, None result) {
            return List.of();
        }
    }
}
