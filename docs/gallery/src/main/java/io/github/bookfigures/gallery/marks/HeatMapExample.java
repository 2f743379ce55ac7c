package io.github.bookfigures.gallery.marks;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;

/** Signed values as cells: a diverging scale is centred on zero. */
@Generator(name = "gallery-heat-map", summary = "A map of coloured cells with its colour bar.")
public final class HeatMapExample extends Example {
    @Override
    public Figure draw() {
        double[] dimension = Series.range(0, 23, 24);
        double[] position = Series.range(0, 15, 16);
        double[][] code = Series.grid(dimension, position, (d, p) -> {
            double angle = p / Math.pow(300, 2 * Math.floor(d / 2) / 24);
            return d % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
        });
        return Figure.of(Chart.of(
                        Axis.linear("Dimension").integers(),
                        Axis.linear("Position").integers(),
                        HeatMap.of(code, ColourScale.diverging(1, Text.of("Code"))))
                .withoutGrid());
    }
}
