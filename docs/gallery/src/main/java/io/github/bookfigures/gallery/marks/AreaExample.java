package io.github.bookfigures.gallery.marks;

import io.github.bookfigures.figure.Area;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;

/** The two half-planes of a linear classifier, and points on either side. */
@Generator(name = "gallery-area", summary = "Filled polygons: regions of a plane.")
public final class AreaExample extends Example {
    @Override
    public Figure draw() {
        double[] low = Series.of(Series.normal(24, 2), z -> 0.27 + 0.09 * z);
        double[] high = Series.of(Series.normal(24, 4), z -> 0.73 + 0.09 * z);
        return Figure.of(Chart.of(
                        Axis.linear("x").range(0, 1),
                        Axis.linear("y").range(0, 1),
                        Area.of(new double[] {0, 1, 0}, new double[] {0, 1, 1}, Role.CLASS_A.tinted(0.8)),
                        Area.of(new double[] {0, 1, 1}, new double[] {0, 0, 1}, Role.CLASS_B.tinted(0.8)),
                        Rule.line(1, -1, 0, Role.INK),
                        Points.of(low, high, Role.CLASS_A, Symbol.DISC),
                        Points.of(high, low, Role.CLASS_B, Symbol.SQUARE))
                .squared()
                .withoutGrid());
    }
}
