package io.github.bookfigures.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * A table of numbers as coloured cells with names at both sides: a confusion matrix, an attention matrix, correlations. Not a
 * mark itself: {@link #chart} makes a chart of it, the first row on top.
 *
 * @param values values[row][column]
 * @param rows names of the rows
 * @param columns names of the columns
 * @param colours how values become colours
 * @param texts texts in the cells, texts[row][column]; or empty for none
 */
public record Matrix(
        double[][] values, List<Text> rows, List<Text> columns, ColourScale colours, List<List<Text>> texts) {

    public Matrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        texts = texts.stream().map(List::copyOf).toList();
        if (values.length == 0 || columns.isEmpty() || values.length != rows.size()) {
            throw new IllegalArgumentException("a matrix needs at least one row and one column, and a name for each;"
                    + " it has " + values.length + " rows for " + rows.size() + " names");
        }
        for (double[] row : values) {
            if (row.length != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.length + " cells does not fit " + columns.size() + " columns");
            }
        }
    }

    public static Matrix of(double[][] values, List<Text> rows, List<Text> columns, ColourScale colours) {
        return new Matrix(values, rows, columns, colours, List.of());
    }

    /**
     * How often each true class (row) was taken for each class (column): the counts as colours and numbers.
     *
     * @param unit what is counted, printed at the colour bar: "images"
     */
    public static Matrix confusion(double[][] counts, List<Text> classes, String unit) {
        double most =
                Arrays.stream(counts).flatMapToDouble(Arrays::stream).max().orElse(1);
        return of(counts, classes, classes, ColourScale.tint(0, Math.max(1, most), Text.of(unit)))
                .numbers(count -> Amount.fixed(count, 0));
    }

    /** As {@link #confusion}, but each row as shares of its sum, printed in whole percent; a row without counts is empty. */
    public static Matrix confusionByRow(double[][] counts, List<Text> classes, String unit) {
        double[][] shares = Arrays.stream(counts)
                .map(row -> {
                    double sum = Arrays.stream(row).sum();
                    return Arrays.stream(row)
                            .map(v -> sum == 0 ? Double.NaN : v / sum)
                            .toArray();
                })
                .toArray(double[][]::new);
        return of(shares, classes, classes, ColourScale.tint(0, 1, Text.of(unit)))
                .numbers(share -> Amount.percent(share, 0));
    }

    /** The value of each cell as a number; none in holes and masked cells. */
    public Matrix numbers(DoubleFunction<Amount> format) {
        return texts(Arrays.stream(values)
                .map(row -> Arrays.stream(row)
                        .mapToObj(v -> Double.isFinite(v) ? Text.of("{0}", format.apply(v)) : Text.NONE)
                        .toList())
                .toList());
    }

    public Matrix texts(List<List<Text>> texts) {
        return new Matrix(values, rows, columns, colours, texts);
    }

    /**
     * A chart of square cells.
     *
     * @param rowName what the rows are, at the left axis
     * @param columnName what the columns are, at the lower axis
     */
    public Chart chart(String rowName, String columnName) {
        // Axes run upwards, matrices downwards.
        double[][] upwards = IntStream.range(0, values.length)
                .mapToObj(i -> values[values.length - 1 - i])
                .toArray(double[][]::new);
        HeatMap cells = HeatMap.of(upwards, colours).texts(reversed(texts)).withGaps();
        return Chart.of(Axis.category(columnName, columns), Axis.category(rowName, reversed(rows)), cells)
                .squared()
                .withoutGrid();
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
