package io.github.bookfigures.catalog.adaptation;

import io.github.bookfigures.catalog.adaptation.RankSweep.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the rank of a low-rank adapter (Hu et al., "LoRA", 2021) buys: adapters are trained on a frozen linear layer whose
 * task differs by a shift of known singular values. By the theorem of Eckart and Young (1936) the best error of rank r is the
 * energy of the singular values left out. Noise on the training outputs is what extra rank can only fit.
 */
@Generator(
        name = "lora-rank-tradeoff",
        summary = "Test error and trained parameters by the rank of an adapter, for shifts of known rank.")
public final class LoraRankTradeoff implements FigureGenerator<LoraRankTradeoff.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("inputs and outputs of the layer") int d,

            @Doc("singular values of the true shift, descending; their number is its rank")
            List<Double> singular_values,

            @Doc("ranks of the adapters, ascending") List<Integer> ranks,
            @Doc("training steps on the full batch") int steps) {
        public Params() {
            this(32, List.of(4.0, 3.0, 2.0, 1.5), List.of(1, 2, 3, 4, 6, 8, 16, 32), 400);
        }

        public Params {
            singular_values = List.copyOf(singular_values);
            ranks = List.copyOf(ranks);
            boolean ordered = ranks.equals(ranks.stream().sorted().distinct().toList())
                    && singular_values.equals(singular_values.stream()
                            .sorted(Comparator.reverseOrder())
                            .toList());
            if (d < 8
                    || d > 64
                    || singular_values.isEmpty()
                    || singular_values.size() > d / 2
                    || singular_values.stream().anyMatch(s -> !(s > 0.5 && s < 20))
                    || ranks.isEmpty()
                    || ranks.get(0) < 1
                    || ranks.get(ranks.size() - 1) > d
                    || !ordered
                    || steps < 50
                    || steps > 5000) {
                throw new IllegalArgumentException("needs d from 8 to 64, up to d/2 descending singular values between"
                        + " 0.5 and 20, ascending ranks from 1 to d, and 50 to 5000 steps");
            }
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(RankSweep.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.cells(
                        List.of(1.6, 1.0),
                        List.of(1.0, 1.0),
                        new Cell(errors(p, r), 0, 0, 2, 1),
                        new Cell(parameters(p, r), 0, 1, 1, 1),
                        new Cell(spectrum(p, r), 1, 1, 1, 1))
                .size(13.4, 8)
                .titled("Enough rank is enough: beyond the rank of the task only the parameters grow");
    }

    private static double[] ranks(Params p) {
        return p.ranks().stream().mapToDouble(rank -> rank).toArray();
    }

    /** The ticks: ranks that are powers of two. */
    private static Double[] ticks(Params p) {
        return p.ranks().stream()
                .filter(rank -> Integer.bitCount(rank) == 1)
                .map(Integer::doubleValue)
                .toArray(Double[]::new);
    }

    private static Chart errors(Params p, Result r) {
        int trueRank = p.singular_values().size();
        double[] rank = ranks(p);
        // A zero has no place on a logarithmic axis: theory is drawn below the true rank only.
        int below = (int) Arrays.stream(r.sharp().theory()).filter(t -> t > 0).count();
        int slowBelow =
                (int) Arrays.stream(r.slow().theory()).filter(t -> t > 0).count();
        int enough = (int) Arrays.stream(rank).filter(v -> v < trueRank).count();
        return Chart.of(
                        Axis.log("Rank of the adapter").ticks(ticks(p)),
                        Axis.log("Mean squared error on new inputs"),
                        Rule.horizontal(r.sharp().frozen(), Role.FROZEN)
                                .labelled("no adapter, shift of rank {0}", trueRank),
                        Rule.vertical(trueRank, Role.INSIGHT).dashed(Dash.DOTTED),
                        Line.of(
                                        Arrays.copyOf(rank, below),
                                        Arrays.copyOf(r.sharp().theory(), below),
                                        Role.REFERENCE)
                                .named("theory"),
                        Line.of(
                                Arrays.copyOf(rank, slowBelow),
                                Arrays.copyOf(r.slow().theory(), slowBelow),
                                Role.REFERENCE),
                        Line.of(rank, r.sharp().error(), Role.TRAINABLE)
                                .dashed(Dash.SOLID)
                                .symbols(Symbol.DISC, 1)
                                .named("shift of rank {0}", trueRank),
                        Line.of(rank, r.slow().error(), Role.series(0))
                                .dashed(Dash.DASH_DOT)
                                .symbols(Symbol.SQUARE, 1)
                                .named("shift without a sharp rank"),
                        Note.at(
                                        rank[enough],
                                        r.sharp().error()[enough],
                                        "rank {0}: {1}",
                                        (int) rank[enough],
                                        Amount.significant(r.sharp().error()[enough], 2))
                                .role(Role.INSIGHT)
                                .towards(Corner.LEFT))
                .titled("The error falls until the rank is that of the task")
                .legend(Chart.Legend.BELOW);
    }

    private static Chart parameters(Params p, Result r) {
        double[] count = Arrays.stream(r.parameters()).asDoubleStream().toArray();
        return Chart.of(
                        Axis.log("Rank of the adapter").ticks(ticks(p)),
                        Axis.log("Trained parameters"),
                        Rule.horizontal(r.full(), Role.FROZEN).labelled("full matrix: {0}", Amount.grouped(r.full())),
                        Rule.vertical(p.singular_values().size(), Role.INSIGHT).dashed(Dash.DOTTED),
                        Line.of(ranks(p), count, Role.TRAINABLE)
                                .dashed(Dash.SOLID)
                                .symbols(Symbol.DISC, 1))
                .titled("Parameters grow with every rank");
    }

    private static Chart spectrum(Params p, Result r) {
        int shown =
                Math.min(p.d(), Math.max(r.shownRank() + 2, p.singular_values().size()));
        double[] at = IntStream.rangeClosed(1, shown).asDoubleStream().toArray();
        return Chart.of(
                        Axis.linear("Number of the singular value").integers(),
                        Axis.linear("Singular value"),
                        Bars.of(at, Arrays.copyOf(r.learned(), shown), Role.TRAINABLE)
                                .width(0.6)
                                .named("learned, rank {0}", r.shownRank()),
                        Points.of(at, Arrays.copyOf(r.sharp().spectrum(), shown), Role.TRUTH, Symbol.RING)
                                .named("true"))
                .titled(
                        "A rank-{0} adapter finds rank {1}",
                        r.shownRank(), p.singular_values().size())
                .legend(Chart.Legend.INSIDE);
    }
}
