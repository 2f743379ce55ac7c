package io.github.bookfigures.gallery.marks;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Span;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;

/** Three phases of training as upright stripes behind the curve. */
@Generator(name = "gallery-span", summary = "Stripes across the plot.")
public final class SpanExample extends Example {
    @Override
    public Figure draw() {
        double[] step = Series.range(0, 1000, 201);
        double[] rate = Series.of(step, s -> s < 200 ? s / 200 : s < 700 ? 1 : Math.pow(0.5, (s - 700) / 80));
        return Figure.of(Chart.of(
                Axis.linear("Step").range(0, 1000),
                Axis.linear("Learning rate").range(0, 1.3),
                Span.x(0, 200, Role.series(4)).labelled("warm-up"),
                Span.x(200, 700, Role.series(2)).labelled("constant"),
                Span.x(700, 1000, Role.series(1)).labelled("decay"),
                Line.of(step, rate, Role.INK)));
    }
}
