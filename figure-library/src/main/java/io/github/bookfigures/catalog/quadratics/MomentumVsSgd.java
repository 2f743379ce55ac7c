package io.github.bookfigures.catalog.quadratics;

import io.github.bookfigures.catalog.quadratics.NoisySlope.Params;
import io.github.bookfigures.catalog.quadratics.NoisySlope.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Momentum averages noisy gradients: at an equal effective rate lr / (1 - beta) its path is smoother than that of SGD. The first
 * panel shows one stream of noise, the bars are means over eight.
 */
@Generator(
        name = "momentum-vs-sgd-a8",
        summary = "SGD and heavy-ball momentum at equal effective rates under the same gradient noise.")
public final class MomentumVsSgd implements FigureGenerator<Params, Result> {
    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(NoisySlope.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.cells(
                        List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
                        List.of(1.0, 1.0),
                        new Cell(paths(p, r), 0, 0, 1, 3),
                        new Cell(losses(r), 0, 3, 1, 3),
                        new Cell(bars(r, "Cosine of successive steps", Route::cosine, 2, 1.15), 1, 0, 1, 2),
                        new Cell(bars(r, "Turns of the y step", Route::flips, 0, p.steps() * 0.75), 1, 2, 1, 2),
                        new Cell(bars(r, "Path over distance", Route::straightness, 1, Double.NaN), 1, 4, 1, 2))
                .size(13, 8.6)
                .titled(
                        "Momentum averages the noise away: {0} turns of the step instead of {1}",
                        Amount.fixed(NoisySlope.mean(r.momentum(), Route::flips), 0),
                        Amount.fixed(NoisySlope.mean(r.sgd(), Route::flips), 0));
    }

    private static Chart paths(Params p, Result r) {
        Route sgd = r.sgd().get(0);
        Route momentum = r.momentum().get(0);
        List<Mark> marks = new ArrayList<>(Bowls.levels(1, p.kappa(), 2, 4, 6, 8, 10, 12, 14));
        marks.add(Line.of(sgd.x(), sgd.y(), Bowls.SGD).weight(0.8).named("SGD, rate {0}", Amount.exact(p.lr_sgd())));
        marks.add(Line.of(momentum.x(), momentum.y(), Bowls.MOMENTUM)
                .weight(1.7)
                .named(
                        "momentum, {0} / (1 − {1}) = {2}",
                        Amount.exact(p.lr_momentum()),
                        Amount.exact(p.beta()),
                        Amount.exact(p.lr_momentum() / (1 - p.beta()))));
        marks.addAll(Bowls.ends(sgd));
        return Chart.of(Axis.linear("$x$").range(-9, 2), Axis.linear("$y$").range(-2.6, 2.6), marks)
                .titled("One path of each on contours of $f$")
                .withoutGrid()
                .legend(Chart.Legend.BELOW);
    }

    private static Chart losses(Result r) {
        double[] sgd = r.sgd().get(0).loss();
        double[] momentum = r.momentum().get(0).loss();
        return Chart.of(
                        Axis.linear("Step").range(0, sgd.length - 1).integers(),
                        Axis.log("Loss $f$").floor(1e-4),
                        Line.of(Bowls.steps(sgd), sgd, Bowls.SGD)
                                .weight(0.8)
                                .dashed(Dash.SOLID)
                                .named("SGD"),
                        Line.of(Bowls.steps(momentum), momentum, Bowls.MOMENTUM)
                                .weight(1.7)
                                .named("momentum"))
                .titled(
                        "Last 20 steps: SGD {0}, momentum {1}",
                        Amount.fixed(Result.tail(r.sgd()), 2), Amount.fixed(Result.tail(r.momentum()), 2))
                .legend(Chart.Legend.INSIDE);
    }

    private static Chart bars(Result r, String what, ToDoubleFunction<Route> number, int decimals, double top) {
        double sgd = NoisySlope.mean(r.sgd(), number);
        double momentum = NoisySlope.mean(r.momentum(), number);
        double end = Double.isNaN(top) ? 1.25 * Math.max(sgd, momentum) : top;
        return Chart.of(
                        Axis.category("", List.of(Text.of("SGD"), Text.of("momentum"))),
                        Axis.linear("Mean of {0} runs", r.sgd().size()).range(0, end),
                        Bowls.bar(0, sgd, Bowls.SGD, decimals),
                        Bowls.bar(1, momentum, Bowls.MOMENTUM, decimals))
                .titled(what)
                .legend(Chart.Legend.NONE);
    }
}
