package io.github.bookfigures.gallery.matrices;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Regions;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;
import java.util.ArrayList;
import java.util.List;

/** Where each class wins, from its scores on a grid. */
@Generator(name = "gallery-regions", summary = "Regions of classes behind points.")
public final class RegionsExample extends Example {
    @Override
    public Figure draw() {
        double[][] centres = {{-1.4, -0.8}, {1.5, -0.6}, {0, 1.5}};
        double[] axis = Series.range(-3, 3, 80);
        double[][][] scores = new double[3][][];
        List<Mark> marks = new ArrayList<>();
        Symbol[] symbols = {Symbol.DISC, Symbol.SQUARE, Symbol.TRIANGLE};
        for (int k = 0; k < 3; k++) {
            double[] centre = centres[k];
            double reach = 1 + 0.4 * k;
            scores[k] = Series.grid(axis, axis, (x, y) -> -Math.hypot(x - centre[0], y - centre[1]) / reach);
            marks.add(Points.of(
                            Series.of(Series.normal(25, 2 * k), z -> centre[0] + 0.4 * z),
                            Series.of(Series.normal(25, 2 * k + 1), z -> centre[1] + 0.4 * z),
                            Role.series(k),
                            symbols[k])
                    .named("class {0}", k + 1));
        }
        marks.add(0, Regions.of(axis, axis, scores, Role.series(0), Role.series(1), Role.series(2)));
        return Figure.of(Chart.of(Axis.linear("First feature"), Axis.linear("Second feature"), marks)
                .legend(Chart.Legend.BELOW)
                .squared());
    }
}
