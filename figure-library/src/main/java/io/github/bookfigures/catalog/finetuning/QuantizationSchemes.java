package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.catalog.finetuning.BlockQuantization.Code;
import io.github.bookfigures.catalog.finetuning.BlockQuantization.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Band;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Four-bit codes for weights (Dettmers et al., "QLoRA", 2023): where their values lie under the density of normal weights,
 * and the error measured when such weights are rounded block by block.
 */
@Generator(
        name = "qlora-quantization-schemes",
        summary = "Levels of INT4, FP4 and NF4 under the density of weights, their errors, and double quantisation.")
public final class QuantizationSchemes implements FigureGenerator<QuantizationSchemes.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("weights that share one scale; 64 in Dettmers et al. 2023, section 3")
            int block,

            @Doc(
                    "codes compared, the first recommended; NF4 of Dettmers et al. 2023, FP4 of the OCP Microscaling formats 1.0")
            List<QuantizationCodebook> schemes) {
        public Params() {
            this(64, List.of(QuantizationCodebook.NF4, QuantizationCodebook.FP4, QuantizationCodebook.INT4));
        }

        public Params {
            schemes = List.copyOf(schemes);
            if (block < 16 || block > 1024 || Integer.bitCount(block) != 1 || schemes.isEmpty()) {
                throw new IllegalArgumentException("needs a block that is a power of 2 from 16 to 1024, and a scheme");
            }
        }
    }

    private static final List<Symbol> SYMBOLS = List.of(Symbol.DISC, Symbol.TRIANGLE, Symbol.SQUARE);

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(BlockQuantization.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.cells(
                        List.of(1.0, 1.15, 1.0),
                        List.of(1.25, 1.0),
                        new Figure.Cell(levels(p, r), 0, 0, 1, 3),
                        new Figure.Cell(errors(p, r), 1, 0, 1, 1),
                        new Figure.Cell(blocks(r), 1, 1, 1, 1),
                        new Figure.Cell(overhead(r), 1, 2, 1, 1))
                .size(13, 9)
                .titled("Levels where the weights are: NF4 loses least at four bits");
    }

    /** The density stands above the codes, one row each. */
    private static Chart levels(Params p, Result r) {
        int rows = r.codes().size();
        double foot = rows - 0.35;
        double top = Arrays.stream(r.density()).max().orElseThrow();
        double[] x = new double[r.density().length];
        double[] y = new double[x.length];
        double[] base = new double[x.length];
        Arrays.fill(base, foot);
        for (int i = 0; i < x.length; i++) {
            x[i] = (r.edges()[i] + r.edges()[i + 1]) / 2;
            y[i] = foot + 1.6 * r.density()[i] / top;
        }
        List<Mark> marks = new ArrayList<>(List.of(Band.of(x, base, y, Role.MUTED), Line.of(x, y, Role.MUTED)));
        List<Text> names = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Code code = r.codes().get(i);
            int row = rows - 1 - i;
            names.add(0, Text.of("{0}", code.scheme().title()));
            int n = code.thresholds().length;
            for (double threshold : code.thresholds()) {
                marks.add(
                        Line.of(new double[] {threshold, threshold}, new double[] {row - 0.22, row + 0.22}, Role.MUTED)
                                .weight(0.7));
            }
            double[] at = new double[n + 1];
            Arrays.fill(at, row);
            marks.add(Points.of(code.levels(), at, Role.series(i), SYMBOLS.get(i % 3))
                    .size(1.3));
        }
        names.add(Text.of("weights"));
        return Chart.of(
                        Axis.linear("Weight by the largest of its block of {0}", p.block())
                                .range(-1.05, 1.05),
                        Axis.category("Code", names).range(-0.5, rows + 1.4),
                        marks)
                .titled("Values of each code, and between them the bounds of rounding")
                .withoutGrid();
    }

    private static Chart errors(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        List<Text> names = new ArrayList<>();
        for (int i = 0; i < r.codes().size(); i++) {
            Code code = r.codes().get(i);
            names.add(Text.of(code.scheme().title()));
            marks.add(Bars.of(new double[] {i}, new double[] {100 * code.error()}, Role.series(i))
                    .width(0.6)
                    .labels(List.of(Text.of("{0}", Amount.percent(code.error(), 2)))));
        }
        double most = r.codes().stream().mapToDouble(Code::error).max().orElseThrow();
        return Chart.of(
                        Axis.category("Code", names),
                        Axis.linear("Relative squared error").unit("%").range(0, 118 * most),
                        marks)
                .titled("Error in blocks of {0}", p.block())
                .legend(Chart.Legend.NONE);
    }

    private static Chart blocks(Result r) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < r.codes().size(); i++) {
            double[] percent = Arrays.stream(r.codes().get(i).errorByBlock())
                    .map(e -> 100 * e)
                    .toArray();
            marks.add(Line.of(r.bits(), percent, Role.series(i))
                    .symbols(SYMBOLS.get(i % 3), 1)
                    .named(r.codes().get(i).scheme().title()));
        }
        for (int b : new int[] {0, 1, r.blocks().length - 1}) {
            double lowest = r.codes().stream()
                    .mapToDouble(c -> 100 * c.errorByBlock()[b])
                    .min()
                    .orElseThrow();
            marks.add(Note.at(r.bits()[b], lowest, "{0}", Amount.exact(r.blocks()[b]))
                    .towards(Corner.BOTTOM));
        }
        return Chart.of(
                        Axis.linear("Memory with 32-bit scales")
                                .unit("bits per weight")
                                .range(3.9, 5.2),
                        Axis.linear("Relative squared error").unit("%").range(0, 2.4),
                        marks)
                .titled("By block size (numbers)")
                .legend(Chart.Legend.INSIDE);
    }

    private static Chart overhead(Result r) {
        double[] values = {r.plainOverhead(), r.doubleOverhead()};
        return Chart.of(
                        Axis.category("Scales", List.of(Text.of("32 bits"), Text.of("8 bits"))),
                        Axis.linear("Overhead").unit("bits per weight").range(0, 1.45 * values[0]),
                        Bars.of(new double[] {0, 1}, values, Role.TRAINABLE)
                                .width(0.6)
                                .labels(Arrays.stream(values)
                                        .mapToObj(v -> Text.of("{0}", Amount.fixed(v, 3)))
                                        .toList()),
                        Inscription.of(
                                Corner.TOP_RIGHT,
                                Text.of("Error {0},", Amount.percent(r.doubleError(), 2)),
                                Text.of(
                                        "before {0}",
                                        Amount.percent(r.codes().get(0).error(), 2))))
                .titled("Double quantisation")
                .legend(Chart.Legend.NONE);
    }
}
