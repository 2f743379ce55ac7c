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
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Span;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where momentum fails: with a condition number of ten thousand the rate that the steep direction allows is too small for the
 * flat one, whichever stable rate one takes.
 */
@Generator(
        name = "momentum-badcase-scale",
        summary =
                "Heavy-ball momentum on a bowl of condition number 10000: swings in one direction, crawls in the other.")
public final class MomentumBadcaseScale implements FigureGenerator<MomentumBadcaseScale.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("curvature along x") double a,

            @Doc("curvature along y, at least 10 times that along x")
            double b,

            @Doc("step size; stable below 2 (1 + beta) / b") double lr,

            @Doc("share of the velocity that a step keeps") double beta,
            @Doc("steps, 40 to 2000") int steps) {
        public Params() {
            this(0.01, 100, 0.018, 0.9, 200);
        }

        public Params {
            setting(a, b, lr, beta, steps);
        }

        private static SteepAndFlat.Params setting(double a, double b, double lr, double beta, int steps) {
            SteepAndFlat.Params usual = new SteepAndFlat.Params();
            return new SteepAndFlat.Params(
                    a,
                    b,
                    steps,
                    SteepAndFlat.Params.usualRate(b),
                    lr,
                    beta,
                    usual.lr_rmsprop(),
                    usual.rho(),
                    usual.lr_adam());
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(SteepAndFlat.class, Params.setting(p.a(), p.b(), p.lr(), p.beta(), p.steps()));
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.cells(
                        List.of(1.0, 1.0),
                        List.of(1.0, 1.0),
                        new Cell(path(p, r), 0, 0, 1, 2),
                        new Cell(coordinates(p, r), 1, 0, 1, 1),
                        new Cell(sweep(p, r), 1, 1, 1, 1))
                .size(13, 8.6)
                .titled(
                        "Steep across, flat along: momentum swings and has covered {0} of the distance after {1} steps",
                        Amount.percent(r.momentum().progress(), 0), p.steps());
    }

    private static Chart path(Params p, Result r) {
        Route way = r.momentum();
        List<Mark> marks = new ArrayList<>();
        marks.add(Line.of(way.x(), way.y(), Bowls.MOMENTUM).weight(0.8));
        marks.addAll(Bowls.ends(way));
        int last = way.x().length - 1;
        marks.add(Points.at(way.x()[last], way.y()[last], Bowls.MOMENTUM, Symbol.DISC)
                .size(1.4));
        marks.add(Note.at(
                        way.x()[last],
                        way.y()[last],
                        "after {0} steps at x = {1}",
                        last,
                        Amount.fixed(way.x()[last], 2))
                .role(Bowls.MOMENTUM)
                .towards(Corner.TOP_RIGHT));
        return Bowls.stretched(p.a(), p.b(), 1.4, marks).legend(Chart.Legend.NONE);
    }

    private static Chart coordinates(Params p, Result r) {
        Route way = r.momentum();
        double[] step = Bowls.steps(way.x());
        double[] left = Arrays.stream(way.x()).map(x -> x / way.x()[0]).toArray();
        double[] across = Arrays.stream(way.y()).map(y -> y / way.y()[0]).toArray();
        return Chart.of(
                        Axis.linear("Step").range(0, p.steps()),
                        Axis.linear("Coordinate over its start").range(-1.1, 1.25),
                        Line.of(step, across, Role.series(4)).weight(0.9).named("y, steep"),
                        Line.of(step, left, Bowls.MOMENTUM).weight(1.8).named("x, flat"))
                .titled("y swings, x crawls")
                .legend(Chart.Legend.INSIDE);
    }

    private static Chart sweep(Params p, Result r) {
        double wall = r.limit();
        return Chart.of(
                        Axis.linear("Learning rate").range(0, 1.25 * wall),
                        Axis.linear("Share of the distance along $x$").range(0, 1.1),
                        Span.x(wall, Double.POSITIVE_INFINITY, Role.BAD),
                        Rule.vertical(wall, Role.BAD).dashed(Dash.SOLID),
                        Rule.horizontal(r.rmsprop().progress(), Bowls.RMSPROP)
                                .labelled(
                                        "RMSProp, rate {0}: {1}",
                                        Amount.exact(new SteepAndFlat.Params().lr_rmsprop()),
                                        Amount.percent(r.rmsprop().progress(), 0)),
                        Line.of(r.sweepRate(), r.sweepProgress(), Bowls.MOMENTUM)
                                .symbols(Symbol.DISC, 1)
                                .weight(1.3),
                        Points.at(p.lr(), r.momentum().progress(), Bowls.MOMENTUM, Symbol.RING)
                                .size(2),
                        Note.at(p.lr(), r.momentum().progress(), "panels (a), (b)")
                                .role(Bowls.MOMENTUM)
                                .towards(Corner.BOTTOM_RIGHT),
                        Note.at(wall, 0.5, "diverges from\n{0} on", Amount.exact(wall))
                                .role(Role.BAD)
                                .towards(Corner.RIGHT))
                .titled("No stable rate is enough")
                .legend(Chart.Legend.NONE);
    }
}
