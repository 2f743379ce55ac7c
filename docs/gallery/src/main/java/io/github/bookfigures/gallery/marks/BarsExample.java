package io.github.bookfigures.gallery.marks;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;
import java.util.Arrays;

/** Two series of bars beside each other: their centres are shifted, their values printed. */
@Generator(name = "gallery-bars", summary = "Bars in groups, with values at their ends.")
public final class BarsExample extends Example {
    private static final double[] WIDTH = {64, 128, 256};
    private static final int RANK = 8;

    @Override
    public Figure draw() {
        double[] full = Series.of(WIDTH, n -> n * n);
        double[] lowRank = Series.of(WIDTH, n -> 2 * n * RANK);
        return Figure.of(Chart.of(
                        Axis.category(
                                "Width of the layer",
                                Arrays.stream(WIDTH)
                                        .mapToObj(n -> Text.of("{0}", (int) n))
                                        .toList()),
                        Axis.linear("Weights").range(0, 75_000),
                        bars(-0.2, full, Role.series(0)).named("full matrix"),
                        bars(0.2, lowRank, Role.series(0).tinted(0.6)).named("rank {0}", RANK))
                .legend(Chart.Legend.BELOW));
    }

    private static Bars bars(double shift, double[] value, Role role) {
        double[] at = Series.of(Series.range(0, 2, 3), centre -> centre + shift);
        return Bars.of(at, value, role)
                .width(0.38)
                .labels(Arrays.stream(value)
                        .mapToObj(v -> Text.of("{0}", Amount.grouped(v)))
                        .toList());
    }
}
