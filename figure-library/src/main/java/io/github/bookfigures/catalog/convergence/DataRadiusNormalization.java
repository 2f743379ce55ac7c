package io.github.bookfigures.catalog.convergence;

import io.github.bookfigures.catalog.convergence.ScaledFeature.Params;
import io.github.bookfigures.catalog.convergence.ScaledFeature.Result;
import io.github.bookfigures.catalog.convergence.ScaledFeature.Scaling;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
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
import java.util.stream.IntStream;

/**
 * Why features are normalised: one feature on a large scale makes the radius of the data large while the margin stays small, and
 * a perceptron needs many more updates to turn its weights.
 */
@Generator(
        name = "data-radius-normalization",
        summary = "A perceptron on points with one blown up feature and on the same points normalised.")
public final class DataRadiusNormalization implements FigureGenerator<Params, Result> {
    private static final Role RAW = Role.BAD;
    private static final Role NORMALISED = Role.GOOD;
    private static final int CORNERS = 121;

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(ScaledFeature.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.cells(
                        List.of(1.0, 1.0),
                        List.of(1.0, 1.0),
                        new Cell(cloud(r, r.raw(), "Raw", RAW), 0, 0, 1, 1),
                        new Cell(cloud(r, r.normalised(), "Normalised", NORMALISED), 0, 1, 1, 1),
                        new Cell(angles(r), 1, 0, 1, 1),
                        new Cell(updates(r), 1, 1, 1, 1))
                .size(13, 9.6)
                .titled(
                        "One large feature costs a perceptron {0} updates on average instead of {1}",
                        Amount.fixed(r.raw().meanUpdates(), 0),
                        Amount.fixed(r.normalised().meanUpdates(), 1));
    }

    private static Chart cloud(Result r, Scaling scaling, String name, Role role) {
        double radius = scaling.radius();
        double[] cx = new double[CORNERS];
        double[] cy = new double[CORNERS];
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * Math.PI * i / (CORNERS - 1);
            cx[i] = radius * StrictMath.cos(angle);
            cy[i] = radius * StrictMath.sin(angle);
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(Line.of(cx, cy, role).dashed(Dash.DASHED).weight(1.3).named("radius R"));
        marks.add(points(r, scaling, 1, Role.CLASS_A, Symbol.DISC).named("class +1"));
        marks.add(points(r, scaling, -1, Role.CLASS_B, Symbol.SQUARE).named("class −1"));
        return Chart.of(
                        Axis.linear("$x_1$").range(-1.1 * radius, 1.1 * radius),
                        Axis.linear("$x_2$").range(-1.1 * radius, 1.1 * radius),
                        marks)
                .titled("{0}: R = {1}", name, Amount.fixed(radius, 1))
                .squared()
                .legend(Chart.Legend.BELOW);
    }

    private static Points points(Result r, Scaling scaling, int label, Role role, Symbol symbol) {
        int[] chosen =
                IntStream.range(0, r.y().length).filter(i -> r.y()[i] == label).toArray();
        return Points.of(
                        Arrays.stream(chosen)
                                .mapToDouble(i -> scaling.x()[i][0])
                                .toArray(),
                        Arrays.stream(chosen)
                                .mapToDouble(i -> scaling.x()[i][1])
                                .toArray(),
                        role,
                        symbol)
                .size(0.7);
    }

    private static Chart angles(Result r) {
        double most = Math.max(r.raw().angle().length, r.normalised().angle().length);
        return Chart.of(
                        Axis.linear("Update").range(1, most).integers(),
                        Axis.linear("Angle of w to its last direction").unit("degrees"),
                        angle(r.raw(), RAW).dashed(Dash.SOLID).named("raw"),
                        angle(r.normalised(), NORMALISED)
                                .weight(1.8)
                                .symbols(Symbol.DISC, 1)
                                .named("normalised"))
                .titled("How the weights turn, first set of points")
                .legend(Chart.Legend.INSIDE);
    }

    private static Line angle(Scaling scaling, Role role) {
        double[] update = IntStream.rangeClosed(1, scaling.angle().length)
                .asDoubleStream()
                .toArray();
        return Line.of(update, scaling.angle(), role).weight(1.1);
    }

    private static Chart updates(Result r) {
        double[] all = {r.raw().meanUpdates(), r.normalised().meanUpdates()};
        double[] base = {1, 1};
        List<Mark> marks = new ArrayList<>();
        marks.add(Bars.of(new double[] {0, 1}, all, Role.FUNCTION.tinted(0.6))
                .on(base)
                .width(0.5)
                .named("mean updates"));
        marks.add(dots(0, r.raw().updates(), Role.INK, Symbol.DISC)
                .named("each of {0} sets", r.raw().updates().length));
        marks.add(dots(1, r.normalised().updates(), Role.INK, Symbol.DISC));
        marks.add(dots(0, r.raw().bound(), Role.INSIGHT, Symbol.TRIANGLE).named("bound $(R/\\gamma)^2$"));
        marks.add(dots(1, r.normalised().bound(), Role.INSIGHT, Symbol.TRIANGLE));
        double top = 3 * Arrays.stream(r.raw().bound()).max().orElseThrow();
        return Chart.of(
                        Axis.category(
                                "",
                                List.of(
                                        Text.of("raw, mean {0}", Amount.fixed(all[0], 1)),
                                        Text.of("normalised, mean {0}", Amount.fixed(all[1], 1)))),
                        Axis.log("Updates").range(1, top),
                        marks)
                .titled("Updates to convergence")
                .legend(Chart.Legend.BELOW);
    }

    private static Points dots(double at, double[] y, Role role, Symbol symbol) {
        int n = y.length;
        return Points.of(
                IntStream.range(0, n)
                        .mapToDouble(i -> at + 0.4 * (i - (n - 1) / 2.0) / n)
                        .toArray(),
                y,
                role,
                symbol);
    }
}
