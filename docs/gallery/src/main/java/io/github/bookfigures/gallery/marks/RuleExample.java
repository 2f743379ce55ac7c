package io.github.bookfigures.gallery.marks;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;

/** A curve between its two asymptotes, and the threshold at its middle. */
@Generator(name = "gallery-rule", summary = "Straight lines through the whole plot.")
public final class RuleExample extends Example {
    @Override
    public Figure draw() {
        double[] x = Series.range(-4, 4, 161);
        return Figure.of(Chart.of(
                Axis.linear("x").range(-4, 4),
                Axis.linear("y").range(-1, 4.5),
                Rule.horizontal(0, Role.REFERENCE).labelled("y = 0"),
                Rule.line(1, -1, 0, Role.REFERENCE).dashed(Dash.DOTTED).labelled("y = x"),
                Rule.vertical(0, Role.MUTED).labelled("threshold"),
                Line.of(x, Series.of(x, v -> Math.log1p(Math.exp(v))), Role.FUNCTION)
                        .named("softplus")));
    }
}
