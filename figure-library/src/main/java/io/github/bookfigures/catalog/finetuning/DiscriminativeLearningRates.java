package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.catalog.finetuning.LayerRates.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dumbbells;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.RunSpread;
import io.github.bookfigures.figure.Span;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Learning rates that fall from layer to layer, and how they hold the lower layers still; measured on a small network. */
@Generator(
        name = "discriminative-learning-rates",
        summary = "Learning rates of each layer for several factors, and how far layers move under them.")
public final class DiscriminativeLearningRates implements FigureGenerator<DiscriminativeLearningRates.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("learning rate of the head") double lr_top,

            @Doc("layers between embeddings and head; 12 as in BERT base, Devlin et al. 2019")
            int layers,

            @Doc("factors from one layer to the one below; 1/2.6 in Howard and Ruder 2018, section 3.2")
            List<Double> xi) {
        public Params() {
            this(3e-5, 12, List.of(0.95, 0.8, 1 / 2.6));
        }

        public Params {
            xi = List.copyOf(xi);
            if (!(lr_top > 0) || layers < 4 || layers > 16) {
                throw new IllegalArgumentException("needs a positive lr_top and 4 to 16 layers");
            }
            if (xi.isEmpty() || xi.size() > 3 || xi.stream().anyMatch(x -> !(x > 0.1 && x < 1))) {
                throw new IllegalArgumentException("needs one to three xi between 0.1 and 1");
            }
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(LayerRates.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        List<Figure.Cell> cells = new ArrayList<>();
        int count = p.xi().size();
        for (int i = 0; i < count; i++) {
            cells.add(new Figure.Cell(rates(p, r, i), 0, i, 1, 1));
        }
        cells.add(new Figure.Cell(moved(r), 0, count, 1, 1));
        List<Double> columns = new ArrayList<>(Collections.nCopies(count, 1.0));
        columns.add(1.35);
        double ratio = Arrays.stream(r.firstRatio()).average().orElseThrow();
        return Figure.cells(columns, List.of(1.0), cells.toArray(Figure.Cell[]::new))
                .size(14, 6.6)
                .titled(
                        "Smaller rates below keep general features: the first layer moves {0} as far",
                        Amount.percent(ratio, 0));
    }

    private static Chart rates(Params p, Result r, int i) {
        double[] rates = r.rates()[i];
        int n = rates.length;
        // One range for all panels, so that bars can be compared.
        double smallest =
                Arrays.stream(r.rates()).flatMapToDouble(Arrays::stream).min().orElseThrow();
        double low = StrictMath.pow(10, Math.floor(StrictMath.log10(smallest)));
        double[] base = new double[n];
        Arrays.fill(base, low);
        double[] at = IntStream.range(0, n).asDoubleStream().toArray();
        List<Text> labels = Arrays.stream(rates)
                .mapToObj(v -> Text.of("{0}", Amount.scientific(v, 2)))
                .toList();
        double decades = StrictMath.log10(rates[n - 1] / low);
        return Chart.of(
                        Axis.log("Learning rate").range(low, rates[n - 1] * StrictMath.pow(10, 0.7 * decades)),
                        Axis.category(i == 0 ? "Layer" : "", names(p)),
                        Bars.of(at, rates, Role.TRAINABLE)
                                .on(base)
                                .width(0.7)
                                .look(Bars.Look.RAMP)
                                .labels(labels)
                                .lying())
                .titled("$\\xi = \\arg{0}$", Amount.significant(p.xi().get(i), 2))
                .legend(Chart.Legend.NONE);
    }

    private static List<Text> names(Params p) {
        List<Text> names = new ArrayList<>(List.of(Text.of("embedding")));
        for (int layer = 1; layer <= p.layers(); layer++) {
            names.add(Text.of("{0}", layer));
        }
        names.add(Text.of("head"));
        return names;
    }

    private static Chart moved(Result r) {
        double[] uniform = RunSpread.deviation(r.uniform()).middle();
        double[] decayed = RunSpread.deviation(r.decayed()).middle();
        List<Text> names = new ArrayList<>();
        for (int i = 1; i < uniform.length; i++) {
            names.add(Text.of("{0}", i));
        }
        names.add(Text.of("head"));
        double most = Math.max(
                Arrays.stream(uniform).max().orElseThrow(),
                Arrays.stream(decayed).max().orElseThrow());
        double least = Arrays.stream(decayed).min().orElseThrow();
        List<Mark> marks = new ArrayList<>();
        marks.add(Span.y(-0.5, 1.5, Role.FROZEN).labelled("general features"));
        marks.add(Span.y(uniform.length - 2.5, uniform.length - 0.5, Role.TRAINABLE)
                .labelled("task features"));
        marks.addAll(new Dumbbells(
                        uniform,
                        decayed,
                        Role.FROZEN,
                        Role.TRAINABLE,
                        Text.of("equal rates"),
                        Text.of("$\\xi = \\arg{0}$", Amount.exact(LayerRates.DECAY)))
                .marks());
        return Chart.of(
                        Axis.log("Change $|W - W_0| / |W_0|$").range(least / 1.6, 1.6 * most),
                        Axis.category("Layer of the small network", names).range(-0.5, uniform.length - 0.5),
                        marks)
                .titled("Mean of {0} runs", r.uniform().length)
                .legend(Chart.Legend.BELOW);
    }
}
