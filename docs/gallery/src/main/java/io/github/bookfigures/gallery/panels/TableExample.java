package io.github.bookfigures.gallery.panels;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;
import java.util.List;

/** Cells of texts and numbers; columns of words are flush left, columns of numbers flush right. */
@Generator(name = "gallery-table", summary = "A small table.")
public final class TableExample extends Example {
    @Override
    public Figure draw() {
        List<Text> header = List.of(Text.of("Layer"), Text.of("Shape"), Text.of("Weights"));
        return Figure.of(new Table(
                Text.of("A small network"),
                header,
                List.of(dense("hidden", 784, 128), dense("hidden", 128, 64), dense("output", 64, 10))));
    }

    private static List<Text> dense(String name, int in, int out) {
        return List.of(Text.of(name), Text.of("{0} × {1}", in, out), Text.of("{0}", Amount.grouped((in + 1.0) * out)));
    }
}
