package io.github.bookfigures.gallery.diagrams;

import io.github.bookfigures.figure.AttentionMask;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;
import java.util.List;

/** Which tokens see which, and how strongly. */
@Generator(name = "gallery-attention-mask", summary = "An attention mask, and weights under one.")
public final class AttentionMaskExample extends Example {
    private static final List<String> TOKENS = List.of("the", "cat", "sat", "on", "it");

    @Override
    public Figure draw() {
        return Figure.row(
                AttentionMask.of(TOKENS, AttentionMask.prefix(5, 2)).titled("Prefix"),
                AttentionMask.of(TOKENS, AttentionMask.causal(5))
                        .weights(weights())
                        .highlighting(3)
                        .titled("Causal"));
    }

    private static double[][] weights() {
        double[][] weights = new double[5][5];
        for (int query = 0; query < 5; query++) {
            double sum = 0;
            for (int key = 0; key <= query; key++) {
                weights[query][key] = Math.exp(Math.sin(3 * query + 2 * key));
                sum += weights[query][key];
            }
            for (int key = 0; key <= query; key++) {
                weights[query][key] /= sum;
            }
        }
        return weights;
    }
}
