package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.catalog.finetuning.LoraRanks.Method;
import io.github.bookfigures.catalog.finetuning.LoraRanks.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.ErrorBars;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.RunSpread;
import io.github.bookfigures.figure.Span;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What the rank of LoRA buys on a toy task, between training the head only and training everything. */
@Generator(
        name = "lora-rank-comparison",
        summary =
                "Accuracy and losses of LoRA by rank, head-only and full fine-tuning, and the rank of the full change.")
public final class LoraRankComparison implements FigureGenerator<LoraRankComparison.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("ranks compared, ascending") List<Integer> ranks,
            @Doc("examples of the target task") int n,

            @Doc("networks, each with a target task of its own")
            int seeds) {
        public Params() {
            this(List.of(1, 2, 4, 8), 256, 3);
        }

        public Params {
            ranks = List.copyOf(ranks);
            if (ranks.isEmpty()
                    || ranks.size() > 5
                    || !ranks.equals(ranks.stream().sorted().distinct().toList())
                    || ranks.get(0) < 1
                    || ranks.get(ranks.size() - 1) > 20) {
                throw new IllegalArgumentException("needs 1 to 5 ascending ranks from 1 to 20");
            }
            if (n < 32 || n > 5000 || seeds < 1 || seeds > 10) {
                throw new IllegalArgumentException("needs n from 32 to 5000 and 1 to 10 seeds");
            }
        }
    }

    private static final List<Symbol> SYMBOLS =
            List.of(Symbol.SQUARE, Symbol.TRIANGLE, Symbol.DIAMOND, Symbol.DISC, Symbol.STAR, Symbol.RING);

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(LoraRanks.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        Method best = r.methods().get(r.methods().size() - 2);
        return Figure.row(accuracy(r), singular(r), losses(r))
                .size(14, 5.6)
                .titled(
                        "{0} reaches {1} with {2} trained parameters; full fine-tuning {3} with {4}",
                        best.name().replace("r =", "Rank"),
                        Amount.percent(best.mean(), 1),
                        best.trained(),
                        Amount.percent(r.full().mean(), 1),
                        r.full().trained());
    }

    private static Role role(Result r, int i) {
        return i == 0 ? Role.FROZEN : i == r.methods().size() - 1 ? Role.PLAIN : Role.TRAINABLE;
    }

    private static Chart accuracy(Result r) {
        List<Mark> marks = new ArrayList<>();
        double before = Arrays.stream(r.untuned()).average().orElseThrow();
        marks.add(Rule.horizontal(before, Role.REFERENCE).labelled("not tuned"));
        double least = before;
        double most = before;
        for (int i = 0; i < r.methods().size(); i++) {
            Method method = r.methods().get(i);
            double[] at = {method.trained()};
            double low = Arrays.stream(method.accuracy()).min().orElseThrow();
            double high = Arrays.stream(method.accuracy()).max().orElseThrow();
            least = Math.min(least, low);
            most = Math.max(most, high);
            marks.add(ErrorBars.between(at, new double[] {low}, new double[] {high}, role(r, i)));
            marks.add(Points.of(at, new double[] {method.mean()}, role(r, i), SYMBOLS.get(i % SYMBOLS.size()))
                    .size(1.6)
                    .named("{0}", method.name()));
        }
        return Chart.of(
                        Axis.log("Trained parameters").range(70, 1400),
                        Axis.linear("Accuracy on fresh examples").range(least - 0.02, most + 0.02),
                        marks)
                .titled("Mean and range of {0} networks", r.untuned().length)
                .legend(Chart.Legend.BELOW);
    }

    private static Chart singular(Result r) {
        RunSpread spread = RunSpread.extremes(Arrays.stream(r.singular())
                .map(values -> Arrays.stream(values).map(v -> v / values[0]).toArray())
                .toArray(double[][]::new));
        double[] index = IntStream.rangeClosed(1, r.singular()[0].length)
                .asDoubleStream()
                .toArray();
        return Chart.of(
                        Axis.linear("Index").integers(),
                        Axis.linear("Singular value by the largest").range(0, 1.08),
                        Span.x(0.5, 8.5, Role.TRAINABLE).labelled("first 8"),
                        spread.band(index, Role.PLAIN),
                        spread.line(index, Role.PLAIN).symbols(Symbol.DISC, 1))
                .titled("The first 8 hold {0}", Amount.percent(FisherMaps.mean(r.energy()), 0))
                .legend(Chart.Legend.NONE);
    }

    private static Chart losses(Result r) {
        List<Mark> marks = new ArrayList<>();
        int last = r.methods().size() - 1;
        int[] shown = {0, 1, last - 1, last};
        for (int k = 0; k < shown.length; k++) {
            int i = shown[k];
            Method method = r.methods().get(i);
            double[] mean = RunSpread.deviation(method.loss()).middle();
            marks.add(Line.of(r.step(), mean, i == 1 ? Role.TRAINABLE.tinted(0.25) : role(r, i))
                    .dashed(Dash.values()[(k + 3) % 4])
                    .named("{0}", method.name()));
        }
        return Chart.of(Axis.linear("Step").integers(), Axis.linear("Validation loss, mean"), marks)
                .titled("Learning the target task")
                .legend(Chart.Legend.INSIDE);
    }
}
