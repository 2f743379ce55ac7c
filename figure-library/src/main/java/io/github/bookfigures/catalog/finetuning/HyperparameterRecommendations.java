package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.catalog.finetuning.TuningGrid.Grid;
import io.github.bookfigures.catalog.finetuning.TuningGrid.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learning rate and number of epochs for fine-tuning on few, more and many examples, read from measured grids of a toy task;
 * the advice published for BERT (Devlin et al. 2019, appendix A.3) stands beside it.
 *
 * <p>Not as in the trial: the target task differs more and more of its labels are random (see {@link TuningGrid}), so that too
 * many epochs harm under every seed.
 */
@Generator(
        name = "hyperparameter-recommendations",
        summary = "Validation losses over learning rate and epochs for three sizes of the training set.")
public final class HyperparameterRecommendations
        implements FigureGenerator<HyperparameterRecommendations.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("examples of the target task, ascending multiples of 16")
            List<Integer> sizes,

            @Doc("learning rates of Adam, ascending") List<Double> lrs,
            @Doc("numbers of epochs, ascending") List<Integer> epochs,
            @Doc("networks the losses are averaged over") int seeds) {
        public Params() {
            this(List.of(32, 128, 512), List.of(3e-4, 1e-3, 3e-3, 1e-2), List.of(2, 5, 10, 20, 40), 3);
        }

        public Params {
            sizes = List.copyOf(sizes);
            lrs = List.copyOf(lrs);
            epochs = List.copyOf(epochs);
            if (sizes.size() != 3 || !ascends(sizes) || sizes.stream().anyMatch(n -> n < 16 || n % 16 != 0)) {
                throw new IllegalArgumentException("needs three ascending sizes, multiples of 16");
            }
            if (lrs.size() < 2
                    || epochs.size() < 2
                    || !ascends(lrs)
                    || !ascends(epochs)
                    || !(lrs.get(0) > 0)
                    || epochs.get(0) < 1) {
                throw new IllegalArgumentException("needs at least 2 lrs and 2 epochs, positive and ascending");
            }
            if (seeds < 1 || seeds > 10) {
                throw new IllegalArgumentException("needs 1 to 10 seeds");
            }
        }

        private static <T extends Comparable<T>> boolean ascends(List<T> values) {
            return values.equals(values.stream().sorted().distinct().toList());
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(TuningGrid.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        List<Figure.Cell> cells = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            cells.add(new Figure.Cell(map(p, r, i), 0, 2 * i, 1, 2));
        }
        cells.add(new Figure.Cell(epochs(p, r), 1, 0, 1, 2));
        cells.add(new Figure.Cell(settings(p, r), 1, 2, 1, 4));
        return Figure.cells(
                        List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0), List.of(1.15, 1.0), cells.toArray(Figure.Cell[]::new))
                .size(14, 8.8)
                .titled(
                        fewerEpochs(p, r)
                                ? "The more examples, the lower the loss and the fewer epochs are best"
                                : "The more examples, the lower the loss");
    }

    private static boolean fewerEpochs(Params p, Result r) {
        int fastest = p.lrs().size() - 1;
        return r.shift(fastest) <= 0 && r.shift(fastest - 1) <= 0 && r.shift(fastest) + r.shift(fastest - 1) < 0;
    }

    private static Chart map(Params p, Result r, int size) {
        Grid grid = r.grids().get(size);
        double low = r.grids().stream().mapToDouble(Grid::best).min().orElseThrow();
        double high = Math.min(
                low + 1,
                r.grids().stream()
                        .flatMap(g -> Arrays.stream(g.loss()))
                        .flatMapToDouble(Arrays::stream)
                        .max()
                        .orElseThrow());
        Text bar = size == 2 ? Text.of("validation loss") : Text.NONE;
        List<Text> rates = p.lrs().stream()
                .map(lr -> Text.of("{0}", Amount.scientific(lr, 1)))
                .toList();
        List<Text> epochs = p.epochs().stream().map(n -> Text.of("{0}", n)).toList();
        List<List<Text>> texts = Arrays.stream(grid.loss())
                .map(row -> Arrays.stream(row)
                        .mapToObj(v -> Text.of("{0}", Amount.fixed(v, 2)))
                        .toList())
                .toList();
        double x = grid.bestEpochs();
        double y = grid.bestRate();
        return Chart.of(
                        Axis.category("Epochs", epochs),
                        Axis.category("Learning rate", rates),
                        HeatMap.of(grid.loss(), ColourScale.sequential(low, high, bar))
                                .texts(texts),
                        Line.of(
                                        new double[] {x - 0.5, x + 0.5, x + 0.5, x - 0.5, x - 0.5},
                                        new double[] {y - 0.5, y - 0.5, y + 0.5, y + 0.5, y - 0.5},
                                        Role.INSIGHT)
                                .dashed(Dash.SOLID)
                                .weight(2.4))
                .titled("{0} examples", p.sizes().get(size))
                .withoutGrid()
                .legend(Chart.Legend.NONE);
    }

    private static Chart epochs(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        double[] sizes = p.sizes().stream().mapToDouble(n -> n).toArray();
        for (int rate = Math.max(0, p.lrs().size() - 2); rate < p.lrs().size(); rate++) {
            int at = rate;
            double[] best = r.grids().stream()
                    .mapToDouble(grid -> p.epochs().get(grid.bestEpochs(at)))
                    .toArray();
            marks.add(Line.of(sizes, best, Role.series(rate))
                    .symbols(rate % 2 == 0 ? Symbol.DISC : Symbol.SQUARE, 1)
                    .dashed(rate % 2 == 0 ? Dash.SOLID : Dash.DASHED)
                    .named("rate {0}", Amount.exact(p.lrs().get(rate))));
        }
        return Chart.of(
                        Axis.log("Examples")
                                .range(sizes[0] / 1.3, sizes[2] * 1.3)
                                .ticks(sizes[0], sizes[1], sizes[2]),
                        Axis.log("Best number of epochs")
                                .range(
                                        p.epochs().get(0) / 1.3,
                                        p.epochs().get(p.epochs().size() - 1) * 1.3),
                        marks)
                .titled("Best epochs at a fixed rate")
                .legend(Chart.Legend.INSIDE);
    }

    private static Table settings(Params p, Result r) {
        List<List<Text>> rows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Grid grid = r.grids().get(i);
            rows.add(List.of(
                    Text.of("measured, {0} examples", p.sizes().get(i)),
                    Text.of("{0}", Amount.scientific(p.lrs().get(grid.bestRate()), 1)),
                    Text.of("{0}", p.epochs().get(grid.bestEpochs())),
                    Text.of("16"),
                    Text.of("{0}", Amount.fixed(grid.best(), 2))));
        }
        rows.add(List.of(
                Text.of("BERT (Devlin et al. 2019)"),
                Text.of("2 to 5 × 10⁻⁵"),
                Text.of("2 to 4"),
                Text.of("16, 32"),
                Text.of("–")));
        return new Table(
                Text.of("Best settings of this toy network, and published advice for BERT"),
                List.of(Text.of("where"), Text.of("rate"), Text.of("epochs"), Text.of("batch"), Text.of("loss")),
                rows);
    }
}
