package io.github.bookfigures.gallery.panels;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;

/** One range for each row and column, named at the edge only: heights can be compared. */
@Generator(name = "gallery-shared-axes", summary = "Panels that share their ranges; axes are named once.")
public final class SharedAxesExample extends Example {
    @Override
    public Figure draw() {
        return Figure.grid(2, decay(0.5, 1), decay(0.9, 1), decay(0.5, 4), decay(0.9, 4))
                .sharingX()
                .sharingY();
    }

    private static Chart decay(double factor, double start) {
        double[] step = Series.range(0, 20, 21);
        double[] value = Series.of(step, s -> start * Math.pow(factor, s));
        return Chart.of(
                        Axis.linear("Step").integers(),
                        Axis.linear("Error"),
                        Line.of(step, value, Role.series(0)).symbols(Symbol.DISC, 2))
                .titled("factor {0}", Amount.exact(factor));
    }
}
