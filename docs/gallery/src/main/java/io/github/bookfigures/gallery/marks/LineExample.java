package io.github.bookfigures.gallery.marks;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;

/** Three schedules of a learning rate: a staircase, a smooth curve and one with symbols. */
@Generator(name = "gallery-line", summary = "Lines: plain, dashed, stepped and with symbols.")
public final class LineExample extends Example {
    @Override
    public Figure draw() {
        double[] epoch = Series.range(0, 30, 31);
        double[] halved = Series.of(epoch, e -> Math.pow(0.5, Math.floor(e / 10)));
        double[] cosine = Series.of(epoch, e -> 0.5 * (1 + Math.cos(Math.PI * e / 30)));
        double[] root = Series.of(epoch, e -> 1 / Math.sqrt(1 + e));
        return Figure.of(Chart.of(
                Axis.linear("Epoch").integers(),
                Axis.linear("Learning rate").range(0, 1.05),
                Line.steps(epoch, halved, Role.series(0)).named("halved"),
                Line.of(epoch, cosine, Role.series(1)).dashed(Dash.DASHED).named("cosine"),
                Line.of(epoch, root, Role.series(2)).symbols(Symbol.DISC, 5).named("root")));
    }
}
