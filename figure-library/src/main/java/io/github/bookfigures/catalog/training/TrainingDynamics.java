package io.github.bookfigures.catalog.training;

import io.github.bookfigures.catalog.training.ConvergenceRuns.Params;
import io.github.bookfigures.catalog.training.ConvergenceRuns.Rate;
import io.github.bookfigures.catalog.training.ConvergenceRuns.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.RunSpread;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs of {@link ConvergenceAnalysis} to be explored: every learning rate over all steps, and every moment over all
 * learning rates. Meant for the format {@code html}, where series are read, hidden and shown.
 */
@Generator(
        name = "training-dynamics",
        summary =
                "Losses over steps for each learning rate, and over learning rates for several steps, to be explored.")
public final class TrainingDynamics implements FigureGenerator<Params, Result> {
    private static final double LOWEST = 0.001;
    private static final double HIGHEST = 10;
    private static final double[] MOMENTS = {0.05, 0.125, 0.25, 0.5, 1};

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(ConvergenceRuns.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.row(overSteps(p, r), overRates(r))
                .size(13.5, 6.4)
                .titled(
                        "Loss over {0} steps at {1} learning rates",
                        p.steps(), r.rates().size());
    }

    private static Chart overSteps(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < r.rates().size(); i++) {
            Rate rate = r.rates().get(i);
            marks.add(Line.of(r.step(), RunSpread.extremes(rate.loss()).middle(), Role.series(i))
                    .dashed(Dash.values()[i % 4])
                    .symbols(i < 4 ? Symbol.NONE : Symbol.DISC, 16)
                    .named("{0}", Amount.exact(rate.lr())));
        }
        return Chart.of(
                        Axis.linear("Step").integers().range(0, p.steps()),
                        Axis.log("Cross-entropy on all examples").range(LOWEST, HIGHEST),
                        marks)
                .titled("Each learning rate, median of {0} runs", p.seeds())
                .legend(Chart.Legend.BELOW);
    }

    private static Chart overRates(Result r) {
        double[] rates = r.rates().stream().mapToDouble(Rate::lr).toArray();
        List<Mark> marks = new ArrayList<>();
        Symbol[] symbols = {Symbol.RING, Symbol.DISC, Symbol.TRIANGLE, Symbol.SQUARE, Symbol.DIAMOND};
        for (int i = 0; i < MOMENTS.length; i++) {
            int look = (int) Math.round(MOMENTS[i] * (r.step().length - 1));
            double[] loss = r.rates().stream()
                    .mapToDouble(rate -> RunSpread.extremes(rate.loss()).middle()[look])
                    .toArray();
            marks.add(Line.of(rates, loss, Role.series(i))
                    .symbols(symbols[i], 1)
                    .dashed(Dash.values()[i % 4])
                    .named("step {0}", Amount.exact(r.step()[look])));
        }
        return Chart.of(
                        Axis.log("Learning rate").range(rates[0] / 1.4, rates[rates.length - 1] * 1.4),
                        Axis.log("Cross-entropy on all examples").range(LOWEST, HIGHEST),
                        marks)
                .titled("Each moment: the valley of good rates deepens")
                .legend(Chart.Legend.BELOW);
    }
}
