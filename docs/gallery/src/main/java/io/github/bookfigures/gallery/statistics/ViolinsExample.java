package io.github.bookfigures.gallery.statistics;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.figure.Violins;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;
import java.util.List;

/** A violin shows two peaks where a box hides them. */
@Generator(name = "gallery-violins", summary = "Violins: the density of samples.")
public final class ViolinsExample extends Example {
    @Override
    public Figure draw() {
        double[] one = Series.of(Series.normal(120, 4), z -> 0.84 + 0.02 * z);
        double[] two = Series.normal(120, 5);
        for (int i = 0; i < two.length; i++) {
            two[i] = (i % 3 == 0 ? 0.78 : 0.88) + 0.012 * two[i];
        }
        return Figure.of(Chart.of(
                Axis.category("Optimizer", List.of(Text.of("momentum"), Text.of("Adam"))),
                Axis.linear("Accuracy"),
                Violins.of(new double[] {0, 1}, new double[][] {one, two}, Role.RESIDUAL)));
    }
}
