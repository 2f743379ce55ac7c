package io.github.bookfigures.gallery.panels;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;

/** A circle stays a circle when one unit is as long along both axes. */
@Generator(name = "gallery-square", summary = "One unit as long across as up.")
public final class SquareExample extends Example {
    @Override
    public Figure draw() {
        double[] angle = Series.range(0, 2 * Math.PI, 121);
        return Figure.of(Chart.of(
                        Axis.linear("First weight").range(-1.4, 1.4),
                        Axis.linear("Second weight").range(-1.4, 1.4),
                        Line.of(Series.of(angle, Math::cos), Series.of(angle, Math::sin), Role.series(0))
                                .named("L2"),
                        Line.of(new double[] {1, 0, -1, 0, 1}, new double[] {0, 1, 0, -1, 0}, Role.series(1))
                                .dashed(Dash.DASHED)
                                .named("L1"))
                .squared()
                .legend(Chart.Legend.BELOW));
    }
}
