package io.github.bookfigures.gallery.panels;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;
import java.util.List;
import java.util.stream.IntStream;

/** Many rows, or wide ones, are followed more easily on stripes. */
@Generator(name = "gallery-table-striped", summary = "A table with a pale ground under every other row.")
public final class StripedTableExample extends Example {
    @Override
    public Figure draw() {
        List<Text> header =
                List.of(Text.of("Layers"), Text.of("Factor 0.9"), Text.of("Factor 1"), Text.of("Factor 1.1"));
        return Figure.of(new Table(
                        Text.of("What is left of a gradient"),
                        header,
                        IntStream.rangeClosed(1, 6).mapToObj(i -> row(10 * i)).toList())
                .striped());
    }

    private static List<Text> row(int layers) {
        return List.of(Text.of("{0}", layers), left(0.9, layers), left(1, layers), left(1.1, layers));
    }

    private static Text left(double factor, int layers) {
        return Text.of("{0}", Amount.fixed(Math.pow(factor, layers), 3));
    }
}
