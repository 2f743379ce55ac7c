package io.github.bookfigures.gallery.matrices;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Matrix;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;
import java.util.List;
import java.util.stream.Stream;

/** Cells of negative infinity are masked and hatched. */
@Generator(name = "gallery-attention", summary = "A matrix with names on both axes and masked cells.")
public final class AttentionExample extends Example {
    @Override
    public Figure draw() {
        List<Text> words =
                Stream.of("the", "cat", "sat", "on", "the", "mat").map(Text::of).toList();
        double[][] weights = new double[6][6];
        for (int query = 0; query < 6; query++) {
            double sum = 0;
            for (int key = 0; key <= query; key++) {
                weights[query][key] = Math.exp(1.5 * Math.cos(1.9 * query + 2.3 * key));
                sum += weights[query][key];
            }
            for (int key = 0; key < 6; key++) {
                weights[query][key] = key > query ? Double.NEGATIVE_INFINITY : weights[query][key] / sum;
            }
        }
        return Figure.of(Matrix.of(weights, words, words, ColourScale.tint(0, 1, Text.of("weight")))
                .numbers(weight -> Amount.fixed(weight, 2))
                .chart("Query", "Key"));
    }
}
