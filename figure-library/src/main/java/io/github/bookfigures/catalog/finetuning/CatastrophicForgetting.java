package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.catalog.finetuning.TwoTasks.Learning;
import io.github.bookfigures.catalog.finetuning.TwoTasks.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Arrows;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Span;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** What a network forgets of one task while it learns another, and what elastic weight consolidation saves. */
@Generator(
        name = "catastrophic-forgetting",
        summary = "Accuracy on two tasks learned one after the other, without and with elastic weight consolidation.")
public final class CatastrophicForgetting implements FigureGenerator<CatastrophicForgetting.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("features of an example") int dim,
            @Doc("classes of each task") int classes,
            @Doc("units of the hidden layer") int hidden,
            @Doc("steps on each task, a multiple of 10") int steps,

            @Doc("weight of the penalty in the middle panel")
            double lambda,

            @Doc("weights of the penalty that are compared, ascending")
            List<Double> lambdas) {
        public Params() {
            this(40, 4, 64, 200, 10_000, List.of(0.0, 100.0, 1000.0, 3000.0, 10_000.0, 30_000.0));
        }

        public Params {
            lambdas = List.copyOf(lambdas);
            if (dim < 4 || dim > 200 || classes < 2 || classes > 10 || hidden < 4 || hidden > 256) {
                throw new IllegalArgumentException(
                        "needs a dim of 4 to 200, 2 to 10 classes and 4 to 256 hidden units");
            }
            if (steps < 50 || steps > 1000 || steps % 10 != 0) {
                throw new IllegalArgumentException("needs 50 to 1000 steps, in tens");
            }
            if (!(lambda > 0)
                    || lambdas.isEmpty()
                    || lambdas.size() > 8
                    || lambdas.stream().anyMatch(l -> !(l >= 0))) {
                throw new IllegalArgumentException("needs a positive lambda and 1 to 8 lambdas that are not negative");
            }
        }
    }

    private static final Role FIRST = Role.series(0);
    private static final Role SECOND = Role.series(1);

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(TwoTasks.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.row(
                        curves(p, r, r.free()).titled("Without penalty"),
                        curves(p, r, r.held()).titled("With EWC, $\\lambda = \\arg{0}$", Amount.exact(p.lambda())),
                        sweep(p, r))
                .size(14, 5.8)
                .titled(
                        "Learning a second task costs {0} points of accuracy on the first, with EWC {1}",
                        Amount.fixed(100 * lost(r, r.free()), 0), Amount.fixed(100 * lost(r, r.held()), 0));
    }

    private static double lost(Result r, Learning learning) {
        return r.before().lastFirst() - learning.lastFirst();
    }

    private static Chart curves(Params p, Result r, Learning learning) {
        double end = r.step()[r.step().length - 1];
        double[] first = joined(r.before().first(), learning.first());
        double[] second = joined(r.before().second(), learning.second());
        double at = 0.97 * end;
        double low = learning.lastFirst();
        double high = r.before().lastFirst();
        List<Mark> marks = new ArrayList<>();
        marks.add(Span.x(0, p.steps(), FIRST).labelled("first task"));
        marks.add(Span.x(p.steps(), end, SECOND).labelled("second task"));
        marks.add(Rule.vertical(p.steps(), Role.MUTED));
        marks.add(Rule.horizontal(1.0 / p.classes(), Role.REFERENCE)
                .dashed(Dash.DOTTED)
                .labelled("chance"));
        marks.add(Line.of(r.step(), first, FIRST)
                .named("accuracy on the first task")
                .dashed(Dash.SOLID)
                .weight(1.3));
        marks.add(Line.of(r.step(), second, SECOND)
                .named("on the second task")
                .dashed(Dash.DASHED)
                .weight(1.3));
        if (high - low > 0.1) {
            marks.add(Arrows.of(
                    new double[] {at, at},
                    new double[] {(low + high) / 2, (low + high) / 2},
                    new double[] {0, 0},
                    new double[] {(high - low) / 2, (low - high) / 2},
                    Role.INK));
        }
        marks.add(Note.at(at, (low + high) / 2, "−{0}", Amount.fixed(high - low, 2))
                .towards(Corner.LEFT));
        return Chart.of(
                        Axis.linear("Step").range(0, end).integers(),
                        Axis.linear("Accuracy on fresh examples").range(0, 1.1),
                        marks)
                .legend(Chart.Legend.BELOW);
    }

    private static double[] joined(double[] before, double[] after) {
        return DoubleStream.concat(Arrays.stream(before), Arrays.stream(after)).toArray();
    }

    private static Chart sweep(Params p, Result r) {
        List<Text> labels = p.lambdas().stream()
                .map(lambda -> Text.of("{0}", Amount.grouped(lambda)))
                .toList();
        double left = Math.floor(10 * Arrays.stream(r.sweepFirst()).min().orElseThrow()) / 10;
        double bottom = Math.floor(10 * Arrays.stream(r.sweepSecond()).min().orElseThrow()) / 10 - 0.1;
        return Chart.of(
                        Axis.linear("Accuracy on the first task").range(left, 1.05),
                        Axis.linear("Accuracy on the second task").range(bottom, 1.02),
                        Line.of(r.sweepFirst(), r.sweepSecond(), Role.MUTED),
                        Points.of(r.sweepFirst(), r.sweepSecond(), Role.INSIGHT, Symbol.DISC)
                                .size(1.4)
                                .labels(labels),
                        Inscription.of(
                                Corner.BOTTOM_LEFT,
                                Text.of("Penalty added to the loss"),
                                Text.maths("\\frac{\\lambda}{2}\\sum_i F_i\\,(w_i - w_i^{*})^2")))
                .titled("Memory and learning by $\\lambda$")
                .legend(Chart.Legend.NONE);
    }
}
