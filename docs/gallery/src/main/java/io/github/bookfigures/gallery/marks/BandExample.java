package io.github.bookfigures.gallery.marks;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Band;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;

/** The running average of a sample inside the interval that theory gives for it. */
@Generator(name = "gallery-band", summary = "A band round a line: an interval, a spread.")
public final class BandExample extends Example {
    @Override
    public Figure draw() {
        double[] n = Series.range(1, 200, 200);
        double[] bound = Series.of(n, k -> 2 / Math.sqrt(k));
        double[] sample = Series.normal(200, 3);
        double[] average = new double[200];
        double sum = 0;
        for (int i = 0; i < sample.length; i++) {
            sum += sample[i];
            average[i] = sum / (i + 1);
        }
        return Figure.of(Chart.of(
                        Axis.linear("Sample size"),
                        Axis.linear("Average"),
                        Band.of(n, Series.of(bound, b -> -b), bound, Role.REFERENCE)
                                .named("two standard deviations"),
                        Line.of(n, average, Role.series(0)).named("average"))
                .legend(Chart.Legend.INSIDE));
    }
}
