package io.github.bookfigures.catalog.gradients;

import io.github.bookfigures.catalog.gradients.SignalAtInitialisation.Params;
import io.github.bookfigures.catalog.gradients.SignalAtInitialisation.Result;
import io.github.bookfigures.catalog.gradients.SignalAtInitialisation.Run;
import io.github.bookfigures.catalog.gradients.SignalAtInitialisation.Start;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Histogram;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Span;
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
 * What initial weights do to a signal on its way through a deep network: too small and it dies, too large and most units are
 * saturated, with the variances of Glorot and Bengio (2010) or He et al. (2015) it goes through. Normal inputs are sent
 * through untrained networks, and the values after each layer are counted.
 */
@Generator(
        name = "weight-initialization",
        summary = "Distributions of activations, layer by layer, in untrained networks with four initialisations.")
public final class WeightInitialization implements FigureGenerator<Params, Result> {
    private static final List<Text> NAMES = List.of(
            Text.of("$\\mathcal{N}(0,\\,0.01^2)$"),
            Text.of("$\\mathcal{N}(0,\\,1)$"),
            Text.of("Xavier"),
            Text.of("He"));
    private static final double COLLAPSED = 0.05;
    private static final double TOO_MANY_SATURATED = 0.5;

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(SignalAtInitialisation.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        List<Cell> cells = new ArrayList<>();
        for (Start start : Start.values()) {
            cells.add(new Cell(histograms(p, r, start), start.ordinal(), 0, 1, 1));
        }
        cells.add(new Cell(deviations(p, r.tanh(), "tanh").legend(Chart.Legend.NONE), 0, 1, 2, 1));
        // One legend for both, at the foot.
        cells.add(new Cell(deviations(p, r.relu(), "ReLU").legend(Chart.Legend.BELOW), 2, 1, 2, 1));
        return Figure.cells(List.of(1.6, 1.0), List.of(1.0, 1.0, 1.0, 1.0), cells.toArray(Cell[]::new))
                .size(14, 10)
                .titled("Weights too small, and the signal dies; too large, and most units saturate");
    }

    /** Five layers side by side, each in a slot of width 1 that runs from -1 to 1. */
    private static Chart histograms(Params p, Result r, Start start) {
        Run run = r.tanh().get(start.ordinal());
        int[] layers = {1, 3, 5, 7, p.layers()};
        List<Mark> marks = new ArrayList<>();
        for (int slot = 0; slot < layers.length; slot++) {
            int layer = layers[slot];
            marks.add(Span.x(slot - 0.48, slot + 0.48, verdict(run, layer))
                    .labelled("std {0}", Amount.significant(run.deviation()[layer], 2)));
            double largest = Arrays.stream(run.histogram()[layer]).max().orElseThrow();
            int at = slot;
            double[] edges = Arrays.stream(r.edges()).map(e -> at + 0.45 * e).toArray();
            double[] shares =
                    Arrays.stream(run.histogram()[layer]).map(s -> s / largest).toArray();
            marks.add(new Histogram(edges, shares, Role.INK, Text.NONE));
        }
        List<Text> names =
                Arrays.stream(layers).mapToObj(l -> Text.of("layer {0}", l)).toList();
        boolean last = start.ordinal() == Start.values().length - 1;
        return Chart.of(
                        Axis.category(last ? "tanh activations from −1 to 1 in each cell" : "", names),
                        Axis.linear("Share / largest").range(0, 1.6).ticks(0.0, 1.0),
                        marks)
                .withoutGrid()
                .titled(NAMES.get(start.ordinal()).template() + ": {0}", verdict(run));
    }

    private static Role verdict(Run run, int layer) {
        return run.saturated()[layer] > TOO_MANY_SATURATED
                ? Role.BAD
                : run.deviation()[layer] < COLLAPSED ? Role.MUTED : Role.GOOD;
    }

    private static Text verdict(Run run) {
        int last = run.deviation().length - 1;
        if (run.saturated()[last] > TOO_MANY_SATURATED) {
            return Text.of("{0} of the last layer saturated", Amount.percent(run.saturated()[last], 0));
        }
        return Text.of(run.deviation()[last] < COLLAPSED ? "the signal collapses" : "healthy");
    }

    private static Chart deviations(Params p, List<Run> runs, String activation) {
        double[] layer = IntStream.rangeClosed(0, p.layers()).asDoubleStream().toArray();
        List<Mark> marks = new ArrayList<>();
        Symbol[] symbols = {Symbol.DISC, Symbol.SQUARE, Symbol.TRIANGLE, Symbol.DIAMOND};
        for (int i = 0; i < runs.size(); i++) {
            marks.add(new Line(
                    layer, runs.get(i).deviation(), Role.series(i), NAMES.get(i), Dash.AUTO, 1, symbols[i], 1, false));
        }
        return Chart.of(Axis.linear("Layer").range(0, p.layers()).integers(), Axis.log("Standard deviation"), marks)
                .titled("{0}: spread of the signal", activation);
    }
}
