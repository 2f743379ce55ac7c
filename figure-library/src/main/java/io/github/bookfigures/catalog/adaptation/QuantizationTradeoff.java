package io.github.bookfigures.catalog.adaptation;

import io.github.bookfigures.catalog.adaptation.RoundedWeights.Result;
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
import io.github.bookfigures.figure.Regions;
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
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What fewer bits for each weight cost: a network is trained on three spirals and its weights (not its biases) are rounded to
 * the nearest of symmetric integers times a scale, one for each matrix or one for each row. Each bit is worth 6.02 dB of
 * signal to noise (Bennett, "Spectra of quantized signals", 1948), until too few are left.
 *
 * <p>Not as in the trial: 600 training points instead of 1000, which cost six tenths and leave the knee at 4 bits.
 */
@Generator(
        name = "quantization-tradeoff",
        summary = "Accuracy, noise and memory of a network whose weights are rounded to fewer and fewer bits.")
public final class QuantizationTradeoff implements FigureGenerator<QuantizationTradeoff.Params, Result> {
    /** How many weights share a scale. */
    public enum Granularity {
        TENSOR,
        ROW
    }

    /** What the manifest may set. */
    public record Params(
            @Doc("numbers of bits, ascending, 2 to 16") List<Integer> bits,

            @Doc("parameters of the model whose memory is counted; 7e9, rounded, as in Llama 2 7B")
            double model_params,

            @Doc("what shares a scale: tensor, row") List<Granularity> granularity) {
        public Params() {
            this(List.of(2, 3, 4, 5, 6, 8, 12, 16), 7e9, List.of(Granularity.TENSOR, Granularity.ROW));
        }

        public Params {
            bits = List.copyOf(bits);
            granularity = List.copyOf(granularity);
            if (bits.size() < 2
                    || !bits.equals(bits.stream().sorted().distinct().toList())
                    || bits.get(0) < 2
                    || bits.get(bits.size() - 1) > 16
                    || !(model_params >= 1e6 && model_params <= 1e13)
                    || granularity.isEmpty()
                    || granularity.size() > 2) {
                throw new IllegalArgumentException(
                        "needs ascending bits from 2 to 16, model_params from 1e6 to 1e13 and"
                                + " one or two granularities");
            }
        }
    }

