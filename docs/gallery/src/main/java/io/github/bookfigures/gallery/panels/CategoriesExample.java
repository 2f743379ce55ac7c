package io.github.bookfigures.gallery.panels;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Names instead of numbers along an axis. */
@Generator(name = "gallery-categories", summary = "An axis of names.")
public final class CategoriesExample extends Example {
    private static final List<String> NAMES = List.of("sigmoid", "tanh", "softplus", "swish");
    private static final double STEP = 0.01;

    @Override
    public Figure draw() {
        double[] slope = {
            steepest(x -> 1 / (1 + Math.exp(-x))),
            steepest(Math::tanh),
            steepest(x -> Math.log1p(Math.exp(x))),
            steepest(x -> x / (1 + Math.exp(-x)))
        };
        return Figure.of(Chart.of(
                Axis.category(
                        "Activation", NAMES.stream().map(name -> Text.of(name)).toList()),
                Axis.linear("Steepest slope").range(0, 1.2),
                Bars.of(Series.range(0, 3, 4), slope, Role.DERIVATIVE)));
    }

    private static double steepest(DoubleUnaryOperator function) {
        double[] places = Series.range(-6, 6, 601);
        double[] slopes = Series.of(
                places, x -> (function.applyAsDouble(x + STEP) - function.applyAsDouble(x - STEP)) / (2 * STEP));
        return Arrays.stream(slopes).max().orElseThrow();
    }
}
