package io.github.bookfigures.catalog.convergence;

import io.github.bookfigures.catalog.convergence.MarginsInTheDisc.Gap;
import io.github.bookfigures.catalog.convergence.MarginsInTheDisc.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Area;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;

/**
 * The wider the margin, the more lines separate the points and the sooner a perceptron finds one; the bound (R / gamma)² of the
 * convergence theorem is far from tight in the plane.
 */
@Generator(
        name = "margin-gamma-comparison",
        summary = "Points with three margins, all lines that separate them, and how many updates a perceptron needs.")
public final class MarginGammaComparison implements FigureGenerator<MarginGammaComparison.Params, Result> {
    private static final double REACH = 1.15;
    private static final double FAR = 3;

    /** What the manifest may set. */
    public record Params(
            @Doc("smallest distances of points from the diagonal, ascending, at most four")
            double[] gammas,

            @Doc("points") int n,
            @Doc("random orders of learning") int orders) {
        public Params() {
            this(new double[] {0.05, 0.2, 0.4}, 100, 20);
        }

        public Params {
            new MarginsInTheDisc.Params(gammas, n, orders);
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(MarginsInTheDisc.class, new MarginsInTheDisc.Params(p.gammas(), p.n(), p.orders()));
    }

    @Override
    public Figure draw(Params p, Result r) {
        Gap narrow = r.gaps().get(0);
        Gap wide = r.gaps().get(r.gaps().size() - 1);
        return Figure.row(r.gaps().stream().map(MarginGammaComparison::plane).toArray(Panel[]::new))
                .size(13, 6.4)
                .oneLegend()
                .titled(
                        "A wider margin leaves more lines to choose from: {0} updates on average instead of {1}",
                        Amount.fixed(wide.meanUpdates(), 1), Amount.fixed(narrow.meanUpdates(), 1));
    }

    private static Chart plane(Gap gap) {
        List<Mark> marks = new ArrayList<>();
        // Boundaries stand upright on the directions of weights.
        double from = StrictMath.toRadians(gap.wedge()[0] + 90);
        double to = StrictMath.toRadians(gap.wedge()[1] + 90);
        marks.add(sector(from, to, 1).named("all lines that separate"));
        marks.add(sector(from, to, -1));
        double best = StrictMath.toRadians(gap.best());
        Area strip = strip(best, gap.margin());
        marks.add(strip);
        marks.add(edge(strip, 0).named("widest margin"));
        marks.add(edge(strip, 2));
        marks.add(points(gap, 1, Role.CLASS_A, Symbol.DISC).named("class +1"));
        marks.add(points(gap, -1, Role.CLASS_B, Symbol.SQUARE).named("class −1"));
        double[] w = gap.learned();
        double along = FAR / Math.hypot(w[0], w[1]);
        marks.add(Line.of(
                        new double[] {-along * w[1], along * w[1]},
                        new double[] {along * w[0], -along * w[0]},
                        Role.INK)
                .weight(1.2)
                .named("learned line"));
        return Chart.of(
                        Axis.linear("$x_1$").range(-REACH, REACH).ticks(-1.0, 0.0, 1.0),
                        Axis.linear("$x_2$").range(-REACH, REACH).ticks(-1.0, 0.0, 1.0),
                        marks)
                .titled(
                        "Margin {0}, wedge {1}°\n{2} updates (≤ {3}, bound {4})",
                        Amount.fixed(gap.margin(), 3),
                        Amount.fixed(gap.opening(), 0),
                        Amount.fixed(gap.meanUpdates(), 1),
                        Amount.fixed(gap.mostUpdates(), 0),
                        Amount.significant(gap.bound(), 3))
                .squared()
                .withoutGrid();
    }

    private static Area sector(double from, double to, int sign) {
        double far = sign * FAR;
        return Area.of(
                new double[] {0, far * StrictMath.cos(from), far * StrictMath.cos(to)},
                new double[] {0, far * StrictMath.sin(from), far * StrictMath.sin(to)},
                Role.GOOD.tinted(0.7));
    }

    /** One of the long edges of a strip. */
    private static Line edge(Area strip, int from) {
        return Line.of(
                        new double[] {strip.x()[from], strip.x()[from + 1]},
                        new double[] {strip.y()[from], strip.y()[from + 1]},
                        Role.INSIGHT)
                .dashed(Dash.DASHED)
                .weight(0.9);
    }

    /** The stripe about the boundary of the direction of widest margin in which no point lies. */
    private static Area strip(double angle, double margin) {
        double nx = StrictMath.cos(angle);
        double ny = StrictMath.sin(angle);
        double[] across = {margin, margin, -margin, -margin};
        int[] along = {-1, 1, 1, -1};
        double[] x = new double[4];
        double[] y = new double[4];
        for (int i = 0; i < 4; i++) {
            x[i] = across[i] * nx - along[i] * FAR * ny;
            y[i] = across[i] * ny + along[i] * FAR * nx;
        }
        return Area.of(x, y, Role.INSIGHT.tinted(0.75));
    }

    private static Points points(Gap gap, int label, Role role, Symbol symbol) {
        List<double[]> chosen = new ArrayList<>();
        for (int i = 0; i < gap.y().length; i++) {
            if (gap.y()[i] == label) {
                chosen.add(gap.x()[i]);
            }
        }
        return Points.of(
                        chosen.stream().mapToDouble(point -> point[0]).toArray(),
                        chosen.stream().mapToDouble(point -> point[1]).toArray(),
                        role,
                        symbol)
                .size(0.8);
    }
}
