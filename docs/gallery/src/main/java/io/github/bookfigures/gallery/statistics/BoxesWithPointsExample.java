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

/** Of few values all are shown. */
@Generator(name = "gallery-boxes-points", summary = "Lying boxes in pairs, every value a dot.")
public final class BoxesWithPointsExample extends Example {
    @Override
    public Figure draw() {
        return Figure.of(Chart.of(
                        Axis.linear("Loss"),
                        Axis.category("Size", List.of(Text.of("small"), Text.of("base"), Text.of("large"))),
                        boxes(0.2, 1.3, Role.INK).named("without dropout"),
                        boxes(-0.2, 1, Role.RESIDUAL).named("with dropout"))
                .legend(Chart.Legend.BELOW));
    }

    private static Boxes boxes(double shift, double scale, Role role) {
        double[][] samples = new double[3][];
        for (int size = 0; size < 3; size++) {
            double mean = scale * (3 - 0.6 * size);
            samples[size] = Series.of(Series.normal(12, size + (int) (10 * scale)), z -> mean + 0.3 * z);
        }
        return Boxes.of(new double[] {shift, 1 + shift, 2 + shift}, samples, role)
                .width(0.3)
                .withPoints()
                .lying();
    }
}
