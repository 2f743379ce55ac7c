package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.catalog.finetuning.TransferRegimes.Regime;
import io.github.bookfigures.catalog.finetuning.TransferRegimes.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.RunSpread;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;

/**
 * Transfer learning as a process, and what it is worth on a toy task. Frozen features do best there because both tasks share
 * them exactly; batches hold 100 examples where there are more.
 */
@Generator(
        name = "transfer-learning-process",
        summary =
                "The stages of transfer learning, and measured accuracy from scratch, on frozen features and fully tuned.")
public final class TransferLearningProcess implements FigureGenerator<TransferLearningProcess.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("examples of the target task, ascending") List<Integer> n,
            @Doc("networks, each with tasks of its own") int seeds,

            @Doc("whether the measured accuracies are shown below the diagram")
            boolean show_measured,

            @Doc("rate named for pre-training; 3e-4 for Llama 2 7B, Touvron et al. 2023, section 2.2")
            double rate_pre,

            @Doc("rate named for fine-tuning; within the 2e-5 to 5e-5 of Devlin et al. 2019, appendix A.3")
            double rate_ft) {
        public Params() {
            this(List.of(20, 60, 200, 1000), 4, true, 3e-4, 3e-5);
        }

        public Params {
            n = List.copyOf(n);
            if (n.size() < 2 || !n.equals(n.stream().sorted().distinct().toList()) || n.get(0) < 10) {
                throw new IllegalArgumentException("needs at least two ascending n from 10");
            }
            if (seeds < 1 || seeds > 10 || !(rate_pre > 0 && rate_ft > 0)) {
                throw new IllegalArgumentException("needs 1 to 10 seeds and positive rates");
            }
        }
    }

    private static final List<Role> ROLES = List.of(Role.PLAIN, Role.FROZEN, Role.TRAINABLE);
    private static final List<Symbol> SYMBOLS = List.of(Symbol.SQUARE, Symbol.DISC, Symbol.TRIANGLE);

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(TransferRegimes.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        Diagram stages = TransferStages.of(p).titled("Weights go on from stage to stage");
        Diagram narrow = TransferStages.column(p).titled("Weights go on from stage to stage");
        Figure figure = p.show_measured()
                ? Figure.cells(
                                List.of(1.0),
                                List.of(1.25, 1.0),
                                new Figure.Cell(stages, 0, 0, 1, 1),
                                new Figure.Cell(strip(p, r), 1, 0, 1, 1))
                        .size(13, 9.4)
                        .orNarrow(Figure.grid(1, narrow, strip(p, r))
                                .rows(3.1, 1.0)
                                .size(3.3, 9.4))
                : Figure.of(stages).size(13, 5.6).orNarrow(Figure.of(narrow).size(3.3, 6.2));
        double gain = r.frozen().mean()[1] - r.scratch().mean()[1];
        return figure.titled(
                "Features learned once serve again: {0} points more with {1} examples",
                Amount.fixed(100 * gain, 0), p.n().get(1));
    }

    private static Chart strip(Params p, Result r) {
        double[] n = p.n().stream().mapToDouble(i -> i).toArray();
        List<Mark> marks = new ArrayList<>();
        List<Regime> regimes = List.of(r.scratch(), r.frozen(), r.full());
        for (int i = 0; i < 3; i++) {
            RunSpread spread = RunSpread.extremes(regimes.get(i).accuracy());
            marks.add(spread.band(n, ROLES.get(i)));
            marks.add(Line.of(n, regimes.get(i).mean(), ROLES.get(i))
                    .symbols(SYMBOLS.get(i), 1)
                    .dashed(Dash.values()[i])
                    .weight(1.3)
                    .named("{0}", regimes.get(i).name()));
        }
        return Chart.of(
                        Axis.log("Examples of the target task")
                                .range(n[0] / 1.1, 1.1 * n[n.length - 1])
                                .ticks(p.n().stream().map(Integer::doubleValue).toArray(Double[]::new)),
                        Axis.linear("Accuracy"),
                        marks)
                .titled(
                        "Measured on a toy task that shares its features with the source: mean and range of {0} networks",
                        p.seeds())
                .legend(Chart.Legend.INSIDE);
    }
}
