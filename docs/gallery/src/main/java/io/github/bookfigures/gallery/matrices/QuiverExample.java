package io.github.bookfigures.gallery.matrices;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Quiver;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;

/** The longest arrow is as long as the places are apart; the legend tells a length. */
@Generator(name = "gallery-quiver", summary = "A vector field as arrows with a sample in the legend.")
public final class QuiverExample extends Example {
    @Override
    public Figure draw() {
        double[] axis = Series.range(-2, 2, 9);
        return Figure.of(Chart.of(
                        Axis.linear("$w_1$"),
                        Axis.linear("$w_2$"),
                        Quiver.grid(
                                        axis,
                                        axis,
                                        Series.grid(axis, axis, (x, y) -> -2 * x),
                                        Series.grid(axis, axis, (x, y) -> -0.6 * y),
                                        Role.BACKWARD)
                                .named("negative gradient"),
                        Points.at(0, 0, Role.INK, Symbol.STAR))
                .legend(Chart.Legend.BELOW)
                .squared());
    }
}
