package io.github.bookfigures.gallery.statistics;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dumbbells;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;
import java.util.List;

/** What changed, and by how much, at a glance. */
@Generator(name = "gallery-dumbbells", summary = "Two values of each category, joined.")
public final class DumbbellsExample extends Example {
    @Override
    public Figure draw() {
        Dumbbells change = new Dumbbells(
                new double[] {61, 74, 66, 80},
                new double[] {72, 79, 64, 91},
                Role.PLAIN,
                Role.RESIDUAL,
                Text.of("before"),
                Text.of("after"));
        return Figure.of(Chart.of(
                        Axis.linear("Accuracy").unit("%"),
                        Axis.category(
                                "Task",
                                List.of(
                                        Text.of("long texts"),
                                        Text.of("short texts"),
                                        Text.of("questions"),
                                        Text.of("talks"))),
                        change.marks())
                .legend(Chart.Legend.BELOW));
    }
}
