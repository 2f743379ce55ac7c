package io.github.bookfigures.gallery.marks;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;
import java.util.List;
import java.util.stream.IntStream;

/** Bars that run to the right, paler at first, with outlines to be compared with. */
@Generator(name = "gallery-bars-lying", summary = "Bars along x in a ramp of tints, and outlines to compare with.")
public final class LyingBarsExample extends Example {
    @Override
    public Figure draw() {
        double[] layer = Series.range(0, 4, 5);
        double[] share = Series.of(layer, i -> Math.pow(0.75, 4 - i));
        double[] bound = Series.of(share, s -> Math.min(1, s + 0.12));
        List<Text> names = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> Text.of("layer {0}", i))
                .toList();
        return Figure.of(Chart.of(
                        Axis.linear("Gradient that arrives").range(0, 1.05),
                        Axis.category("", names),
                        Bars.of(layer, bound, Role.REFERENCE)
                                .look(Bars.Look.OUTLINE)
                                .lying()
                                .named("bound"),
                        Bars.of(layer, share, Role.BACKWARD)
                                .look(Bars.Look.RAMP)
                                .lying()
                                .named("share"))
                .legend(Chart.Legend.BELOW));
    }
}
