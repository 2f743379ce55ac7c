package io.github.bookfigures.gallery.panels;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;

/** The whole, and in its corner the part that is too small to be seen. */
@Generator(name = "gallery-inset", summary = "A small chart inside another.")
public final class InsetExample extends Example {
    @Override
    public Figure draw() {
        return Figure.of(chart(-4, 4, "x", "Activation").inset(chart(-0.2, 0.2, "", ""), Corner.TOP_LEFT, 0.45, 0.5));
    }

    private static Chart chart(double from, double to, String across, String up) {
        double[] x = Series.range(from, to, 161);
        return Chart.of(
                Axis.linear(across).range(from, to),
                Axis.linear(up),
                Line.of(x, Series.of(x, v -> Math.max(0, v)), Role.REFERENCE).dashed(Dash.DASHED),
                Line.of(x, Series.of(x, v -> Math.log1p(Math.exp(8 * v)) / 8), Role.FUNCTION));
    }
}
