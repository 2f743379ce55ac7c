package io.github.bookfigures.gallery.marks;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Histogram;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;

/** Numbers counted in bins of equal width, with the density they should follow. */
@Generator(name = "gallery-histogram", summary = "A histogram and the density it follows.")
public final class HistogramExample extends Example {
    private static final int COUNT = 600;
    private static final int BINS = 24;

    @Override
    public Figure draw() {
        double perBin = COUNT * 6.0 / BINS;
        double[] x = Series.range(-3, 3, 121);
        double[] density = Series.of(x, v -> perBin * Math.exp(-v * v / 2) / Math.sqrt(2 * Math.PI));
        return Figure.of(Chart.of(
                        Axis.linear("Weight"),
                        Axis.linear("Count").integers(),
                        Histogram.count(Series.normal(COUNT, 0), BINS, -3, 3, Role.series(0))
                                .named("{0} weights", COUNT),
                        Line.of(x, density, Role.TRUTH).named("normal density"))
                .legend(Chart.Legend.BELOW));
    }
}
