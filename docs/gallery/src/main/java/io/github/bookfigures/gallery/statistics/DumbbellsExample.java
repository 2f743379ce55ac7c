package io.github.bookfigures.gallery.statistics;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dumbbells;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** What changed, and by how much, at a glance: the slope at 1, by differences to one side and to both. */
@Generator(name = "gallery-dumbbells", summary = "Two values of each category, joined.")
public final class DumbbellsExample extends Example {
    private static final double STEP = 0.1;
    private static final List<DoubleUnaryOperator> FUNCTIONS = List.of(Math::exp, Math::sin, Math::log, Math::tanh);
    private static final List<DoubleUnaryOperator> SLOPES =
            List.of(Math::exp, Math::cos, x -> 1 / x, x -> 1 - Math.tanh(x) * Math.tanh(x));

    @Override
    public Figure draw() {
        double[] forward = errors(f -> (f.applyAsDouble(1 + STEP) - f.applyAsDouble(1)) / STEP);
        double[] central = errors(f -> (f.applyAsDouble(1 + STEP) - f.applyAsDouble(1 - STEP)) / (2 * STEP));
        Dumbbells change =
                new Dumbbells(forward, central, Role.PLAIN, Role.RESIDUAL, Text.of("forward"), Text.of("central"));
        List<Text> names = List.of(Text.of("exp"), Text.of("sin"), Text.of("log"), Text.of("tanh"));
        return Figure.of(Chart.of(Axis.log("Error of the slope at 1"), Axis.category("Function", names), change.marks())
                .legend(Chart.Legend.BELOW));
    }

    private static double[] errors(ToDoubleFunction<DoubleUnaryOperator> slope) {
        return Series.of(
                Series.range(0, 3, 4),
                i -> Math.abs(slope.applyAsDouble(FUNCTIONS.get((int) i))
                        - SLOPES.get((int) i).applyAsDouble(1)));
    }
}
