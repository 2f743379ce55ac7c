package io.github.bookfigures.gallery.marks;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;
import java.util.Arrays;

/** A formula and what follows from it, in a box where the curve leaves room. */
@Generator(name = "gallery-inscription", summary = "A block of text with formulas.")
public final class InscriptionExample extends Example {
    @Override
    public Figure draw() {
        double[] x = Series.range(-6, 6, 121);
        double[] slope = Series.of(x, v -> Math.exp(-v) / Math.pow(1 + Math.exp(-v), 2));
        double largest = Arrays.stream(slope).max().orElseThrow();
        return Figure.of(Chart.of(
                Axis.linear("x"),
                Axis.linear("slope").range(0, 0.4),
                Line.of(x, slope, Role.DERIVATIVE),
                Inscription.of(
                        Corner.TOP_RIGHT,
                        Text.of("Sigmoid"),
                        Text.maths("\\sigma'(x) = \\sigma(x)\\,(1 - \\sigma(x))"),
                        Text.of("at most {0}", Amount.exact(largest)))));
    }
}
