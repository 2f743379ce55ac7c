package io.github.bookfigures.gallery.statistics;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ErrorBars;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;

/** Intervals round measured points, on a logarithmic axis. */
@Generator(name = "gallery-error-bars", summary = "Points with error bars, not equally far to both sides.")
public final class ErrorBarsExample extends Example {
    @Override
    public Figure draw() {
        double[] size = {10, 30, 100, 300, 1000};
        double[] mean = {0.61, 0.74, 0.83, 0.88, 0.91};
        double[] low = {0.5, 0.68, 0.8, 0.865, 0.902};
        double[] high = {0.69, 0.79, 0.86, 0.895, 0.918};
        return Figure.of(Chart.of(
                Axis.log("Training examples"),
                Axis.linear("Accuracy"),
                Rule.horizontal(0.93, Role.REFERENCE).labelled("all data"),
                ErrorBars.between(size, low, high, Role.FUNCTION),
                Line.of(size, mean, Role.FUNCTION),
                Points.of(size, mean, Role.FUNCTION, Symbol.DISC)));
    }
}
