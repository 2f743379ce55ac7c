package io.github.bookfigures.catalog.perceptron;

import io.github.bookfigures.catalog.perceptron.PerceptronTraining.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Arrows;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
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
 * What the weights of a perceptron mean in the plane: w stands upright on the boundary, b says how far the boundary is from
 * the origin, and the score divided by the length of w is a distance. The weights are those that Rosenblatt's rule found;
 * some earlier boundaries are shown by the number of the update that made them. The true line lies off the origin, and its
 * street is narrow, so that both distances can be seen and the rule needs several updates.
 */
@Generator(
        name = "perceptron-geometry",
        summary = "A perceptron trained on two classes in the plane: its boundary, weight vector and distances.")
public final class PerceptronGeometry implements FigureGenerator<PerceptronGeometry.Params, Result> {
    private static final double ARROW = 1.7;
    private static final double MARK = 0.22;

    /** What the manifest may set. */
    public record Params(
            @Doc("number of points, an even one") int n,

            @Doc("distance from the true line below which there are no points, at most 1")
            double gap,

            @Doc("distance of the true line from the origin, from -2 to 2")
            double offset,

            @Doc("epochs after which the attempt ends") int max_epochs,
            @Doc("how many earlier boundaries are shown") int show_history) {
        public Params() {
            this(40, 0.3, 1.5, 1000, 4);
        }

        public Params {
            if (n < 4 || n % 2 != 0 || !(gap > 0 && gap <= 1) || !(Math.abs(offset) <= 2)) {
                throw new IllegalArgumentException(
                        "needs an even n from 4, a gap above 0 up to 1 and an offset from -2 to 2");
            }
            if (max_epochs < 1 || show_history < 0) {
                throw new IllegalArgumentException("needs at least one epoch and no negative history");
            }
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(
                PerceptronTraining.class, new PerceptronTraining.Params(p.n(), p.gap(), p.offset(), p.max_epochs()));
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.row(plane(p, r), mistakes(r))
                .columns(1.0, 0.62)
                .size(13, 7.6)
                .titled(
                        "The weight vector stands upright on the boundary, and scores divided by its length are distances");
    }

    private static Chart plane(Params p, Result r) {
        DecisionLine line = r.line();
        List<Mark> marks = new ArrayList<>();
        marks.add(line.side(1, Role.CLASS_A));
        marks.add(line.side(-1, Role.CLASS_B));
        marks.add(Rule.horizontal(0, Role.MUTED.tinted(0.5)).dashed(Dash.SOLID));
        marks.add(Rule.vertical(0, Role.MUTED.tinted(0.5)).dashed(Dash.SOLID));
        history(marks, p, r);
        marks.add(line.rule(Role.INK));
        distances(marks, r);
        marks.add(classOf(r, 1, Role.CLASS_A, Symbol.DISC).named("class +1"));
        marks.add(classOf(r, -1, Role.CLASS_B, Symbol.RING).named("class −1"));
        double limit = Math.ceil(Arrays.stream(r.points())
                        .mapToDouble(x -> Math.max(Math.abs(x[0]), Math.abs(x[1])))
                        .max()
                        .orElseThrow()
                + 0.2);
        return Chart.of(
                        Axis.linear("$x_1$").range(-limit, limit),
                        Axis.linear("$x_2$").range(-limit, limit),
                        marks)
                .squared()
                .withoutGrid()
                .legend(Chart.Legend.BELOW)
                .titled("The boundary after update {0}, and earlier ones", r.weights().length);
    }

    private static void history(List<Mark> marks, Params p, Result r) {
        int updates = r.weights().length;
        int shown = Math.min(p.show_history(), updates - 1);
        for (int i = 0; i < shown; i++) {
            int update = 1 + i * (updates - 1) / shown;
            marks.add(DecisionLine.of(r.weights()[update - 1])
                    .rule(Role.INK.tinted(0.3 - 0.2 * i / shown))
                    .dashed(Dash.DASHED)
                    .labelled("{0}", update));
        }
    }

    private static void distances(List<Mark> marks, Result r) {
        DecisionLine line = r.line();
        double[] x = r.points()[r.sample()];
        double[] foot = line.foot(x);
        // The arrow stands on the other side of the origin's foot than the sample.
        double[] aside = line.from(r.foot(), 0, 1);
        boolean left =
                (foot[0] - r.foot()[0]) * (aside[0] - r.foot()[0]) + (foot[1] - r.foot()[1]) * (aside[1] - r.foot()[1])
                        > 0;
        double[] tail = line.from(r.foot(), 0, left ? -1.6 : 1.6);
        double[] head = line.from(tail, ARROW, 0);
        marks.add(segment(x, foot, Role.CLASS_A)
                .weight(1.6)
                .named(
                        "ringed point: $(\\mathbf{w}\\cdot\\mathbf{x}+b)\\,/\\,\\|\\mathbf{w}\\| = \\arg{0}$",
                        Amount.fixed(r.sampleDistance(), 2)));
        marks.add(Points.at(x[0], x[1], Role.CLASS_A, Symbol.RING).size(2));
        marks.add(segment(new double[2], r.foot(), Role.INSIGHT)
                .weight(1.6)
                .dashed(Dash.DASHED)
                .named("origin: $|b|\\,/\\,\\|\\mathbf{w}\\| = \\arg{0}$", Amount.fixed(r.originDistance(), 2)));
        double[] a = line.from(tail, 0, MARK);
        double[] b = line.from(tail, MARK, MARK);
        double[] c = line.from(tail, MARK, 0);
        marks.add(Line.of(new double[] {a[0], b[0], c[0]}, new double[] {a[1], b[1], c[1]}, Role.INK)
                .weight(0.7));
        marks.add(new Arrows(
                new double[] {tail[0]},
                new double[] {tail[1]},
                new double[] {head[0] - tail[0]},
                new double[] {head[1] - tail[1]},
                Role.INK,
                Text.NONE,
                1.6));
        marks.add(Points.at(head[0], head[1], Role.INK, Symbol.NONE).labels(List.of(Text.of("$\\mathbf{w}$"))));
    }

    private static Line segment(double[] from, double[] to, Role role) {
        return Line.of(new double[] {from[0], to[0]}, new double[] {from[1], to[1]}, role);
    }

    private static Points classOf(Result r, int sign, Role role, Symbol symbol) {
        double[][] points = IntStream.range(0, r.sign().length)
                .filter(i -> r.sign()[i] == sign)
                .mapToObj(i -> r.points()[i])
                .toArray(double[][]::new);
        return Points.of(
                        Arrays.stream(points).mapToDouble(x -> x[0]).toArray(),
                        Arrays.stream(points).mapToDouble(x -> x[1]).toArray(),
                        role,
                        symbol)
                .size(1.3);
    }

    private static Chart mistakes(Result r) {
        int epochs = r.mistakes().length;
        double[] epoch = IntStream.rangeClosed(1, epochs).asDoubleStream().toArray();
        double[] mistakes = Arrays.stream(r.mistakes()).asDoubleStream().toArray();
        return Chart.of(
                        Axis.linear("Epoch").integers(),
                        Axis.linear("Mistakes")
                                .range(0, Arrays.stream(mistakes).max().orElseThrow() + 1)
                                .integers(),
                        Line.of(epoch, mistakes, Role.INK).symbols(Symbol.DISC, 1),
                        Note.at(
                                        epochs,
                                        0,
                                        "{0} updates in all;\nat most {1} by\nNovikoff’s theorem",
                                        r.weights().length,
                                        Amount.grouped(Math.floor(r.bound())))
                                .towards(Corner.TOP_LEFT))
                .titled("No mistakes in epoch {0}", epochs);
    }
}
