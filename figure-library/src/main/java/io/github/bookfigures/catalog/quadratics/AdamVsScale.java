package io.github.bookfigures.catalog.quadratics;

import io.github.bookfigures.catalog.quadratics.SteepAndFlat.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;

/** Adam on the bowl where momentum crawls: it scales each direction as RMSProp does and does not bounce in the end. */
@Generator(name = "adam-vs-scale", summary = "Momentum, RMSProp and Adam on a bowl of condition number 10000.")
public final class AdamVsScale implements FigureGenerator<AdamVsScale.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("curvature along x") double a,

            @Doc("curvature along y, at least 10 times that along x")
            double b,

            @Doc("step size of RMSProp and Adam") double lr,
            @Doc("steps, 40 to 2000") int steps) {
        public Params() {
            this(0.01, 100, 0.1, 200);
        }

        public Params {
            setting(a, b, lr, steps);
        }

        private static SteepAndFlat.Params setting(double a, double b, double lr, int steps) {
            SteepAndFlat.Params usual = new SteepAndFlat.Params();
            return new SteepAndFlat.Params(
                    a,
                    b,
                    steps,
                    SteepAndFlat.Params.usualRate(b),
                    SteepAndFlat.Params.usualRate(b),
                    usual.beta(),
                    lr,
                    usual.rho(),
                    lr);
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(SteepAndFlat.class, Params.setting(p.a(), p.b(), p.lr(), p.steps()));
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.cells(
                        List.of(1.0, 1.0),
                        List.of(1.0, 1.0),
                        new Cell(paths(p, r), 0, 0, 1, 2),
                        new Cell(losses(p, r), 1, 0, 1, 1),
                        new Cell(progress(r), 1, 1, 1, 1))
                .size(13, 9)
                .titled(
                        "Adam arrives on a path only {0} times the distance; momentum has covered {1} after {2} steps",
                        Amount.fixed(r.adam().straightness(), 2),
                        Amount.percent(r.momentum().progress(), 0),
                        p.steps());
    }

    private static Chart paths(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Line.of(r.momentum().x(), r.momentum().y(), Bowls.MOMENTUM)
                .weight(0.7)
                .named("momentum, rate {0}", Amount.exact(SteepAndFlat.Params.usualRate(p.b()))));
        marks.add(Line.of(r.rmsprop().x(), r.rmsprop().y(), Bowls.RMSPROP)
                .dashed(Dash.DASHED)
                .weight(1.3)
                .named("RMSProp, rate {0}", Amount.exact(p.lr())));
        marks.add(Line.of(r.adam().x(), r.adam().y(), Bowls.ADAM)
                .weight(2)
                .named("Adam, rate {0}", Amount.exact(p.lr())));
        marks.addAll(Bowls.ends(r.adam()));
        return Bowls.stretched(p.a(), p.b(), 1.4, marks).legend(Chart.Legend.BELOW);
    }

    private static Chart losses(Params p, Result r) {
        double[] step = Bowls.steps(r.adam().loss());
        return Chart.of(
                        Axis.linear("Step").range(0, p.steps()),
                        Axis.log("Loss $f$").floor(1e-10),
                        Line.of(step, r.momentum().loss(), Bowls.MOMENTUM)
                                .weight(0.8)
                                .named("momentum"),
                        Line.of(step, r.rmsprop().loss(), Bowls.RMSPROP)
                                .dashed(Dash.DASHED)
                                .weight(1.1)
                                .named("RMSProp"),
                        Line.of(step, r.adam().loss(), Bowls.ADAM).weight(1.8).named("Adam"))
                .titled(
                        "Only Adam comes to rest: loss {0}",
                        Amount.scientific(r.adam().end(), 1))
                .legend(Chart.Legend.DIRECT);
    }

    private static Chart progress(Result r) {
        List<Text> names = List.of(Text.of("momentum"), Text.of("RMSProp"), Text.of("Adam"));
        return Chart.of(
                        Axis.category("", names),
                        Axis.linear("Share of the distance along $x$").range(0, 1.15),
                        bar(0, r.momentum(), Bowls.MOMENTUM),
                        bar(1, r.rmsprop(), Bowls.RMSPROP),
                        bar(2, r.adam(), Bowls.ADAM))
                .titled("Progress along the flat direction")
                .legend(Chart.Legend.NONE);
    }

    private static Bars bar(double at, Route route, Role role) {
        return Bars.of(new double[] {at}, new double[] {route.progress()}, role)
                .width(0.6)
                .labels(List.of(Text.of("{0}", Amount.percent(route.progress(), 1))));
    }
}
