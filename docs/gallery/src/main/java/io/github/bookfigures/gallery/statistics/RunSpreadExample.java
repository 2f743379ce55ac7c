package io.github.bookfigures.gallery.statistics;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.RunSpread;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;

/** A matrix of runs and steps becomes a band and its middle. */
@Generator(name = "gallery-runs", summary = "Median and quartiles over runs.")
public final class RunSpreadExample extends Example {
    @Override
    public Figure draw() {
        double[] epoch = Series.range(0, 40, 41);
        RunSpread plain = RunSpread.quantiles(runs(epoch, 0.03), 0.25, 0.75);
        RunSpread residual = RunSpread.quantiles(runs(epoch, 0.1), 0.25, 0.75);
        return Figure.of(Chart.of(
                Axis.linear("Epoch"),
                Axis.linear("Loss"),
                plain.band(epoch, Role.PLAIN),
                residual.band(epoch, Role.RESIDUAL),
                plain.line(epoch, Role.PLAIN).named("plain"),
                residual.line(epoch, Role.RESIDUAL).named("residual")));
    }

    private static double[][] runs(double[] epoch, double speed) {
        double[] spread = Series.normal(9, 2);
        double[][] runs = new double[spread.length][];
        for (int run = 0; run < runs.length; run++) {
            double own = speed * Math.exp(0.35 * spread[run]);
            runs[run] = Series.of(epoch, t -> 0.1 + 2.2 * Math.exp(-own * t));
        }
        return runs;
    }
}
