package io.github.bookfigures.catalog.quadratics;

import io.github.bookfigures.catalog.quadratics.NoisyBowl.Result;
import io.github.bookfigures.catalog.quadratics.NoisyBowl.Runs;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Histogram;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.RunSpread;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Adam averages gradients before it scales them: at RMSProp's step size and under the same noise its way is far smoother. Its
 * loss is not lower, and the figure says so.
 */
@Generator(
        name = "adam-vs-noise",
        summary = "RMSProp and Adam at one step size under the same gradient noise: paths, directions and losses.")
public final class AdamVsNoise implements FigureGenerator<AdamVsNoise.Params, Result> {
    private static final int BINS = 20;

    /** What the manifest may set. */
    public record Params(
            @Doc("standard deviation of the noise on each coordinate of a gradient")
            double sigma,

            @Doc("step size of both") double lr,
            @Doc("steps, at least 100") int steps,
            @Doc("runs, each with a noise of its own") int seeds) {
        public Params() {
            this(3, 0.1, 200, 8);
        }

        public Params {
            new NoisyBowl.Params(sigma, lr, new NoisyBowl.Params().rho(), steps, seeds);
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        double rho = new NoisyBowl.Params().rho();
        return Measurement.of(NoisyBowl.class, new NoisyBowl.Params(p.sigma(), p.lr(), rho, p.steps(), p.seeds()));
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.cells(
                        List.of(1.15, 1.0, 1.0),
                        List.of(1.0, 1.0),
                        new Cell(paths(r), 0, 0, 2, 1),
                        new Cell(cosines(r), 0, 1, 1, 1),
                        new Cell(losses(p, r), 0, 2, 1, 1),
                        new Cell(lengths(r), 1, 1, 1, 1),
                        new Cell(beginnings(r), 1, 2, 1, 1))
                .size(14, 8.4)
                .titled(
                        "Adam averages before it scales: a path {0} times the distance instead of {1}, at no lower loss",
                        Amount.fixed(NoisyBowlClaims.mean(r.adam(), Route::straightness), 1),
                        Amount.fixed(NoisyBowlClaims.mean(r.rmsprop(), Route::straightness), 1));
    }

    private static Chart paths(Result r) {
        Route rmsprop = r.rmsprop().routes().get(0);
        Route adam = r.adam().routes().get(0);
        List<Mark> marks = new ArrayList<>(Bowls.levels(1, 1, 1, 2, 3, 4, 5, 6, 7, 8));
        marks.add(Line.of(rmsprop.x(), rmsprop.y(), Bowls.RMSPROP).weight(0.7).named("RMSProp"));
        marks.add(Line.of(adam.x(), adam.y(), Bowls.ADAM).weight(1.8).named("Adam"));
        marks.addAll(Bowls.ends(adam));
        marks.add(Inscription.of(
                Corner.BOTTOM_LEFT,
                Text.maths("m_t=\\beta_1 m_{t-1}+(1-\\beta_1)\\,g_t"),
                Text.maths(
                        "\\frac{\\mathrm{Var}\\,m}{\\mathrm{Var}\\,g}\\to\\frac{1-\\beta_1}{1+\\beta_1}=\\arg{0}",
                        Amount.fixed(r.varianceFactor(), 3))));
        return Chart.of(Axis.linear("$x$").range(-6, 2.2), Axis.linear("$y$").range(-4, 5), marks)
                .titled("One path of each, same noise")
                .squared()
                .withoutGrid()
                .legend(Chart.Legend.BELOW);
    }

    private static Chart cosines(Result r) {
        List<Mark> marks = new ArrayList<>();
        density(marks, r.rmsprop(), Bowls.RMSPROP, Dash.DASHED, "RMSProp");
        density(marks, r.adam(), Bowls.ADAM, Dash.SOLID, "Adam");
        return Chart.of(
                        Axis.linear("Cosine of successive steps").range(-1, 1),
                        Axis.log("Density").range(0.01, 20),
                        marks)
                .titled(
                        "Mean cosine {0} and {1}",
                        Amount.fixed(NoisyBowlClaims.mean(r.rmsprop(), Route::cosine), 2),
                        Amount.fixed(NoisyBowlClaims.mean(r.adam(), Route::cosine), 2))
                .legend(Chart.Legend.INSIDE);
    }

    /** Densities over equal bins; empty ones are gaps. */
    private static void density(List<Mark> marks, Runs runs, Role role, Dash dash, String name) {
        Histogram bins = Histogram.count(runs.cosine(), BINS, -1, 1, role);
        double[] height = Arrays.copyOf(bins.counts(), BINS + 1);
        height[BINS] = height[BINS - 1];
        double[] density = Arrays.stream(height)
                .map(count -> count == 0 ? Double.NaN : count * BINS / (2.0 * runs.cosine().length))
                .toArray();
        marks.add(
                Line.steps(bins.edges(), density, role).dashed(dash).weight(1.6).named(name));
    }

    private static Chart losses(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        spread(marks, r.rmsprop().losses(), 0, Bowls.RMSPROP, Dash.DASHED, "RMSProp");
        spread(marks, r.adam().losses(), 0, Bowls.ADAM, Dash.SOLID, "Adam");
        return Chart.of(
                        Axis.linear("Step").range(0, p.steps()),
                        Axis.log("Loss $f$").range(1e-3, 100),
                        marks)
                .titled(
                        "Last 50 steps: {0} and {1}",
                        Amount.fixed(NoisyBowlClaims.lastLoss(r.rmsprop()), 2),
                        Amount.fixed(NoisyBowlClaims.lastLoss(r.adam()), 2))
                .legend(Chart.Legend.INSIDE);
    }

    /** Median and middle half of runs. */
    private static void spread(List<Mark> marks, double[][] runs, int first, Role role, Dash dash, String name) {
        RunSpread spread = RunSpread.quantiles(runs, 0.25, 0.75);
        double[] step =
                IntStream.range(first, first + runs[0].length).asDoubleStream().toArray();
        marks.add(spread.band(step, role));
        marks.add(spread.line(step, role).dashed(dash).weight(1.4).named(name));
    }

    private static Chart lengths(Result r) {
        return Chart.of(
                        Axis.category("", List.of(Text.of("RMSProp"), Text.of("Adam"))),
                        Axis.linear("Length of the path over distance").range(0, 5),
                        dots(0, r.rmsprop(), Bowls.RMSPROP, Symbol.DISC),
                        dots(1, r.adam(), Bowls.ADAM, Symbol.DIAMOND))
                .titled("Every run, one dot")
                .legend(Chart.Legend.NONE);
    }

    private static Points dots(double at, Runs runs, Role role, Symbol symbol) {
        int n = runs.routes().size();
        double[] y = runs.routes().stream().mapToDouble(Route::straightness).toArray();
        return Points.of(
                IntStream.range(0, n)
                        .mapToDouble(i -> at + 0.3 * (i - (n - 1) / 2.0) / n)
                        .toArray(),
                y,
                role,
                symbol);
    }

    private static Chart beginnings(Result r) {
        List<Mark> marks = new ArrayList<>();
        spread(marks, r.stepUncorrected(), 1, Bowls.SGD, Dash.DASHED, "without");
        spread(marks, r.stepCorrected(), 1, Bowls.ADAM, Dash.SOLID, "with");
        double top = Arrays.stream(r.stepUncorrected())
                .flatMapToDouble(Arrays::stream)
                .max()
                .orElseThrow();
        return Chart.of(
                        Axis.linear("Step")
                                .range(1, r.stepCorrected()[0].length)
                                .integers(),
                        Axis.linear("Length of the step").range(0, 1.1 * top),
                        marks)
                .titled("Adam's bias correction")
                .legend(Chart.Legend.INSIDE);
    }
}
