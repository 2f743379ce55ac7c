package io.github.bookfigures.gallery.statistics;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.BarSeries;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;
import java.util.List;
import java.util.stream.Stream;

/** Parts too small for their label have none; the legend reads like the stacks. */
@Generator(name = "gallery-bars-stacked", summary = "Stacks of bars, parts labelled inside, sums at the ends.")
public final class StackedBarsExample extends Example {
    private static final double BILLIONS = 7;

    @Override
    public Figure draw() {
        // Bytes of each weight, and how many weights are trained, for 7 billion weights.
        double[] weights = Series.of(new double[] {2, 2, 0.5}, bytes -> bytes * BILLIONS);
        double[] trained = {BILLIONS, 0.01 * BILLIONS, 0.01 * BILLIONS};
        double[] gradients = Series.of(trained, billions -> 2 * billions);
        double[] moments = Series.of(trained, billions -> 8 * billions);
        BarSeries bars = BarSeries.stacked(
                        names("weights", "gradients", "moments"), new double[][] {weights, gradients, moments})
                .roles(Role.series(0), Role.series(0).tinted(0.6), Role.series(1))
                .labelled(value -> Amount.fixed(value, 1));
        return Figure.of(Chart.of(
                Axis.category("Method", names("full", "LoRA", "QLoRA")),
                Axis.linear("Memory").unit("GB"),
                bars.marksWithSums(value -> Amount.fixed(value, 1))));
    }

    private static List<Text> names(String... names) {
        return Stream.of(names).map(Text::of).toList();
    }
}
