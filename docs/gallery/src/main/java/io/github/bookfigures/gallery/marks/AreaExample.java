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
        double[] above = Series.of(Series.normal(24, 2), z -> 0.75 + 0.1 * z);
        double[] below = Series.of(Series.normal(24, 2), z -> 0.25 + 0.1 * z);
        double[] across = Series.of(Series.normal(24, 4), z -> 0.5 + 0.18 * z);
        return Figure.of(Chart.of(
                        Axis.linear("x").range(0, 1),
                        Axis.linear("y").range(0, 1),
                        Area.of(new double[] {0, 1, 0}, new double[] {0, 1, 1}, Role.CLASS_A.tinted(0.8)),
                        Area.of(new double[] {0, 1, 1}, new double[] {0, 0, 1}, Role.CLASS_B.tinted(0.8)),
                        Rule.line(1, -1, 0, Role.INK),
                        Points.of(below, above, Role.CLASS_A, Symbol.DISC),
                        Points.of(above, across, Role.CLASS_B, Symbol.SQUARE))
                .squared()
                .withoutGrid());
    }
}
