package io.github.bookfigures.gallery.marks;

import io.github.bookfigures.figure.Arrows;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;

/** The direction of steepest descent, drawn at the points of a grid. */
@Generator(name = "gallery-arrows", summary = "Arrows at the points of a grid.")
public final class ArrowsExample extends Example {
    private static final int SIDE = 9;
    private static final double LENGTH = 0.18;

    @Override
    public Figure draw() {
        double[] place = Series.range(-1, 1, SIDE);
        double[] x = new double[SIDE * SIDE];
        double[] y = new double[SIDE * SIDE];
        for (int i = 0; i < x.length; i++) {
            x[i] = place[i % SIDE];
            y[i] = place[i / SIDE];
        }
        double[] dx = Series.of(x, u -> -LENGTH * u);
        double[] dy = Series.of(y, v -> LENGTH * v);
        return Figure.of(Chart.of(
                        Axis.linear("x").range(-1.25, 1.25),
                        Axis.linear("y").range(-1.25, 1.25),
                        Arrows.of(x, y, dx, dy, Role.BACKWARD).named("descent"),
                        Points.at(0, 0, Role.INSIGHT, Symbol.CROSS).size(1.6).named("saddle"))
                .squared()
                .legend(Chart.Legend.BELOW));
    }
}
