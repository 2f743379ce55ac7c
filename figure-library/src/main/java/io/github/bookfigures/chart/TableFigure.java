package io.github.bookfigures.chart;

import io.github.bookfigures.data.InputException;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An author's table, typeset. */
@Generator(name = "table", summary = "A table from a CSV, TSV or JSON file, numbers with their decimal points in line.")
public final class TableFigure implements FigureGenerator<TableFigure.Params, Columns> {
    private static final int MOST_ROWS = 60;

    /** What the manifest may set. */
    public record Params(
            @Doc("the file with the data: .csv, .tsv or .json, relative to the manifest")
            String data,

            @Doc("a command that prints the data, in place of a file")
            List<String> exec,

            @Doc("the columns to show, in this order; all, unless given")
            List<String> columns,

            @Doc("decimals of columns; as many as the numbers have, unless given")
            Map<String, Integer> decimals,

            @Doc("column to sort by") String sort,
            @Doc("its order: ascending or descending") RowOrder order,
            @Doc("the most rows to show; 0 for all") int rows,

            @Doc("whether every other row has a pale ground")
            boolean striped,

            @Doc("other names for columns") Map<String, String> names,
            @Doc("what stands above the figure") String title) {
        public Params() {
            this("", List.of(), List.of(), Map.of(), "", RowOrder.ASCENDING, 0, false, Map.of(), "");
        }

        public Params {
            if (rows < 0 || rows > MOST_ROWS) {
                throw new IllegalArgumentException("shows 1 to " + MOST_ROWS + " rows, or 0 for all, not " + rows);
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
        return Measurement.of(
                ReadColumns.class,
                ReadColumns.Query.of(
                                p.data(), p.exec(), List.copyOf(p.decimals().keySet()), List.of())
                        .withOthers());
    }

    @Override
    public Figure draw(Params p, Columns table) {
        List<String> columns = p.columns().isEmpty() ? table.header() : p.columns();
        columns.forEach(column -> need(table, column));
        int[] rows = rows(p, table);
        if (rows.length > MOST_ROWS) {
            throw new InputException(rows.length + " rows are more than a page holds: show the first ones with 'rows'");
        }
        List<List<Text>> cells = new ArrayList<>();
        IntStream.of(rows).forEach(row -> cells.add(new ArrayList<>()));
        for (String column : columns) {
            List<Text> shown = column(p, table, column, rows);
            IntStream.range(0, rows.length).forEach(i -> cells.get(i).add(shown.get(i)));
        }
        List<Text> header = columns.stream().map(column -> header(p, column)).toList();
        Table drawn = new Table(Text.NONE, header, cells);
        Figure figure = Figure.of(p.striped() ? drawn.striped() : drawn)
                .size(Math.min(9, 1.4 + 1.1 * columns.size()), Math.min(10, 0.7 + 0.29 * rows.length));
        Text title = Wording.written(p.title());
        return p.title().isEmpty()
                ? figure
                : figure.titled(title.template(), title.arguments().toArray());
    }

    private static void need(Columns table, String column) {
        if (!table.header().contains(column)) {
            throw new InputException(
                    "the table has no column '" + column + "'; there are " + String.join(", ", table.header()));
        }
    }

    private static Text header(Params p, String column) {
        Text name = Wording.column(column, p.names());
        String unit = Wording.unit(column);
        return p.names().containsKey(column) || unit.isEmpty() ? name : Text.of("{0} ({1})", name, unit);
    }

    private static int[] rows(Params p, Columns table) {
        List<Integer> rows = new ArrayList<>(IntStream.of(table.rows()).boxed().toList());
        if (!p.sort().isEmpty() && p.order() != RowOrder.AS_GIVEN) {
            need(table, p.sort());
            Comparator<Integer> by = table.isNumeric(p.sort())
                    ? Comparator.comparingDouble(row -> table.numbers().get(p.sort())[row])
                    : Comparator.comparing(row -> table.texts().get(p.sort()).get(row));
            rows.sort(p.order() == RowOrder.ASCENDING ? by : by.reversed());
        }
        int most = p.rows() == 0 ? rows.size() : Math.min(p.rows(), rows.size());
        return rows.subList(0, most).stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Text> column(Params p, Columns table, String column, int[] rows) {
        if (!table.isNumeric(column)) {
            List<String> texts = table.texts().get(column);
            return IntStream.of(rows)
                    .mapToObj(row -> Wording.plain(texts.get(row)))
                    .toList();
        }
        double[] numbers = table.at(column, rows);
        Digits digits =
                p.decimals().containsKey(column) ? new Digits(p.decimals().get(column)) : Digits.own(numbers);
        return Arrays.stream(numbers)
                .mapToObj(number -> Double.isNaN(number) ? Text.of("–") : Text.of("{0}", digits.amount(number)))
                .toList();
    }
}
