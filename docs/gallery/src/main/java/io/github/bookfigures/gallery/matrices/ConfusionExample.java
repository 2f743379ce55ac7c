package io.github.bookfigures.gallery.matrices;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Matrix;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;
import java.util.List;
import java.util.stream.Stream;

/** Counts as numbers and tints, true classes in rows. */
@Generator(name = "gallery-confusion", summary = "A confusion matrix with counts.")
public final class ConfusionExample extends Example {
    @Override
    public Figure draw() {
        double[][] counts = {{48, 2, 0, 0}, {3, 41, 5, 1}, {0, 7, 39, 4}, {1, 0, 2, 47}};
        List<Text> classes =
                Stream.of("cat", "dog", "deer", "frog").map(Text::of).toList();
        return Figure.of(Matrix.confusion(counts, classes, "images").chart("True class", "Predicted class"));
    }
}
