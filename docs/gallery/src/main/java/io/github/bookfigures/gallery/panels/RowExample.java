package io.github.bookfigures.gallery.panels;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;

/** Two panels in a row. */
@Generator(name = "gallery-row", summary = "Panels beside each other.")
public final class RowExample extends Example {
    @Override
    public Figure draw() {
        return Figure.row(wave(1), wave(3));
    }

    private static Chart wave(int frequency) {
        double[] t = Series.range(0, 1, 121);
        double[] y = Series.of(t, v -> Math.sin(2 * Math.PI * frequency * v));
        return Chart.of(Axis.linear("Time").unit("s"), Axis.linear("Signal"), Line.of(t, y, Role.FUNCTION))
                .titled("{0} Hz", frequency);
    }
}