    private static final Dash[] DASHES = {Dash.SOLID, Dash.DASH_DOT};
    private static final Symbol[] SYMBOLS = {Symbol.DISC, Symbol.SQUARE};
    private static final Double[] TICKS = {2.0, 4.0, 6.0, 8.0, 12.0, 16.0};
    private static final List<String> FORMATS = List.of("fp32", "bf16", "int8", "int4", "int3", "int2");

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(RoundedWeights.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        String[] maps = {"unrounded", "4 bits", "2 bits"};
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell(accuracy(p, r), 0, 0, 1, 1),
                new Cell(noise(p, r), 0, 1, 1, 1),
                new Cell(memory(p, r), 0, 2, 1, 1)));
        for (int i = 0; i < maps.length; i++) {
            cells.add(new Cell(map(r, i).titled("Decisions, {0}", maps[i]), 1, i, 1, 1));
        }
        return Figure.cells(List.of(1.0, 1.0, 1.0), List.of(1.0, 1.0), cells.toArray(Cell[]::new))
                .size(14, 9.4)
                .titled("Four bits keep nearly everything, two lose it");
    }

    private static String name(Granularity granularity) {
        return granularity == Granularity.TENSOR ? "one scale a matrix" : "one scale a row";
    }

    private static double[] bits(Params p) {
        return p.bits().stream().mapToDouble(b -> b).toArray();
    }

    private static Chart accuracy(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Rule.horizontal(r.accuracy(), Role.REFERENCE)
                .labelled("unrounded: {0}", Amount.fixed(r.accuracy(), 3)));
        marks.add(Rule.vertical(4, Role.INSIGHT).dashed(Dash.DOTTED));
        for (int g = 0; g < r.series().size(); g++) {
            marks.add(Line.of(bits(p), r.series().get(g).accuracy(), Role.series(g))
                    .dashed(DASHES[g])
                    .symbols(SYMBOLS[g], 1)
                    .named(name(p.granularity().get(g))));
        }
        return Chart.of(
                        Axis.linear("Bits of a weight").ticks(TICKS),
                        Axis.linear("Test accuracy").range(0, 1.1),
                        marks)
                .titled("Accuracy")
                .legend(Chart.Legend.INSIDE);
    }

    private static Chart noise(Params p, Result r) {
        double[] bits = bits(p);
        double[] first = r.series().get(0).sqnr();
        int last = bits.length - 1;
        double perBit = 20 * Math.log10(2);
        double[] guide = Arrays.stream(bits)
                .map(b -> first[last] - perBit * (bits[last] - b))
                .toArray();
        List<Mark> marks = new ArrayList<>();
        marks.add(Line.of(bits, guide, Role.REFERENCE)
                .dashed(Dash.DASHED)
                .named("{0} dB a bit", Amount.fixed(perBit, 2)));
        for (int g = 0; g < r.series().size(); g++) {
            marks.add(Line.of(bits, r.series().get(g).sqnr(), Role.series(g))
                    .dashed(DASHES[g])
                    .symbols(SYMBOLS[g], 1)
                    .named(name(p.granularity().get(g))));
        }
        return Chart.of(
                        Axis.linear("Bits of a weight").ticks(TICKS),
                        Axis.linear("Signal to rounding noise").unit("dB"),
                        marks)
                .titled("Each bit is worth six decibels")
                .legend(Chart.Legend.INSIDE);
    }

    private static Chart memory(Params p, Result r) {
        double[] at = IntStream.range(0, FORMATS.size())
                .mapToDouble(i -> FORMATS.size() - 1 - i)
                .toArray();
        List<Text> names = new ArrayList<>(FORMATS.stream().map(Text::of).toList());
        Collections.reverse(names);
        List<Text> labels = Arrays.stream(r.memory())
                .mapToObj(gb -> Text.of("{0} GB", Amount.exact(gb)))
                .toList();
        return Chart.of(
                        Axis.linear("Weights").unit("GB").range(0, 1.25 * r.memory()[0]),
                        Axis.category("Format", names),
                        Bars.of(at, r.memory(), Role.series(4))
                                .width(0.65)
                                .labels(labels)
                                .lying())
                .titled(
                        "{0} billion parameters; scales add {1} GB",
                        Amount.exact(p.model_params() / 1e9), Amount.significant(r.scales(), 2));
    }

    private static Chart map(Result r, int index) {
        List<Mark> marks = new ArrayList<>();
        Role[] roles = {Role.series(0), Role.series(1), Role.series(2)};
        Symbol[] symbols = {Symbol.DISC, Symbol.TRIANGLE, Symbol.SQUARE};
        marks.add(Regions.ofClasses(r.grid(), r.grid(), r.maps().get(index), roles));
        for (int k = 0; k < roles.length; k++) {
            int kind = k;
            double[][] own = IntStream.range(0, r.labels().length)
                    .filter(i -> r.labels()[i] == kind)
                    .mapToObj(i -> r.points()[i])
                    .toArray(double[][]::new);
            marks.add(Points.of(
                            Arrays.stream(own).mapToDouble(x -> x[0]).toArray(),
                            Arrays.stream(own).mapToDouble(x -> x[1]).toArray(),
                            roles[k],
                            symbols[k])
                    .size(0.7));
        }
        double edge = r.grid()[r.grid().length - 1];
        return Chart.of(
                        Axis.linear("$x_1$").range(-edge, edge),
                        Axis.linear("$x_2$").range(-edge, edge),
                        marks)
                .squared()
                .withoutGrid();
    }
}
