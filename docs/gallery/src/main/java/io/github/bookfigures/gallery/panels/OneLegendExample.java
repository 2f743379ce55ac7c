package io.github.bookfigures.gallery.panels;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;

/** What the colours mean is said once, under all panels. */
@Generator(name = "gallery-one-legend", summary = "One legend for all panels.")
public final class OneLegendExample extends Example {
    @Override
    public Figure draw() {
        return Figure.row(losses(0.1), losses(0.4)).sharingY().oneLegend();
    }

    private static Chart losses(double gap) {
        double[] epoch = Series.range(0, 40, 81);
        double[] training = Series.of(epoch, e -> Math.exp(-e / 8));
        double[] validation = Series.of(epoch, e -> Math.exp(-e / 8) + gap * (1 - Math.exp(-e / 15)));
        return Chart.of(
                        Axis.linear("Epoch"),
                        Axis.linear("Loss").range(0, 1.05),
                        Line.of(epoch, training, Role.series(0)).named("training"),
                        Line.of(epoch, validation, Role.series(1))
                                .dashed(Dash.DASHED)
                                .named("validation"))
                .titled("gap {0}", Amount.exact(gap));
    }
}
