package io.github.bookfigures.gallery.panels;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;
import java.util.List;

/** A wide panel over two columns, and columns of unequal width. */
@Generator(name = "gallery-spans", summary = "Panels of different sizes: one over two columns.")
public final class SpansExample extends Example {
    @Override
    public Figure draw() {
        return Figure.cells(
                List.of(2.0, 1.0),
                List.of(1.0, 1.0),
                new Figure.Cell(wave(5), 0, 0, 1, 2),
                new Figure.Cell(wave(2), 1, 0, 1, 1),
                new Figure.Cell(wave(1), 1, 1, 1, 1));
    }

    private static Chart wave(int frequency) {
        double[] t = Series.range(0, 1, 121);
        double[] y = Series.of(t, v -> Math.sin(2 * Math.PI * frequency * v));
        return Chart.of(Axis.linear("Time").unit("s"), Axis.linear("Signal"), Line.of(t, y, Role.FUNCTION))
                .titled("{0} Hz", frequency);
    }
}
