package io.github.bookfigures.gallery.marks;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Magnitudes as cells, each with its number: a softmax of distances, row by row. */
@Generator(name = "gallery-heat-map-numbers", summary = "A small map with its numbers in the cells.")
public final class NumberedHeatMapExample extends Example {
    private static final int TOKENS = 5;

    @Override
    public Figure draw() {
        List<Text> names = IntStream.rangeClosed(1, TOKENS)
                .mapToObj(i -> Text.of("t{0}", i))
                .toList();
        return Figure.of(Chart.of(
                        Axis.category("Key", names),
                        Axis.category("Query", names),
                        HeatMap.of(weights(), ColourScale.sequential(0, 0.7, Text.of("Weight")))
                                .numbers(2))
                .squared()
                .withoutGrid());
    }

    private static double[][] weights() {
        double[] token = Series.range(0, TOKENS - 1, TOKENS);
        double[][] weights = Series.grid(token, token, (key, query) -> Math.exp(-Math.abs(key - query)));
        for (double[] row : weights) {
            double sum = Arrays.stream(row).sum();
            Arrays.setAll(row, i -> row[i] / sum);
        }
        return weights;
    }
}
