package io.github.bookfigures.catalog.attention;

import io.github.bookfigures.catalog.attention.PositionCodes.Result;
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
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sinusoidal position code {@code PE(pos, 2i) = sin(pos / base^(2i/d))}, {@code PE(pos, 2i+1) = cos(...)} of Vaswani
 * et al., "Attention is all you need" (2017), section 3.5, and what makes it useful: the inner product of two codes
 * depends on their distance only.
 */
@Generator(
        name = "positional-encoding",
        summary = "Sinusoidal position codes as a map, as curves, and their inner products over distance.")
public final class PositionalEncoding implements FigureGenerator<PositionalEncoding.Params, PositionCodes.Result> {

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

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(PositionCodes.class, parameters);
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
            // The thinnest lies on the others and must stand out from them.
            lines.add(Line.of(offset, product, n < starts.length - 1 ? Role.series(n) : Role.INK)
                    .dashed(Dash.values()[n])
                    .weight(2.2 - 0.6 * n)
                    .named("from position {0}", start));
        }
        return Chart.of(Axis.linear("Offset $k$").unit("positions"), Axis.linear("PE(pos) · PE(pos + k)"), lines)
                .titled("The inner product depends on the offset only")
                .legend(Chart.Legend.INSIDE);
    }
}
