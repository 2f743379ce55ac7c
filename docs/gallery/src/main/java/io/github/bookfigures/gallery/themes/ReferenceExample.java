package io.github.bookfigures.gallery.themes;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Band;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;

/** Something of everything that a theme decides: lines, a band, a map, letters and frames. */
@Generator(name = "gallery-reference", summary = "One figure with something of everything, to compare themes by.")
public final class ReferenceExample extends Example {
    @Override
    public Figure draw() {
        return Figure.row(curves(), map()).titled("What a theme decides");
    }

    private static Chart curves() {
        double[] epoch = Series.range(0, 20, 41);
        double[] plain = Series.of(epoch, e -> 0.35 + 0.6 * Math.exp(-e / 4));
        double[] residual = Series.of(epoch, e -> Math.exp(-e / 5));
        return Chart.of(
                        Axis.linear("Epoch"),
                        Axis.linear("Loss").range(0, 1.1),
                        Band.of(epoch, Series.of(plain, v -> v - 0.06), Series.of(plain, v -> v + 0.06), Role.PLAIN),
                        Line.of(epoch, plain, Role.PLAIN).named("plain"),
                        Line.of(epoch, residual, Role.RESIDUAL)
                                .dashed(Dash.DASHED)
                                .named("residual"),
                        Rule.horizontal(0.2, Role.REFERENCE).labelled("target"))
                .titled("Lines and a band")
                .legend(Chart.Legend.BELOW);
    }

    private static Chart map() {
        double[] place = Series.range(0, 11, 12);
        double[][] wave = Series.grid(place, place, (x, y) -> Math.sin(x / 2) * Math.cos(y / 2));
        return Chart.of(
                        Axis.linear("Column").integers(),
                        Axis.linear("Row").integers(),
                        HeatMap.of(wave, ColourScale.diverging(1, Text.of("Value"))))
                .titled("A map")
                .withoutGrid();
    }
}
