package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.catalog.finetuning.FisherMaps.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Span;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which weights of a trained network matter: the Fisher information, as a diagonal and as a full matrix, and its test. */
@Generator(
        name = "fisher-information-matrix",
        summary = "Fisher information of a trained network, the full matrix of a small one, and noise on weights.")
public final class FisherInformationMatrix implements FigureGenerator<FisherInformationMatrix.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("inputs, hidden units and classes of the small network")
            List<Integer> small_net,

            @Doc("examples the diagonal is averaged over") int samples,
            @Doc("deviation of the noise added to weights") double perturbation) {
        public Params() {
            this(List.of(6, 5, 3), 300, 0.3);
        }

        public Params {
            small_net = List.copyOf(small_net);
            if (small_net.size() != 3 || small_net.stream().anyMatch(n -> n < 2 || n > 20)) {
                throw new IllegalArgumentException("needs three sizes of 2 to 20 as small_net");
            }
            if (samples < 50 || samples > 1000 || !(perturbation > 0 && perturbation < 5)) {
                throw new IllegalArgumentException("needs 50 to 1000 samples and a perturbation between 0 and 5");
            }
        }

        /** Parameters of the small network. */
        int size() {
            return small_net.get(1) * (small_net.get(0) + 1) + small_net.get(2) * (small_net.get(1) + 1);
        }
    }

    private static final double DECADES = 4;

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(FisherMaps.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.cells(
                        List.of(1.0, 1.0),
                        List.of(1.25, 1.0),
                        new Figure.Cell(diagonal(r), 0, 0, 1, 1),
                        new Figure.Cell(full(p, r), 0, 1, 1, 1),
                        new Figure.Cell(shares(r), 1, 0, 1, 1),
                        new Figure.Cell(harm(p, r), 1, 1, 1, 1))
                .size(13, 10)
                .titled("A tenth of the weights holds {0} of the Fisher information", Amount.percent(r.topShare(), 0));
    }

    private static Chart diagonal(Result r) {
        double high = Math.ceil(StrictMath.log10(r.sorted()[0]));
        double low = high - 5;
        double[][] rows = new double[r.firstLayer().length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.stream(r.firstLayer()[rows.length - 1 - i])
                    .map(v -> Math.max(low, StrictMath.log10(Math.max(v, 1e-300))))
                    .toArray();
        }
        return Chart.of(
                        Axis.linear("Input").integers(),
                        Axis.linear("Hidden unit, sorted").integers(),
                        HeatMap.of(rows, ColourScale.sequential(low, high, Text.of("decimal logarithm"))))
                .titled("Diagonal for the first layer, important units on top")
                .withoutGrid();
    }

    /** Signed values by decades: zero below the smallest decade shown. */
    private static Chart full(Params p, Result r) {
        int n = r.full().length;
        double largest = Arrays.stream(r.full())
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElseThrow();
        double least = largest / StrictMath.pow(10, DECADES);
        double[][] rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double v = r.full()[n - 1 - i][j];
                rows[i][j] = Math.signum(v) * Math.max(0, StrictMath.log10(Math.max(Math.abs(v), 1e-300) / least));
            }
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(HeatMap.of(
                rows,
                ColourScale.diverging(DECADES, Text.of("sign × decades above {0}", Amount.scientific(least, 1)))));
        int in = p.small_net().get(0);
        int hidden = p.small_net().get(1);
        int[] ends = {hidden * in, hidden * (in + 1), p.size() - p.small_net().get(2)};
        for (int end : ends) {
            marks.add(Rule.vertical(end - 0.5, Role.INK).dashed(Dash.SOLID));
            marks.add(Rule.horizontal(n - end - 0.5, Role.INK).dashed(Dash.SOLID));
        }
        return Chart.of(
                        Axis.linear(
                                        "Parameter: $W_1$ to {0}, $b_1$ to {1}, $W_2$ to {2}, then $b_2$",
                                        ends[0], ends[1], ends[2])
                                .integers(),
                        Axis.hidden(),
                        marks)
                .titled("Full matrix of a network of {0} parameters", n)
                .squared()
                .withoutGrid();
    }

    private static Chart shares(Result r) {
        int n = r.sorted().length;
        double sum = Arrays.stream(r.sorted()).sum();
        int points = 200;
        double[] share = new double[points + 1];
        double[] held = new double[points + 1];
        for (int i = 0; i <= points; i++) {
            int count = (int) Math.round((double) n * i / points);
            share[i] = 100.0 * count / n;
            held[i] = 100 * Arrays.stream(r.sorted(), 0, count).sum() / sum;
        }
        return Chart.of(
                        Axis.linear("Parameters, the most important first")
                                .unit("%")
                                .range(0, 100),
                        Axis.linear("Share of the sum").unit("%").range(0, 105),
                        Span.x(0, 10, Role.INSIGHT),
                        Line.of(share, held, Role.INSIGHT).weight(1.5),
                        Points.at(10, 100 * r.topShare(), Role.INSIGHT, Symbol.DISC)
                                .size(1.6),
                        Note.at(10, 100 * r.topShare(), "the first tenth holds {0}", Amount.percent(r.topShare(), 0))
                                .towards(Corner.BOTTOM_RIGHT))
                .titled("Diagonal of all {0} parameters, summed up", n)
                .legend(Chart.Legend.NONE);
    }

    private static Chart harm(Params p, Result r) {
        double top = FisherMaps.mean(r.topIncrease());
        double bottom = FisherMaps.mean(r.bottomIncrease());
        double low = StrictMath.pow(10, Math.floor(StrictMath.log10(Math.max(bottom, 1e-6))) - 1);
        List<Mark> marks = new ArrayList<>();
        double[] means = {top, bottom};
        for (int i = 0; i < 2; i++) {
            marks.add(Bars.of(
                            new double[] {i},
                            new double[] {Math.max(means[i], low)},
                            i == 0 ? Role.INSIGHT : Role.FROZEN)
                    .on(new double[] {low})
                    .width(0.6)
                    .labels(List.of(Text.of("+{0}", Amount.significant(means[i], 2)))));
        }
        return Chart.of(
                        Axis.category(
                                "Weights that get noise",
                                List.of(Text.of("most important tenth"), Text.of("least important tenth"))),
                        Axis.log("Rise of the loss").range(low, 10 * top),
                        marks)
                .titled(
                        "Noise of {0} hurts {1} times as much",
                        Amount.exact(p.perturbation()), Amount.significant(top / bottom, 2))
                .legend(Chart.Legend.NONE);
    }
}
