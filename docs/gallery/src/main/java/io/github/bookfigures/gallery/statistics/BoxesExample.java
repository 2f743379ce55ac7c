package io.github.bookfigures.gallery.statistics;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Boxes;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;
import java.util.List;

/** The quartiles, whiskers and outliers are computed from the samples. */
@Generator(name = "gallery-box-plots", summary = "Box plots of samples.")
public final class BoxesExample extends Example {
    @Override
    public Figure draw() {
        double[][] samples = {
            Series.of(Series.normal(60, 1), z -> 0.82 + 0.02 * z),
            Series.of(Series.normal(60, 2), z -> 0.86 + 0.012 * z),
            Series.of(Series.normal(60, 3), z -> 0.9 + 0.004 * z * z)
        };
        return Figure.of(Chart.of(
                Axis.category("Optimizer", List.of(Text.of("SGD"), Text.of("momentum"), Text.of("Adam"))),
                Axis.linear("Accuracy"),
                Boxes.of(new double[] {0, 1, 2}, samples, Role.FUNCTION)));
    }
}
