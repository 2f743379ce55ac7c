package io.github.bookfigures.catalog.convergence;

import io.github.bookfigures.catalog.convergence.UpdatesByMargin.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * On hard data the updates of a perceptron grow nearly as the bound 1 / gamma² does. Hard are unit vectors in ten dimensions that
 * all lie close to the boundary; see {@link UpdatesByMargin}.
 */
@Generator(
        name = "convergence-speed-gamma",
        summary = "Updates of a perceptron against the margin of hard data, with the bound of the convergence theorem.")
public final class ConvergenceSpeedGamma implements FigureGenerator<ConvergenceSpeedGamma.Params, Result> {
    private static final List<Symbol> SYMBOLS = List.of(Symbol.DISC, Symbol.SQUARE, Symbol.DIAMOND);

    /** What the manifest may set. */
    public record Params(
            @Doc("margins, ascending, at least three") double[] gammas,
            @Doc("dimensions") int dim,
            @Doc("points") int n,
            @Doc("sets of points for each margin") int seeds) {
        public Params() {
            this(new double[] {0.02, 0.05, 0.1, 0.2, 0.4}, 10, 200, 10);
        }

        public Params {
            new UpdatesByMargin.Params(gammas, dim, n, seeds);
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(UpdatesByMargin.class, new UpdatesByMargin.Params(p.gammas(), p.dim(), p.n(), p.seeds()));
    }

    @Override
    public Figure draw(Params p, Result r) {
        int last = r.mean().length - 1;
        return Figure.row(law(p, r), epochs(r))
                .columns(1.2, 1.0)
                .size(13, 6.2)
                .titled(
                        "A margin {0} times narrower costs {1} times the updates: nearly the square law of the bound",
                        Amount.fixed(r.gamma()[last] / r.gamma()[0], 0), Amount.fixed(r.mean()[0] / r.mean()[last], 0));
    }

    private static Chart law(Params p, Result r) {
        double[] x = new double[r.gamma().length * p.seeds()];
        for (int i = 0; i < x.length; i++) {
            x[i] = r.gamma()[i / p.seeds()];
        }
        double[] y = Arrays.stream(r.updates()).flatMapToDouble(Arrays::stream).toArray();
        double[] fitted = Arrays.stream(r.gamma())
                .map(gamma -> StrictMath.exp(r.intercept() + r.slope() * StrictMath.log(gamma)))
                .toArray();
        return Chart.of(
                        Axis.log("Margin $\\gamma$").range(0.8 * r.gamma()[0], 1.25 * r.gamma()[r.gamma().length - 1]),
                        Axis.log("Updates until there is no mistake"),
                        Line.of(r.gamma(), r.bound(), Role.REFERENCE)
                                .dashed(Dash.DASHED)
                                .weight(1.4)
                                .named("bound $1/\\gamma^2$"),
                        Points.of(x, y, Role.FUNCTION.tinted(0.3), Symbol.DISC)
                                .size(0.7)
                                .named("{0} sets for each margin", p.seeds()),
                        Line.of(r.gamma(), r.mean(), Role.FUNCTION)
                                .symbols(Symbol.SQUARE, 1)
                                .weight(1.6)
                                .named("their mean"),
                        Line.of(r.gamma(), fitted, Role.INSIGHT)
                                .dashed(Dash.DOTTED)
                                .weight(1.6)
                                .named("fitted, slope {0}", Amount.fixed(r.slope(), 2)))
                .titled("Updates against margin, {0} points in {1} dimensions", p.n(), p.dim())
                .legend(Chart.Legend.INSIDE);
    }

    private static Chart epochs(Result r) {
        int last = r.gamma().length - 1;
        int[] shown = {0, last / 2, last};
        List<Mark> marks = new ArrayList<>();
        for (int s = 0; s < shown.length; s++) {
            int[] mistakes = r.mistakes()[shown[s]];
            marks.add(Line.of(
                            IntStream.rangeClosed(1, mistakes.length)
                                    .asDoubleStream()
                                    .toArray(),
                            Arrays.stream(mistakes).asDoubleStream().toArray(),
                            Role.series(s))
                    .symbols(SYMBOLS.get(s), 1)
                    .weight(1.3)
                    .named("$\\gamma=\\arg{0}$", Amount.exact(r.gamma()[shown[s]])));
        }
        int epochs = r.mistakes()[0].length;
        return Chart.of(
                        Axis.linear("Epoch").range(1, Math.max(2, epochs)).integers(),
                        Axis.linear("Mistakes").integers(),
                        marks)
                .titled("Mistakes per epoch, one run each")
                .legend(Chart.Legend.INSIDE);
    }
}
