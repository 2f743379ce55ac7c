package io.github.bookfigures.catalog.attention;

import io.github.bookfigures.catalog.attention.CausalMasking.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Arrows;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.BarSeries;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Matrix;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The causal mask of a decoder (Vaswani et al., "Attention is all you need", 2017, section 3.2.3): scores of later keys
 * become negative infinity before the softmax, so that each row of weights is shared among the past alone. Queries and keys
 * are drawn at random; that rows sum to 1, that a row equals the softmax of its visible scores, and that a change of the
 * last token leaves all earlier rows as they were, bit for bit, is verified.
 */
@Generator(
        name = "causal-mask-demo",
        summary = "Attention scores, the causal mask, and the weights after the softmax, computed for one sentence.")
public final class CausalMaskDemo implements FigureGenerator<CausalMaskDemo.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("the tokens, in order; three to ten") List<String> tokens,
            @Doc("length of queries and keys") int d) {
        public Params() {
            this(List.of("The", "cat", "sat", "on", "the", "mat"), 8);
        }

        public Params {
            tokens = List.copyOf(tokens);
            if (tokens.size() < 3 || tokens.size() > 10 || d < 1 || d > 1024) {
                throw new IllegalArgumentException("needs three to ten tokens and a length d from 1 to 1024");
            }
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(CausalMasking.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        List<Text> tokens =
                p.tokens().stream().map(token -> Text.of("{0}", token)).toList();
        int n = tokens.size();
        double limit = Math.ceil(Arrays.stream(r.scores())
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElseThrow());
        ColourScale scale = ColourScale.diverging(limit, Text.NONE);
        double[][] mask = new double[n][n];
        for (int t = 0; t < n; t++) {
            Arrays.fill(mask[t], t + 1, n, Double.NEGATIVE_INFINITY);
        }
        return Figure.cells(
                        List.of(1.0, 1.0, 1.0),
                        List.of(1.0, 1.0),
                        new Cell(square(r.scores(), tokens, scale).titled("Scores"), 0, 0, 1, 1),
                        new Cell(square(mask, tokens, scale).titled("+ mask: 0 or −∞"), 0, 1, 1, 1),
                        new Cell(square(r.masked(), tokens, scale).titled("= masked scores"), 0, 2, 1, 1),
                        new Cell(weights(r, tokens), 1, 0, 1, 2),
                        new Cell(sums(r, tokens), 1, 2, 1, 1))
                .size(13, 9.6)
                .titled("Minus infinity before the softmax: no token sees a later one, and each row still sums to 1");
    }

    private static Chart square(double[][] values, List<Text> tokens, ColourScale scale) {
        List<List<Text>> texts = Arrays.stream(values)
                .map(row -> Arrays.stream(row)
                        .mapToObj(v -> Text.of("{0}", v == 0 ? Amount.fixed(0, 0) : Amount.fixed(v, 1)))
                        .toList())
                .toList();
        return Matrix.of(values, tokens, tokens, scale)
                .texts(texts)
                .chart("Query", "Key")
                .with(diagonal(tokens.size(), tokens.size()));
    }

    /** The outline of the cells on the diagonal, where each token meets itself. */
    private static Line diagonal(int n, int rows) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int t = 0; t < n; t++) {
            double left = t - 0.5;
            double top = rows - t - 0.5;
            x.addAll(List.of(left, left + 1, left + 1, left, left, Double.NaN));
            y.addAll(List.of(top, top, top - 1, top - 1, top, Double.NaN));
        }
        return Line.of(
                x.stream().mapToDouble(v -> v).toArray(),
                y.stream().mapToDouble(v -> v).toArray(),
                Role.INK);
    }

    private static Chart weights(Result r, List<Text> tokens) {
        int n = tokens.size();
        List<Text> columns = new ArrayList<>(tokens);
        columns.addAll(List.of(Text.of("sum"), Text.of("order")));
        double[][] values = new double[n][];
        List<List<Text>> texts = new ArrayList<>();
        for (int t = 0; t < n; t++) {
            values[t] = Arrays.copyOf(r.weights()[t], n + 2);
            Arrays.fill(values[t], n, n + 2, Double.NaN);
            List<Text> row = new ArrayList<>();
            for (double weight : r.weights()[t]) {
                row.add(Text.of("{0}", weight == 0 ? Amount.fixed(0, 0) : Amount.fixed(weight, 2)));
            }
            row.addAll(List.of(Text.of("{0}", Amount.fixed(r.rowSums()[t], 2)), Text.NONE));
            texts.add(row);
        }
        return Matrix.of(values, tokens, columns, ColourScale.tint(0, 1, Text.NONE))
                .texts(texts)
                .chart("Query", "Key")
                .with(
                        diagonal(n, n),
                        Arrows.of(
                                new double[] {n + 1},
                                new double[] {n - 0.6},
                                new double[] {0},
                                new double[] {0.2 - n},
                                Role.INSIGHT))
                .titled("Softmax of each row: the weights, made from the first token to the last");
    }

    private static Chart sums(Result r, List<Text> tokens) {
        BarSeries bars = BarSeries.grouped(
                        List.of(Text.of("mask before softmax"), Text.of("mask after softmax")),
                        new double[][] {r.rowSums(), r.lateSums()})
                .roles(Role.series(0), Role.series(1))
                .looks(Bars.Look.FILLED, Bars.Look.HATCHED);
        return Chart.of(
                        Axis.category("Query", tokens),
                        Axis.linear("Sum of the row").range(0, 1.1),
                        bars.marks())
                .titled("Masked too late, weight is lost")
                .legend(Chart.Legend.BELOW);
    }
}
