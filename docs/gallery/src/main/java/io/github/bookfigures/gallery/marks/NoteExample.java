package io.github.bookfigures.gallery.marks;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;
import java.util.stream.IntStream;

/** What a curve shows, said at the places where it shows: numbers come from the data. */
@Generator(name = "gallery-note", summary = "Texts that speak of places.")
public final class NoteExample extends Example {
    @Override
    public Figure draw() {
        double[] x = Series.range(-5, 3, 401);
        double[] swish = Series.of(x, v -> v / (1 + Math.exp(-v)));
        int lowest = IntStream.range(0, x.length).reduce(0, (best, i) -> swish[i] < swish[best] ? i : best);
        return Figure.of(Chart.of(
                Axis.linear("x"),
                Axis.linear("swish"),
                Line.of(x, swish, Role.FUNCTION),
                Note.at(x[lowest], swish[lowest], "lowest: {0}\nat x = {1}", swish[lowest], Amount.fixed(x[lowest], 2))
                        .role(Role.INSIGHT)
                        .towards(Corner.TOP),
                Note.at(2, swish[350], "nearly the identity").towards(Corner.LEFT)));
    }
}
