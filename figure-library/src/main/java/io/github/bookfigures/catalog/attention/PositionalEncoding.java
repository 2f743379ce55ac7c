package io.github.bookfigures.catalog.attention;

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
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The sinusoidal position code {@code PE(pos, 2i) = sin(pos / base^(2i/d))}, {@code PE(pos, 2i+1) = cos(...)} of Vaswani
 * et al., "Attention is all you need" (2017), section 3.5, and what makes it useful: the inner product of two codes
 * depends on their distance only.
 */
@Generator(
        name = "positional-encoding",
        summary = "Sinusoidal position codes as a map, as curves, and their inner products over distance.")
public final class PositionalEncoding implements FigureGenerator<PositionalEncoding.Params, PositionalEncoding.Result> {

    /** What the manifest may set. */
    public record Params(
            @Doc("number of positions") int positions,
            @Doc("length of a code, even") int d_model,

            @Doc("ratio of the longest to the shortest wavelength; 10000 in Vaswani et al.")
            double base) {
        public Params() {
            this(100, 64, 10_000);
        }

        public Params {
            if (positions < 40 || d_model < 8 || d_model % 2 != 0 || !(base > 1)) {
                throw new IllegalArgumentException(
                        "needs at least 40 positions, an even d_model of at least 8 and a base above 1");
            }
        }
    }

