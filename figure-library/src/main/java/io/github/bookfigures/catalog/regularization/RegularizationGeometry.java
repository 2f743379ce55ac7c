package io.github.bookfigures.catalog.regularization;

import io.github.bookfigures.catalog.regularization.PenaltyGeometry.Params;
import io.github.bookfigures.catalog.regularization.PenaltyGeometry.Result;
import io.github.bookfigures.catalog.regularization.PenaltyGeometry.Shape;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Area;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * Why an L1 penalty makes weights exactly 0 and an L2 penalty does not (Tibshirani 1996): the level curves of a quadratic
 * loss touch a diamond at a corner, and a disc anywhere. The minima are found by projected gradient descent; random losses
 * show that the corner is no accident of this one.
 */
@Generator(
        name = "regularization-geometry",
        summary = "Minima of a quadratic loss on a disc and on a diamond, and their paths as these grow.")
public final class RegularizationGeometry implements FigureGenerator<Params, Result> {
    private static final int TURN = 180;

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(PenaltyGeometry.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.row(plane(p, r.disc(), false), plane(p, r.diamond(), true), shares(r))
                .columns(1.0, 1.0, 0.55)
                .size(14, 6.4)
                .titled("The L1 penalty stops at a corner, where a weight is exactly 0; the L2 penalty only shrinks");
    }

    private static Chart plane(Params p, Shape shape, boolean diamond) {
        List<Mark> marks = new ArrayList<>();
        double[][] edge = edge(diamond, p.t());
        marks.add(Area.of(edge[0], edge[1], Role.series(2).tinted(0.75)));
        for (double share : new double[] {0.1, 0.4, 1, 1.8}) {
            double[][] level = ellipse(p, share * shape.loss());
            marks.add(Line.of(level[0], level[1], share == 1 ? Role.INK : Role.MUTED.tinted(0.35))
                    .dashed(Dash.SOLID)
                    .weight(share == 1 ? 1.8 : 0.8));
        }
        marks.add(Line.of(edge[0], edge[1], Role.series(2))
                .dashed(Dash.SOLID)
                .symbols(Symbol.NONE, 1)
                .weight(1.4));
        marks.add(Line.of(column(shape.path(), 0), column(shape.path(), 1), Role.BACKWARD)
                .dashed(Dash.DOTTED)
                .weight(2)
                .named("solution as $t$ grows"));
        marks.add(Points.at(p.w0()[0], p.w0()[1], Role.INK, Symbol.CROSS).size(1.6));
        marks.add(Note.at(p.w0()[0], p.w0()[1], "least loss"));
        double[] at = shape.contact();
        boolean sparse = at[0] == 0 || at[1] == 0;
        marks.add(Points.at(at[0], at[1], sparse ? Role.BAD : Role.INK, Symbol.DISC)
                .size(1.8));
        marks.add(Note.at(
                        at[0],
                        at[1],
                        sparse ? "({0}, {1}): sparse" : "({0}, {1}): both shrunk",
                        Amount.fixed(at[0], 3),
                        Amount.fixed(at[1], 3))
                .role(sparse ? Role.BAD : Role.INK)
                .towards(sparse ? Corner.BOTTOM : Corner.TOP_LEFT));
        double reach = 1.25 * Math.max(p.t(), Math.max(Math.abs(p.w0()[0]), Math.abs(p.w0()[1])));
        return Chart.of(
                        Axis.linear("$w_1$").range(-0.6 * reach, 1.4 * reach),
                        Axis.linear("$w_2$").range(-reach, reach),
                        marks)
                .squared()
                .legend(Chart.Legend.BELOW)
                .titled(
                        diamond ? "L1: $|w_1|+|w_2|\\leq t=\\arg{0}$" : "L2: $\\sqrt{w_1^2+w_2^2}\\leq t=\\arg{0}$",
                        Amount.exact(p.t()));
    }

    private static double[][] edge(boolean diamond, double t) {
        return diamond
                ? new double[][] {{t, 0, -t, 0, t}, {0, t, 0, -t, 0}}
                : turn(i -> new double[] {t * StrictMath.cos(i), t * StrictMath.sin(i)});
    }

    /** The places where the loss has a value: the unit circle through the inverse root of H. */
    private static double[][] ellipse(Params p, double loss) {
        // Cholesky: H = L L'; w = w0 + sqrt(2 loss) L'^-1 u for unit vectors u.
        double l11 = Math.sqrt(p.H()[0][0]);
        double l21 = p.H()[1][0] / l11;
        double l22 = Math.sqrt(p.H()[1][1] - l21 * l21);
        double scale = Math.sqrt(2 * loss);
        return turn(angle -> {
            double v2 = scale * StrictMath.sin(angle) / l22;
            double v1 = (scale * StrictMath.cos(angle) - l21 * v2) / l11;
            return new double[] {p.w0()[0] + v1, p.w0()[1] + v2};
        });
    }

    private static double[][] turn(DoubleFunction<double[]> place) {
        double[][] places = IntStream.rangeClosed(0, TURN)
                .mapToObj(i -> place.apply(2 * Math.PI * i / TURN))
                .toArray(double[][]::new);
        return new double[][] {column(places, 0), column(places, 1)};
    }

    private static double[] column(double[][] rows, int k) {
        return Arrays.stream(rows).mapToDouble(row -> row[k]).toArray();
    }

    private static Chart shares(Result r) {
        double[] shares = {r.disc().zeroShare(), r.diamond().zeroShare()};
        return Chart.of(
                        Axis.category("", List.of(Text.of("L2"), Text.of("L1"))),
                        Axis.linear("Share of losses with a weight of 0").range(0, 1),
                        Bars.of(new double[] {0, 1}, shares, Role.series(2))
                                .labels(Arrays.stream(shares)
                                        .mapToObj(s -> Text.of("{0}", Amount.percent(s, 0)))
                                        .toList()))
                .titled("{0} random losses", Amount.grouped(r.losses()));
    }
}
