package io.github.bookfigures.gallery.statistics;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.BarSeries;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;
import java.util.List;
import java.util.stream.Stream;

/** A table of values becomes groups of bars; one series is hatched, so that grey print tells them apart. */
@Generator(name = "gallery-bars-grouped", summary = "Groups of bars from a table of values.")
public final class GroupedBarsExample extends Example {
    @Override
    public Figure draw() {
        double[] depth = {5, 10, 20};
        double[] plain = Series.of(depth, layers -> Math.pow(0.93, layers));
        double[] residual = Series.of(depth, layers -> Math.pow(0.99, layers));
        BarSeries bars = BarSeries.grouped(names("factor 0.93", "factor 0.99"), new double[][] {plain, residual})
                .roles(Role.PLAIN, Role.RESIDUAL)
                .looks(Bars.Look.HATCHED, Bars.Look.FILLED)
                .labelled(value -> Amount.fixed(value, 2));
        return Figure.of(Chart.of(
                        Axis.category("Depth", names("5 layers", "10 layers", "20 layers")),
                        Axis.linear("Product of all factors"),
                        bars.marks())
                .legend(Chart.Legend.BELOW));
    }

    private static List<Text> names(String... names) {
        return Stream.of(names).map(Text::of).toList();
    }
}
