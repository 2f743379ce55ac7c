package io.github.bookfigures.chart;

import io.github.bookfigures.data.InputException;
import io.github.bookfigures.figure.Text;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The numbers of a {@link BarChart}, series by series.
 *
 * @param category the column of the categories
 * @param categories their names
 * @param quantity what the bars measure
 * @param unit of it; may be empty
 * @param names of the series; one that is {@link Text#NONE} when there is only one
 * @param values values[series][category], NaN where there is none
 * @param errors the same for each series; or empty
 */
record BarTable(
        String category,
        List<Text> categories,
        String quantity,
        String unit,
        List<Text> names,
        double[][] values,
        List<double[]> errors) {

    static BarTable of(BarChart.Params p, Columns table) {
        String category = table.orFirst(p.category());
        List<String> columns = table.orNumeric(p.values(), category);
        if (columns.isEmpty()) {
            throw new InputException("the table has no column of numbers beside '" + category + "'; there are "
                    + String.join(", ", table.header()));
        }
        BarTable bars = p.series().isEmpty() ? wide(p, table, category, columns) : tall(p, table, category, columns);
        return bars.ordered(p.order());
    }

    private static BarTable wide(BarChart.Params p, Columns table, String category, List<String> columns) {
        double[][] values =
                columns.stream().map(column -> table.numbers().get(column)).toArray(double[][]::new);
        List<Text> names = columns.size() == 1
                ? List.of(Text.NONE)
                : columns.stream()
                        .map(column -> Wording.own(column, columns, p.names()))
                        .toList();
        String common = Wording.common(columns);
        return new BarTable(
                category,
                table.texts().get(category).stream()
                        .map(name -> named(name, p.names()))
                        .toList(),
                common.isEmpty() ? "value" : common,
                Wording.commonUnit(columns),
                names,
                values,
                p.error().stream().map(column -> table.numbers().get(column)).toList());
    }

    private static BarTable tall(BarChart.Params p, Columns table, String category, List<String> columns) {
        String column = columns.get(0);
        List<String> categories = List.copyOf(table.groups(category).keySet());
        Map<String, int[]> series = table.groups(p.series());
        double[][] values = new double[series.size()][categories.size()];
        List<double[]> errors = p.error().isEmpty()
                ? List.of()
                : series.values().stream()
                        .map(any -> new double[categories.size()])
                        .toList();
        int number = 0;
        for (Map.Entry<String, int[]> one : series.entrySet()) {
            Arrays.fill(values[number], Double.NaN);
            for (int row : one.getValue()) {
                int at = categories.indexOf(table.texts().get(category).get(row));
                if (!Double.isNaN(values[number][at])) {
                    throw new InputException("two rows give a value for '" + categories.get(at) + "' of '"
                            + one.getKey() + "', expected one");
                }
                values[number][at] = table.numbers().get(column)[row];
                if (!errors.isEmpty()) {
                    errors.get(number)[at] = table.numbers().get(p.error().get(0))[row];
                }
            }
            number++;
        }
        return new BarTable(
                category,
                categories.stream().map(name -> named(name, p.names())).toList(),
                Wording.readable(column),
                Wording.unit(column),
                series.keySet().stream().map(name -> named(name, p.names())).toList(),
                values,
                errors);
    }

    private static Text named(String name, Map<String, String> names) {
        return names.containsKey(name) ? Wording.written(names.get(name)) : Wording.plain(name);
    }

    /** How many bars there are. */
    int count() {
        return names.size() * categories.size();
    }

    private BarTable ordered(RowOrder order) {
        if (order == RowOrder.AS_GIVEN) {
            return this;
        }
        Comparator<Integer> rising = Comparator.comparingDouble(i -> values[0][i]);
        List<Integer> places = IntStream.range(0, categories.size())
                .boxed()
                .sorted(order == RowOrder.ASCENDING ? rising : rising.reversed())
                .toList();
        return new BarTable(
                category,
                places.stream().map(categories::get).toList(),
                quantity,
                unit,
                names,
                Arrays.stream(values).map(series -> at(series, places)).toArray(double[][]::new),
                errors.stream().map(series -> at(series, places)).toList());
    }

    private static double[] at(double[] values, List<Integer> places) {
        return places.stream().mapToDouble(place -> values[place]).toArray();
    }
}
