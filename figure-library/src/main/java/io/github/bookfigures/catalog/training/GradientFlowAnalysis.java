package io.github.bookfigures.catalog.training;

import io.github.bookfigures.catalog.training.DeepGradients.Kind;
import io.github.bookfigures.catalog.training.DeepGradients.Nets;
import io.github.bookfigures.catalog.training.DeepGradients.Params;
import io.github.bookfigures.catalog.training.DeepGradients.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Histogram;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.RunSpread;
import io.github.bookfigures.figure.Sample;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How gradients shrink on their way down through sigmoid layers, and do not through ReLU and residual ones. */
@Generator(
        name = "gradient-flow-analysis",
        summary = "Norms of the weight gradients of each layer of sigmoid, ReLU and residual networks.")
public final class GradientFlowAnalysis implements FigureGenerator<Params, Result> {
    private static final List<Role> ROLES = List.of(Role.PLAIN, Role.series(2), Role.RESIDUAL);
    private static final List<String> NAMES = List.of("sigmoid", "ReLU", "residual ReLU");
    private static final List<Symbol> SYMBOLS = List.of(Symbol.DISC, Symbol.SQUARE, Symbol.TRIANGLE);
    private static final int BINS = 50;

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(DeepGradients.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        double ratio = Sample.of(r.of(Kind.SIGMOID).ratios()).median();
        return Figure.cells(
                        List.of(1.0, 1.0),
                        List.of(1.0, 1.0),
                        new Figure.Cell(bars(p, r, ratio), 0, 0, 1, 1),
                        new Figure.Cell(histogram(r), 1, 0, 1, 1),
                        new Figure.Cell(lines(p, r), 0, 1, 2, 1))
                .size(13.5, 8.6)
                .titled(
                        "From the last to the first of {0} sigmoid layers gradients shrink {1} times, with ReLU {2} times",
                        p.hidden_layers(),
                        Amount.significant(ratio, 2),
                        Amount.significant(Sample.of(r.of(Kind.RELU).ratios()).median(), 2));
    }

    private static Chart bars(Params p, Result r, double ratio) {
        double[] mean = RunSpread.extremes(r.of(Kind.SIGMOID).start()).middle();
        double low = StrictMath.pow(10, Math.floor(StrictMath.log10(mean[0]) - 0.3));
        double[] base = new double[mean.length];
        Arrays.fill(base, low);
        double[] at = IntStream.range(0, mean.length).asDoubleStream().toArray();
        int last = p.hidden_layers() - 1;
        double height = 4 * mean[last];
        return Chart.of(
                        Axis.category("Layer", layers(p)),
                        Axis.log("Norm of the gradient").range(low, 12 * mean[mean.length - 1]),
                        Bars.of(at, mean, Role.PLAIN)
                                .on(base)
                                .width(0.66)
                                .look(Bars.Look.RAMP)
                                .labels(Arrays.stream(mean)
                                        .mapToObj(v -> Text.of("{0}", Amount.significant(v, 2)))
                                        .toList()),
                        Line.of(
                                        new double[] {0, 0, last, last},
                                        new double[] {2.2 * mean[0], height, height, 2.2 * mean[last]},
                                        Role.INK)
                                .weight(0.8),
                        Note.at(last / 2.0, height, "{0} times", Amount.significant(ratio, 2))
                                .towards(Corner.TOP))
                .titled("Sigmoid, before training (median of {0} networks)", p.seeds())
                .legend(Chart.Legend.NONE);
    }

    private static List<Text> layers(Params p) {
        return IntStream.rangeClosed(1, p.hidden_layers() + 1)
                .mapToObj(i -> i > p.hidden_layers() ? Text.of("output") : Text.of("{0}", i))
                .toList();
    }

    private static Chart lines(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        double[] at = IntStream.range(0, p.hidden_layers() + 1).asDoubleStream().toArray();
        for (Nets nets : r.nets()) {
            int i = nets.kind().ordinal();
            RunSpread start = RunSpread.extremes(nets.start());
            marks.add(start.band(at, ROLES.get(i)));
            marks.add(start.line(at, ROLES.get(i))
                    .dashed(Dash.SOLID)
                    .weight(1.3)
                    .symbols(SYMBOLS.get(i), 1)
                    .named("{0}", NAMES.get(i)));
            marks.add(RunSpread.extremes(nets.trained())
                    .line(at, ROLES.get(i))
                    .dashed(Dash.DASHED)
                    .symbols(SYMBOLS.get(i), 1)
                    .named("{0}, trained", NAMES.get(i)));
        }
        return Chart.of(Axis.category("Layer", layers(p)), Axis.log("Norm of the gradient"), marks)
                .titled("Three kinds of networks: median, least and most")
                .legend(Chart.Legend.BELOW);
    }

    private static Chart histogram(Result r) {
        double from = Math.floor(Sample.of(r.firstLayer()).quantile(0.002));
        double to = Math.ceil(Sample.of(r.lastLayer()).quantile(1));
        return Chart.of(
                        Axis.linear("Decimal logarithm of a weight's gradient"),
                        Axis.linear("Weights"),
                        Histogram.count(r.firstLayer(), BINS, from, to, Role.PLAIN.tinted(0.35))
                                .named("first hidden layer"),
                        Histogram.count(r.lastLayer(), BINS, from, to, Role.PLAIN)
                                .named("last hidden layer"))
                .titled("Sigmoid: gradients of single weights")
                .legend(Chart.Legend.INSIDE);
    }
}
