package io.github.bookfigures.gallery.statistics;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bubbles;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;

/** Four quantities in one chart; the legend explains areas, the bar colours. */
@Generator(name = "gallery-bubbles", summary = "Points whose areas and colours show values.")
public final class BubblesExample extends Example {
    @Override
    public Figure draw() {
        double[] size = Series.of(Series.normal(30, 6), z -> Math.pow(10, 7.5 + z));
        double[] noise = Series.normal(30, 7);
        double[] loss =
                Series.of(Series.range(0, 29, 30), i -> 3.5 - 0.22 * Math.log10(size[(int) i]) + 0.06 * noise[(int) i]);
        double[] days = Series.of(Series.normal(30, 8), z -> 20 * Math.exp(0.7 * z));
        double[] layers = Series.of(Series.range(0, 29, 30), i -> 4 + i % 9);
        return Figure.of(Chart.of(
                Axis.log("Parameters"),
                Axis.linear("Test loss"),
                Bubbles.of(size, loss, Role.FUNCTION)
                        .sized(days, "GPU days")
                        .shaded(layers, ColourScale.sequential(4, 12, Text.of("layers")))));
    }
}
