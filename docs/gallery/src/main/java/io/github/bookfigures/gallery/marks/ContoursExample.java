package io.github.bookfigures.gallery.marks;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Contours;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;
import java.util.List;

/** A narrow valley: regions between levels, lines between them, some with their number. */
@Generator(name = "gallery-contours", summary = "Filled regions and labelled lines of equal value.")
public final class ContoursExample extends Example {
    @Override
    public Figure draw() {
        double[] x = Series.range(-2, 2, 81);
        double[] y = Series.range(-1, 3, 81);
        double[][] z = Series.grid(x, y, (u, v) -> Math.log10(1 + sq(1 - u) + 10 * sq(v - u * u)));
        double[] levels = {0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2};
        ColourScale colours = ColourScale.sequential(0, 2.25, Text.of("log loss"));
        return Figure.of(Chart.of(
                        Axis.linear("First weight"),
                        Axis.linear("Second weight"),
                        new Contours(x, y, z, levels, true, colours, List.of(0.5, 1.0, 1.5)))
                .withoutGrid());
    }

    private static double sq(double value) {
        return value * value;
    }
}
