package io.github.bookfigures.catalog.training;

import io.github.bookfigures.catalog.training.RingRuns.Curves;
import io.github.bookfigures.catalog.training.RingRuns.Params;
import io.github.bookfigures.catalog.training.RingRuns.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Band;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
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

/** What training and validation loss look like when training goes well, overfits, or takes too large steps. */
@Generator(
        name = "training-loss-curves",
        summary = "Training and validation losses of a good, an overfitting and an unstable run.")
public final class TrainingLossCurves implements FigureGenerator<Params, Result> {
    private static final Role TRAIN = Role.series(0);
    private static final Role VALIDATION = Role.series(1);
    private static final int WINDOW = 9;

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(RingRuns.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.row(good(r), overfitting(r), unstable(r))
                .oneLegend()
                .size(14, 6)
                .titled("Three runs by their loss curves: a good fit, overfitting, instability");
    }

    private static Chart good(Result r) {
        Curves curves = r.good();
        List<Mark> marks = lines(curves);
        marks.add(verdict(
                Role.GOOD,
                "Good: both losses settle together",
                Text.of("{0} examples, {1} weights", curves.examples(), curves.weights()),
                Text.of("gap at the end {0}", Amount.fixed(curves.gap(), 3))));
        return chart(curves, marks).titled("Good fit");
    }

    private static Chart overfitting(Result r) {
        Curves curves = r.overfitting();
        double[] epoch = epochs(curves);
        List<Mark> marks = new ArrayList<>();
        marks.add(Band.of(epoch, curves.train(), curves.validation(), VALIDATION));
        marks.addAll(lines(curves));
        marks.add(
                Rule.vertical(curves.best(), Role.REFERENCE).dashed(Dash.DOTTED).labelled("stop here"));
        marks.add(verdict(
                Role.BAD,
                "Overfitting: stop early, or get more data",
                Text.of("{0} examples, {1} weights", curves.examples(), curves.weights()),
                Text.of(
                        "validation ends {0} times its lowest",
                        Amount.significant(curves.last() / curves.lowest(), 2))));
        return chart(curves, marks).titled("Overfitting");
    }

    private static Chart unstable(Result r) {
        Curves curves = r.unstable();
        double[] smooth = IntStream.range(0, curves.train().length)
                .mapToDouble(i -> Arrays.stream(
                                curves.train(),
                                Math.max(0, i - WINDOW / 2),
                                Math.min(curves.train().length, i + WINDOW / 2 + 1))
                        .average()
                        .orElseThrow())
                .toArray();
        List<Mark> marks = lines(curves);
        marks.add(Line.of(epochs(curves), smooth, Role.INK)
                .dashed(Dash.DOTTED)
                .weight(1.8)
                .named("mean of {0} epochs, training", WINDOW));
        marks.add(verdict(
                Role.BAD,
                "Unstable: lower the learning rate",
                Text.of("{0} examples, {1} weights", curves.examples(), curves.weights()),
                Text.of(
                        "jumps {0} times those of (a)",
                        Amount.significant(curves.jitter() / r.good().jitter(), 2))));
        return chart(curves, marks).titled("Unstable");
    }

    private static List<Mark> lines(Curves curves) {
        List<Mark> marks = new ArrayList<>();
        marks.add(
                Line.of(epochs(curves), curves.train(), TRAIN).named("training").weight(1.2));
        marks.add(Line.of(epochs(curves), curves.validation(), VALIDATION)
                .dashed(Dash.DASHED)
                .named("validation")
                .weight(1.2));
        marks.add(Points.at(curves.best(), curves.lowest(), Role.INSIGHT, Symbol.STAR)
                .size(2)
                .named("lowest validation loss"));
        return marks;
    }

    private static double most(double[] loss) {
        return Arrays.stream(loss).max().orElseThrow();
    }

    private static Inscription verdict(Role role, String verdict, Text... lines) {
        List<Text> all = new ArrayList<>(List.of(Text.of(verdict)));
        all.addAll(List.of(lines));
        return new Inscription(all, Corner.TOP, role);
    }

    private static Chart chart(Curves curves, List<Mark> marks) {
        return Chart.of(
                Axis.linear("Epoch").range(0, curves.train().length),
                Axis.linear("Cross-entropy").range(0, 1.08 * Math.max(most(curves.train()), most(curves.validation()))),
                marks);
    }

    private static double[] epochs(Curves curves) {
        return IntStream.rangeClosed(1, curves.train().length).asDoubleStream().toArray();
    }
}
