package io.github.bookfigures.gallery.statistics;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.BarSeries;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;
import java.util.List;
import java.util.stream.Stream;

/** Parts too small for their label have none; the legend reads like the stacks. */
@Generator(name = "gallery-bars-stacked", summary = "Stacks of bars, parts labelled inside, sums at the ends.")
public final class StackedBarsExample extends Example {
    @Override
    public Figure draw() {
        BarSeries bars = BarSeries.stacked(
                        names("weights", "optimizer", "activations"),
                        new double[][] {{14, 14, 3.5}, {56, 0.4, 0.4}, {8, 7, 7}})
                .roles(Role.series(0), Role.series(1), Role.series(0).tinted(0.6))
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
