package io.github.bookfigures.gallery.matrices;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.StreamLines;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;

/** Where the field leads; here everything ends in one cycle. */
@Generator(name = "gallery-stream-lines", summary = "A vector field as evenly spaced curves.")
public final class StreamLinesExample extends Example {
    @Override
    public Figure draw() {
        double[] axis = Series.range(-3, 3, 61);
        return Figure.of(Chart.of(
                        Axis.linear("x"),
                        Axis.linear("y"),
                        StreamLines.of(
                                axis,
                                axis,
                                Series.grid(axis, axis, (x, y) -> y),
                                Series.grid(axis, axis, (x, y) -> (1 - x * x) * y - x),
                                Role.FUNCTION))
                .squared());
    }
}
