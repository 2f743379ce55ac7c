package io.github.bookfigures.chart;

import io.github.bookfigures.command.PrintedTable;
import io.github.bookfigures.data.InputException;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.table.DataTable;
import io.github.bookfigures.table.TableReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the columns that a chart shows from a file, or from what a command prints. */
public final class ReadColumns implements Experiment<ReadColumns.Query, Columns> {
    /**
     * What is asked for.
     *
     * @param data the file, as the manifest names it; empty when a command prints the data
     * @param exec the command and its arguments; empty when there is a file
     * @param numbers columns that must hold numbers
     * @param texts columns taken as texts
     * @param others whether to take all other columns, too, each as what most of it is
     */
    public record Query(String data, List<String> exec, List<String> numbers, List<String> texts, boolean others) {
        /** A query of the columns named; an empty name stands for a column that only the table knows. */
        static Query of(String data, List<String> exec, List<String> numbers, List<String> texts) {
            List<String> named = present(numbers);
            List<String> words = present(texts);
            return new Query(data, exec, named, words, named.size() < numbers.size() || words.size() < texts.size());
        }

        /** The same with all other columns. */
        Query withOthers() {
            return new Query(data, exec, numbers, texts, true);
        }

        private static List<String> present(List<String> names) {
            return names.stream().filter(name -> !name.isEmpty()).distinct().toList();
        }
    }

    /** @throws IllegalArgumentException unless there is exactly one source of data */
    static void needOneSource(String data, List<String> exec) {
        if (data.isEmpty() == exec.isEmpty()) {
            throw new IllegalArgumentException(
                    data.isEmpty()
                            ? "needs data: a file under 'data', such as data: results.csv"
                            : "takes its data from a file or from a command, not both: leave out 'data' or 'exec'");
        }
    }

    @Override
    public Columns run(Query query, Lab lab) {
        DataTable table = query.exec().isEmpty()
                ? TableReader.read(query.data(), lab.input(query.data()))
                : PrintedTable.of(query.exec(), lab);
        query.numbers().forEach(table::column);
        query.texts().forEach(table::column);
        List<String> header = new ArrayList<>();
        Map<String, double[]> numbers = new LinkedHashMap<>();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (DataTable.Column column : table.columns()) {
            String name = column.name();
            boolean asNumber = query.numbers().contains(name);
            boolean asText = query.texts().contains(name);
            if (asNumber || asText || query.others()) {
                header.add(name);
                if (asNumber || !asText && column.isNumeric()) {
                    numbers.put(name, table.numbers(name));
                }
                // The first column may name rows, even when its names are numbers, such as years.
                boolean first = query.others() && header.size() == 1;
                if (asText || first || !asNumber && !column.isNumeric()) {
                    texts.put(name, table.texts(name));
                }
            }
        }
        needValues(query, numbers);
        return new Columns(header, numbers, texts);
    }

    private static void needValues(Query query, Map<String, double[]> numbers) {
        for (String name : query.numbers()) {
            if (Arrays.stream(numbers.get(name)).allMatch(Double::isNaN)) {
                throw new InputException("column '" + name + "' of "
                        + (query.data().isEmpty() ? "the command's output" : query.data()) + " has no values");
            }
        }
    }

    @Override
    public List<Check> checks(Query query, Columns result) {
        return List.of();
    }
}
