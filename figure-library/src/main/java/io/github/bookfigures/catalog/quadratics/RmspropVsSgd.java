package io.github.bookfigures.catalog.quadratics;

import io.github.bookfigures.catalog.quadratics.SteepAndFlat.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * RMSProp divides each coordinate's gradient by its recent size, so both directions move alike; in the end it bounces across
 * the optimum with about half its step size, which is why progress is compared and not the last loss.
 */
@Generator(
        name = "rmsprop-vs-sgd",
        summary = "SGD and RMSProp on a bowl of condition number 10000, and RMSProp's rates for each coordinate.")
public final class RmspropVsSgd implements FigureGenerator<RmspropVsSgd.Params, Result> {
    private static final int LAST = 20;
    /** Smaller distances are not drawn. */
    private static final double CLOSEST = 1e-4;

    /** What the manifest may set. */
    public record Params(
            @Doc("curvature along x") double a,

            @Doc("curvature along y, at least 10 times that along x")
            double b,

            @Doc("step size of SGD, below 2 / b") double lr_sgd,
            @Doc("step size of RMSProp") double lr_rmsprop,

            @Doc("share of its mean square that RMSProp keeps")
            double rho,

            @Doc("steps, 40 to 2000") int steps) {
        public Params() {
            this(0.01, 100, 0.018, 0.1, 0.9, 200);
        }

        public Params {
            setting(a, b, lr_sgd, lr_rmsprop, rho, steps);
        }

        private static SteepAndFlat.Params setting(
                double a, double b, double lrSgd, double lrRmsprop, double rho, int steps) {
            SteepAndFlat.Params usual = new SteepAndFlat.Params();
            return new SteepAndFlat.Params(
                    a,
                    b,
                    steps,
                    lrSgd,
                    SteepAndFlat.Params.usualRate(b),
                    usual.beta(),
                    lrRmsprop,
                    rho,
                    usual.lr_adam());
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(
                SteepAndFlat.class, Params.setting(p.a(), p.b(), p.lr_sgd(), p.lr_rmsprop(), p.rho(), p.steps()));
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.cells(
                        List.of(1.0, 1.0),
                        List.of(1.0, 1.0),
                        new Cell(paths(p, r), 0, 0, 1, 2),
                        new Cell(distances(p, r), 1, 0, 1, 1),
                        new Cell(rates(p, r), 1, 1, 1, 1))
                .size(13, 9)
                .titled(
                        "RMSProp has covered {0} of the distance along the flat direction, SGD {1}",
                        Amount.percent(r.rmsprop().progress(), 0),
                        Amount.percent(r.sgd().progress(), 0));
    }

    private static Chart paths(Params p, Result r) {
        Route sgd = r.sgd();
        Route rmsprop = r.rmsprop();
        List<Mark> marks = new ArrayList<>();
        marks.add(Line.of(sgd.x(), sgd.y(), Bowls.SGD)
                .dashed(Dash.DASHED)
                .weight(0.9)
                .named("SGD, rate {0}", Amount.exact(p.lr_sgd())));
        marks.add(Line.of(rmsprop.x(), rmsprop.y(), Bowls.RMSPROP)
                .weight(1.3)
                .named("RMSProp, rate {0}", Amount.exact(p.lr_rmsprop())));
        marks.addAll(Bowls.ends(sgd));
        int from = rmsprop.x().length - LAST;
        double[] x = Arrays.copyOfRange(rmsprop.x(), from, from + LAST);
        double[] y = Arrays.copyOfRange(rmsprop.y(), from, from + LAST);
        double half = p.lr_rmsprop() / 2;
        Chart end = Chart.of(
                        Axis.linear("$x$"),
                        Axis.linear("$y$").range(-1.6 * half, 1.6 * half).ticks(-half, 0.0, half),
                        Line.of(x, y, Bowls.RMSPROP).symbols(Symbol.DISC, 1).weight(0.7))
                .titled("Last {0} steps of RMSProp", LAST)
                .legend(Chart.Legend.NONE);
        return Bowls.stretched(p.a(), p.b(), 5.4, marks)
                .legend(Chart.Legend.BELOW)
                .inset(end, Corner.RIGHT, 0.33, 0.94);
    }

    private static Chart distances(Params p, Result r) {
        double[] step = Bowls.steps(r.sgd().x());
        return Chart.of(
                        Axis.linear("Step").range(0, p.steps()),
                        Axis.log("Distance from the optimum").range(CLOSEST, 20),
                        Line.of(step, abs(r.sgd().x()), Bowls.SGD)
                                .dashed(Dash.DASHED)
                                .weight(1.5)
                                .named("SGD, x"),
                        Line.of(step, abs(r.sgd().y()), Bowls.SGD)
                                .dashed(Dash.DOTTED)
                                .weight(1)
                                .named("SGD, y"),
                        Line.of(step, abs(r.rmsprop().x()), Bowls.RMSPROP)
                                .weight(1.6)
                                .named("RMSProp, x"),
                        Line.of(step, abs(r.rmsprop().y()), Bowls.RMSPROP)
                                .dashed(Dash.DASH_DOT)
                                .weight(0.9)
                                .named("RMSProp, y"))
                .titled("What is left of x and y, down to {0}", Amount.scientific(CLOSEST, 1))
                .legend(Chart.Legend.BELOW);
    }

    private static Chart rates(Params p, Result r) {
        double[] step = Bowls.steps(r.rateX());
        return Chart.of(
                        Axis.linear("Step").range(0, p.steps()),
                        Axis.log("Effective rate $\\eta/\\sqrt{v}$"),
                        Rule.horizontal(p.lr_sgd(), Bowls.SGD),
                        Note.at(0.8 * p.steps(), p.lr_sgd(), "SGD, both: {0}", Amount.exact(p.lr_sgd()))
                                .role(Bowls.SGD)
                                .towards(Corner.BOTTOM),
                        Line.of(step, r.rateX(), Bowls.RMSPROP).weight(1.6).named("RMSProp, x"),
                        Line.of(step, r.rateY(), Bowls.RMSPROP)
                                .dashed(Dash.DASH_DOT)
                                .weight(0.9)
                                .named("RMSProp, y"))
                .titled("A rate of its own for each direction")
                .legend(Chart.Legend.BELOW);
    }

    /** Sizes, with gaps where they are too small for the panel. */
    private static double[] abs(double[] values) {
        return Arrays.stream(values)
                .map(v -> Math.abs(v) < CLOSEST ? Double.NaN : Math.abs(v))
                .toArray();
    }
}
