package io.github.bookfigures.catalog.approximation;

import io.github.bookfigures.catalog.approximation.TrainedApproximation.Fit;
import io.github.bookfigures.catalog.approximation.TrainedApproximation.Params;
import io.github.bookfigures.catalog.approximation.TrainedApproximation.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What training finds where universal approximation only promises that something exists: networks of three widths are
 * trained on one curve, the best of a few random starts is shown with the share of each hidden unit in its output, and the
 * loss on the way.
 */
@Generator(
        name = "universal-approximation-trained",
        summary = "One curve learned by networks of three widths, with the contributions of their hidden units.")
public final class UniversalApproximationTrained implements FigureGenerator<Params, Result> {
    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(TrainedApproximation.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < r.fits().size(); i++) {
            panels.add(fit(r, r.fits().get(i), Role.series(i)));
        }
        panels.add(losses(r));
        int widest = r.fits().size() - 1;
        return Figure.grid(2, panels.toArray(Panel[]::new))
                .size(12.5, 8.4)
                .titled(
                        "Trained, {0} hidden units leave an error of {1}, and {2} units one of {3}",
                        r.fits().get(0).width(),
                        Amount.significant(r.fits().get(0).mse(), 1),
                        r.fits().get(widest).width(),
                        Amount.significant(r.fits().get(widest).mse(), 1));
    }

    private static Chart fit(Result r, Fit fit, Role role) {
        List<Mark> marks = new ArrayList<>();
        for (double[] part : fit.parts()) {
            Line line = Line.of(r.x(), part, Role.MUTED.tinted(0.45)).weight(0.7);
            marks.add(marks.isEmpty() ? line.named("shares of hidden units") : line);
        }
        marks.add(Line.of(r.x(), fit.fit(), role).dashed(Dash.SOLID).weight(2).named("network"));
        marks.add(Line.of(r.x(), r.target(), Role.TRUTH)
                .dashed(Dash.DASHED)
                .weight(1.2)
                .named("target"));
        return Chart.of(Axis.linear("$x$").range(-3, 3), Axis.linear("$y$").range(-4, 4), marks)
                .legend(Chart.Legend.BELOW)
                .titled("{0} units: MSE {1}", fit.width(), Amount.significant(fit.mse(), 2));
    }

    private static Chart losses(Result r) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < r.fits().size(); i++) {
            Fit fit = r.fits().get(i);
            double[] step =
                    IntStream.range(0, fit.losses().length).asDoubleStream().toArray();
            marks.add(Line.of(step, fit.losses(), Role.series(i))
                    .symbols(Symbol.NONE, 1)
                    .named("{0} units", fit.width()));
        }
        return Chart.of(Axis.linear("Training step"), Axis.log("Mean squared error"), marks)
                .legend(Chart.Legend.DIRECT)
                .titled("The loss on the way");
    }
}