    /**
     * What was computed.
     *
     * @param code codes, one row per position
     * @param wavelength wavelength of each pair of dimensions, in positions
     * @param gram inner products of all pairs of positions
     * @param normDeviation largest deviation of a squared row norm from d/2
     * @param shiftDeviation largest deviation of an inner product from that at the same distance from position 0
     * @param rotationResidual largest deviation of PE(pos + 7) from one rotation applied to PE(pos)
     */
    public record Result(
            double[][] code,
            double[] wavelength,
            double[][] gram,
            double normDeviation,
            double shiftDeviation,
            double rotationResidual) {}

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(Codes.class, parameters);
    }

    /** Computes the codes and their Gram matrix with ND4J in double precision. */
    public static final class Codes implements Experiment<Params, Result> {
        private static final int SHIFT = 7;

        @Override
        public Result run(Params p, Lab lab) {
            int pairs = p.d_model() / 2;
            double[] frequency = IntStream.range(0, pairs)
                    .mapToDouble(i -> Math.pow(p.base(), -2.0 * i / p.d_model()))
                    .toArray();
            double[][] code = new double[p.positions()][p.d_model()];
            for (int pos = 0; pos < p.positions(); pos++) {
                for (int i = 0; i < pairs; i++) {
                    code[pos][2 * i] = Math.sin(pos * frequency[i]);
                    code[pos][2 * i + 1] = Math.cos(pos * frequency[i]);
                }
            }
            INDArray matrix = Nd4j.createFromArray(code).castTo(DataType.DOUBLE);
            double[][] gram = matrix.mmul(matrix.transpose()).toDoubleMatrix();
            double[] wavelength = IntStream.range(0, pairs)
                    .mapToDouble(i -> 2 * Math.PI / frequency[i])
                    .toArray();
            return new Result(
                    code,
                    wavelength,
                    gram,
                    normDeviation(gram, pairs),
                    shiftDeviation(gram),
                    rotation(code, frequency));
        }

        @Override
        public List<Check> checks(Params p, Result r) {
            List<Check> checks = new ArrayList<>();
            checks.add(Check.below("every row has squared norm d/2", r.normDeviation(), 1e-9));
            checks.add(Check.below("inner products depend on the offset only", r.shiftDeviation(), 1e-9));
            checks.add(Check.below("a shift is one rotation for all positions", r.rotationResidual(), 1e-9));
            boolean alternating = IntStream.range(0, p.d_model()).allMatch(j -> r.code()[0][j] == j % 2);
            checks.add(Check.that("row 0 is 0, 1, 0, 1, …", alternating, "row 0"));
            if (p.equals(new Params())) {
                checks.add(Check.near("inner product at offset 1", r.gram()[0][1], 30.92, 0.01));
                checks.add(Check.near("inner product at offset 10", r.gram()[0][10], 21.05, 0.01));
                checks.add(Check.near("inner product at offset 30", r.gram()[0][30], 17.07, 0.01));
            }
            return checks;
        }

        private static double normDeviation(double[][] gram, int expected) {
            return IntStream.range(0, gram.length)
                    .mapToDouble(i -> Math.abs(gram[i][i] - expected))
                    .max()
                    .orElseThrow();
        }

        private static double shiftDeviation(double[][] gram) {
            double largest = 0;
            for (int i = 0; i < gram.length; i++) {
                for (int j = i; j < gram.length; j++) {
                    largest = Math.max(largest, Math.abs(gram[i][j] - gram[0][j - i]));
                }
            }
            return largest;
        }

        private static double rotation(double[][] code, double[] frequency) {
            double largest = 0;
            for (int pos = 0; pos + SHIFT < code.length; pos++) {
                for (int i = 0; i < frequency.length; i++) {
                    double cos = Math.cos(SHIFT * frequency[i]);
                    double sin = Math.sin(SHIFT * frequency[i]);
                    double s = code[pos][2 * i];
                    double c = code[pos][2 * i + 1];
                    largest = Math.max(largest, Math.abs(s * cos + c * sin - code[pos + SHIFT][2 * i]));
                    largest = Math.max(largest, Math.abs(c * cos - s * sin - code[pos + SHIFT][2 * i + 1]));
                }
            }
            return largest;
        }
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.cells(
                        List.of(1.0, 1.15),
                        List.of(1.0, 1.0),
                        new Figure.Cell(map(r), 0, 0, 2, 1),
                        new Figure.Cell(waves(p, r), 0, 1, 1, 1),
                        new Figure.Cell(products(r), 1, 1, 1, 1))
                .size(12, 7.2)
                .titled("Each position gets its own pattern, and nearness shows in the inner product");
    }

    private static Chart map(Result r) {
        return Chart.of(
                        Axis.linear("Dimension").integers(),
                        Axis.linear("Position").integers(),
                        HeatMap.of(r.code(), ColourScale.diverging(1, Text.of("code"))))
                .titled("Codes of {0} positions", r.code().length)
                .withoutGrid();
    }

    private static Chart waves(Params p, Result r) {
        double[] position = IntStream.range(0, p.positions()).asDoubleStream().toArray();
        int pairs = r.wavelength().length;
        List<Mark> lines = new ArrayList<>();
        int[] shown = {0, pairs / 8, pairs / 4, pairs / 2};
        for (int n = 0; n < shown.length; n++) {
            int dimension = 2 * shown[n];
            double[] values = IntStream.range(0, p.positions())
                    .mapToDouble(pos -> r.code()[pos][dimension])
                    .toArray();
            lines.add(Line.of(position, values, Role.series(n))
                    .dashed(Dash.values()[n])
                    .named(
                            "dimension {0}, wavelength {1}",
                            dimension, Amount.significant(r.wavelength()[shown[n]], 3)));
        }
        return Chart.of(Axis.linear("Position").integers(), Axis.linear("Code").range(-1.1, 1.1), lines)
                .titled("Dimensions {0}, {1}, {2} and {3} are waves, from fast to slow", dimensions(shown))
                .legend(Chart.Legend.DIRECT);
    }

    private static Object[] dimensions(int[] pairs) {
        return IntStream.of(pairs).mapToObj(pair -> 2 * pair).toArray();
    }

    private static Chart products(Result r) {
        int last = r.gram().length;
        List<Mark> lines = new ArrayList<>();
        int[] starts = {0, last / 5, 2 * last / 5};
        for (int n = 0; n < starts.length; n++) {
            int start = starts[n];
            double[] offset = IntStream.range(0, last - start).asDoubleStream().toArray();
            double[] product = IntStream.range(start, last)
                    .mapToDouble(j -> r.gram()[start][j])
                    .toArray();
            lines.add(Line.of(offset, product, Role.series(n))
                    .dashed(Dash.values()[n])
                    .weight(2.2 - 0.6 * n)
                    .named("from position {0}", start));
        }
        return Chart.of(Axis.linear("Offset k").unit("positions"), Axis.linear("PE(pos) · PE(pos + k)"), lines)
                .titled("The inner product depends on the offset only")
                .legend(Chart.Legend.INSIDE);
    }
}
