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
import java.util.Arrays;

/** Powers of ten along both axes; what lies below the floor is drawn on it. */
@Generator(name = "gallery-log-axes", summary = "Logarithmic axes; values below the floor rest on it.")
public final class LogAxesExample extends Example {
    @Override
    public Figure draw() {
        double[] n =
                Arrays.stream(Series.range(0, 4, 33)).map(e -> Math.pow(10, e)).toArray();
        return Figure.of(Chart.of(
                        Axis.log("Steps"),
                        Axis.log("Error").floor(1e-8),
                        Line.of(n, Series.of(n, k -> 1 / Math.sqrt(k)), Role.series(0))
                                .named("averaging"),
                        Line.of(n, Series.of(n, k -> Math.pow(0.97, k)), Role.series(1))
                                .dashed(Dash.DASHED)
                                .named("contraction"))
                .legend(Chart.Legend.INSIDE));
    }
}
