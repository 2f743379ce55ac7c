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
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;
import java.util.Arrays;

/** Nine of ten runs lie within the bars, computed from fifty runs each, on a logarithmic axis. */
@Generator(name = "gallery-error-bars", summary = "Points with error bars, not equally far to both sides.")
public final class ErrorBarsExample extends Example {
    private static final double LIMIT = 0.93;

    @Override
    public Figure draw() {
        double[] size = {10, 30, 100, 300, 1000};
        double[][] runs = Arrays.stream(size).mapToObj(ErrorBarsExample::runs).toArray(double[][]::new);
        double[] middle = quantiles(runs, 0.5);
        return Figure.of(Chart.of(
                Axis.log("Training examples"),
                Axis.linear("Accuracy"),
                Rule.horizontal(LIMIT, Role.REFERENCE).labelled("all data"),
                ErrorBars.between(size, quantiles(runs, 0.05), quantiles(runs, 0.95), Role.FUNCTION),
                Line.of(size, middle, Role.FUNCTION),
                Points.of(size, middle, Role.FUNCTION, Symbol.DISC)));
    }

    /** Accuracies of runs whose errors fall with the number of examples, and so does their spread. */
    private static double[] runs(double examples) {
        double error = 1.2 / Math.sqrt(examples);
        return Series.of(Series.normal(50, (int) examples), z -> LIMIT - error * Math.exp(0.3 * z));
    }

    private static double[] quantiles(double[][] runs, double share) {
        return Arrays.stream(runs)
                .mapToDouble(values -> Arrays.stream(values).sorted().toArray()[(int) (share * values.length)])
                .toArray();
    }
}
