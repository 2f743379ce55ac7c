package io.github.bookfigures.chart;

import io.github.bookfigures.data.InputException;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Matrix;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A table as coloured cells: its own rows and columns, or places told by two columns. */
@Generator(name = "heat-map", summary = "A table of a CSV, TSV or JSON file as coloured cells with numbers.")
public final class HeatMapChart implements FigureGenerator<HeatMapChart.Params, Columns> {
    private static final int MOST_NUMBERS = 150;

    /** Kinds of quantity. */
    public enum Colours {
        /** Diverging where numbers of both signs stand, otherwise a tint where cells show numbers, otherwise sequential. */
        AUTO,
        SEQUENTIAL,
        DIVERGING,
        TINT
    }

    /** What the manifest may set. */
    public record Params(
            @Doc("the file with the data: .csv, .tsv or .json, relative to the manifest")
            String data,

            @Doc("a command that prints the data, in place of a file")
            List<String> exec,

            @Doc("column with the names of the rows; the first one, unless given")
            String rows,

            @Doc("column with the names of the columns, for tables with a row per cell")
            String columns,

            @Doc("columns with the numbers: all others, unless given; exactly one beside 'columns'")
            List<String> values,

            @Doc("whether numbers stand in the cells: auto, always or never")
            BarChart.Labels labels,

            @Doc("decimals of these; -1 for as many as three digits of the largest need")
            int decimals,

            @Doc("auto, sequential, diverging or tint") Colours colours,

            @Doc("what the numbers are, printed at the colour bar")
            String name,

            @Doc("what the rows are") String rowName,
            @Doc("what the columns are") String columnName,
            @Doc("other names for rows and columns") Map<String, String> names,
            @Doc("what stands above the figure") String title) {
        public Params() {
            this("", List.of(), "", "", List.of(), BarChart.Labels.AUTO, -1, Colours.AUTO, "", "", "", Map.of(), "");
        }

        public Params {
            if (!columns.isEmpty() && values.size() != 1) {
                throw new IllegalArgumentException("needs exactly one column under 'values' beside 'columns'");
            }
        }
    }

    @Override
    public List<String> inputs(Params p) {
        return p.data().isEmpty() ? List.of() : List.of(p.data());
    }

    @Override
    public Measurement<?, Columns> measurement(Params p) {
        ReadColumns.needOneSource(p.data(), p.exec());
        List<String> numbers = p.values().isEmpty() ? List.of("") : p.values();
        List<String> texts = p.columns().isEmpty() ? List.of(p.rows()) : List.of(p.rows(), p.columns());
        return Measurement.of(ReadColumns.class, ReadColumns.Query.of(p.data(), p.exec(), numbers, texts));
    }

    @Override
    public Figure draw(Params p, Columns table) {
        String rowColumn = table.orFirst(p.rows());
        List<String> values = table.orNumeric(p.values(), rowColumn);
        List<String> rows = List.copyOf(table.groups(rowColumn).keySet());
        List<String> columns = p.columns().isEmpty()
                ? values
                : List.copyOf(table.groups(p.columns()).keySet());
        if (columns.isEmpty()) {
            throw new InputException("the table has no column of numbers beside '" + rowColumn + "'");
        }
        double[][] cells =
                p.columns().isEmpty() ? wide(table, values, rowColumn) : tall(p, table, rowColumn, rows, columns);
        boolean numbered = p.labels() == BarChart.Labels.ALWAYS
                || p.labels() == BarChart.Labels.AUTO && rows.size() * columns.size() <= MOST_NUMBERS;
        Matrix matrix = Matrix.of(cells, named(p, rows), named(p, columns), colours(p, cells, numbered, values));
        if (numbered) {
            matrix = matrix.numbers(Digits.of(p.decimals(), cells)::amount);
        }
        Chart chart = matrix.chart(
                p.rowName().isEmpty() ? Wording.capital(Wording.readable(rowColumn)) : p.rowName(),
                p.columnName().isEmpty() ? Wording.capital(Wording.readable(p.columns())) : p.columnName());
        double width = Math.min(9, Math.max(4, 2.6 + 0.62 * columns.size()));
        double height = Math.min(10, Math.max(3, 1.4 + 0.62 * rows.size()));
        Figure figure = Figure.of(chart).size(width, height);
        Text title = Wording.written(p.title());
        return p.title().isEmpty()
                ? figure
                : figure.titled(title.template(), title.arguments().toArray());
    }

    private static double[][] wide(Columns table, List<String> values, String rowColumn) {
        int size = table.texts().get(rowColumn).size();
        if (table.groups(rowColumn).size() != size) {
            throw new InputException("two rows have the same name in column '" + rowColumn + "', expected one each");
        }
        double[][] cells = new double[size][values.size()];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < values.size(); column++) {
                cells[row][column] = table.numbers().get(values.get(column))[row];
            }
        }
        return cells;
    }

    private static double[][] tall(Params p, Columns table, String rowColumn, List<String> rows, List<String> columns) {
        double[][] cells = new double[rows.size()][columns.size()];
        Arrays.stream(cells).forEach(row -> Arrays.fill(row, Double.NaN));
        for (int i : table.rows()) {
            int row = rows.indexOf(table.texts().get(rowColumn).get(i));
            int column = columns.indexOf(table.texts().get(p.columns()).get(i));
            if (!Double.isNaN(cells[row][column])) {
                throw new InputException("two rows give a number for '" + rows.get(row) + "' and '"
                        + columns.get(column) + "', expected one");
            }
            cells[row][column] = table.numbers().get(p.values().get(0))[i];
        }
        return cells;
    }

    private static List<Text> named(Params p, List<String> names) {
        return names.stream().map(name -> Wording.column(name, p.names())).toList();
    }

    private static ColourScale colours(Params p, double[][] cells, boolean numbered, List<String> values) {
        double[] finite = Arrays.stream(cells)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .toArray();
        double least = Arrays.stream(finite).min().orElse(0);
        double most = Arrays.stream(finite).max().orElse(1);
        String called = Stream.of(p.name(), p.columns().isEmpty() ? "" : Wording.readable(values.get(0)))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        Text name = called.isEmpty() ? Text.NONE : Wording.written(called);
        boolean diverging = p.colours() == Colours.DIVERGING || p.colours() == Colours.AUTO && least < 0 && most > 0;
        if (diverging) {
            double limit = Math.max(Math.abs(least), Math.abs(most));
            return ColourScale.diverging(limit == 0 ? 1 : limit, name);
        }
        double to = most > least ? most : least + 1;
        boolean tint = p.colours() == Colours.TINT || p.colours() == Colours.AUTO && numbered;
        return tint
                ? ColourScale.tint(Math.min(0, least), to > 0 ? to : 1, name)
                : ColourScale.sequential(least, to, name);
    }
}
