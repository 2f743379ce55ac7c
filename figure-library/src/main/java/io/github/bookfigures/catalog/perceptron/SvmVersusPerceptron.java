package io.github.bookfigures.catalog.perceptron;

import io.github.bookfigures.catalog.perceptron.SvmComparison.Params;
import io.github.bookfigures.catalog.perceptron.SvmComparison.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Arrows;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
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
 * Any line without mistakes satisfies a perceptron, and which one it finds depends on the order of the points; the support
 * vector machine (Cortes and Vapnik 1995) takes the line in the middle of the widest street. Perceptrons with random orders
 * and one machine learn the same points, and the distance of each line from the nearest point is measured.
 */
@Generator(
        name = "svm-vs-perceptron",
        summary = "Lines found by perceptrons that saw the points in random orders, and the one of a hard-margin SVM.")
public final class SvmVersusPerceptron implements FigureGenerator<Params, Result> {
    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(SvmComparison.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.row(perceptrons(r), machine(r), margins(r))
                .columns(1.0, 1.0, 0.72)
                .size(14, 6.2)
                .titled(
                        "{0} perceptrons find {0} lines; the support vector machine takes the one with the widest street",
                        r.perceptrons().length);
    }

    private static Chart perceptrons(Result r) {
        List<Mark> marks = new ArrayList<>();
        for (double[] line : r.perceptrons()) {
            marks.add(DecisionLine.of(line).rule(Role.INK.tinted(0.55)));
        }
        marks.addAll(classes(r));
        return plane(r, marks).titled("Perceptrons: all without a mistake");
    }

    private static Chart machine(Result r) {
        DecisionLine line = DecisionLine.of(r.svm());
        List<Mark> marks = new ArrayList<>();
        marks.add(line.stripe(-r.svmMargin(), r.svmMargin(), Role.GOOD.tinted(0.8)));
        marks.add(line.rule(Role.INK));
        for (int side : new int[] {-1, 1}) {
            marks.add(Rule.line(line.w1(), line.w2(), side - line.b(), Role.INK).dashed(Dash.DASHED));
        }
        marks.addAll(classes(r));
        // A ring lies on the neighbours of its point, and under the point itself.
        for (int i : r.support()) {
            boolean positive = r.sign()[i] > 0;
            marks.add(Points.at(r.points()[i][0], r.points()[i][1], Role.INSIGHT, Symbol.RING)
                    .size(2.1));
            marks.add(Points.at(
                            r.points()[i][0],
                            r.points()[i][1],
                            positive ? Role.CLASS_A : Role.CLASS_B,
                            positive ? Symbol.DISC : Symbol.RING)
                    .size(1.2));
        }
        // Where the street leaves the points: some units below the origin's foot.
        double[] middle = line.from(line.foot(new double[2]), 0, -5.4);
        double[] low = line.from(middle, -r.svmMargin(), 0);
        double[] high = line.from(middle, r.svmMargin(), 0);
        marks.add(doubleArrow(low, high));
        marks.add(Note.at(low[0], low[1], "$2/\\|\\mathbf{w}\\| = \\arg{0}$", Amount.fixed(2 / line.norm(), 2))
                .towards(Corner.LEFT));
        return plane(r, marks).titled("SVM: {0} support vectors, ringed", r.support().length);
    }

    private static Arrows doubleArrow(double[] a, double[] b) {
        double[] middle = {(a[0] + b[0]) / 2, (a[1] + b[1]) / 2};
        return new Arrows(
                new double[] {middle[0], middle[0]},
                new double[] {middle[1], middle[1]},
                new double[] {a[0] - middle[0], b[0] - middle[0]},
                new double[] {a[1] - middle[1], b[1] - middle[1]},
                Role.INK,
                Text.NONE,
                1.2);
    }

    private static Chart plane(Result r, List<Mark> marks) {
        double limit = Math.ceil(Arrays.stream(r.points())
                        .flatMapToDouble(Arrays::stream)
                        .map(Math::abs)
                        .max()
                        .orElseThrow()
                + 0.2);
        return Chart.of(
                        Axis.linear("$x_1$").range(-limit, limit),
                        Axis.linear("$x_2$").range(-limit, limit),
                        marks)
                .squared()
                .withoutGrid()
                .legend(Chart.Legend.BELOW);
    }

    private static List<Points> classes(Result r) {
        return List.of(
                classOf(r, 1, Role.CLASS_A, Symbol.DISC).named("class +1"),
                classOf(r, -1, Role.CLASS_B, Symbol.RING).named("class −1"));
    }

    private static Points classOf(Result r, int sign, Role role, Symbol symbol) {
        double[][] points = IntStream.range(0, r.sign().length)
                .filter(i -> r.sign()[i] == sign)
                .mapToObj(i -> r.points()[i])
                .toArray(double[][]::new);
        return Points.of(column(points, 0), column(points, 1), role, symbol).size(1.2);
    }

    private static double[] column(double[][] points, int k) {
        return Arrays.stream(points).mapToDouble(x -> x[k]).toArray();
    }

    /** A strip plot; each dot has a height of its own so that none hides another. */
    private static Chart margins(Result r) {
        int n = r.perceptronMargins().length;
        double[] sorted = r.perceptronMargins().clone();
        Arrays.sort(sorted);
        double[] rank = IntStream.rangeClosed(1, n).asDoubleStream().toArray();
        return Chart.of(
                        Axis.linear("Margin: distance to the nearest point")
                                .range(0, Math.ceil(r.svmMargin() * 12) / 10),
                        Axis.linear("Perceptrons, by margin").range(0, n + 3).integers(),
                        Rule.vertical(r.svmMargin(), Role.GOOD)
                                .labelled("SVM: {0}", Amount.fixed(r.svmMargin(), 2))
                                .dashed(Dash.SOLID),
                        Rule.vertical(r.medianMargin(), Role.INK)
                                .labelled("median: {0}", Amount.fixed(r.medianMargin(), 2)),
                        Points.of(sorted, rank, Role.INK, Symbol.DISC))
                .titled("The median perceptron keeps {0}", Amount.percent(r.medianMargin() / r.svmMargin(), 0));
    }
}
