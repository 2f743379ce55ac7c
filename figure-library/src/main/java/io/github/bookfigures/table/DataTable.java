package io.github.bookfigures.table;

import io.github.bookfigures.data.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Columns of equal length.
 *
 * @param source what messages call it: a file, or a command
 * @param columns at least one, no two of the same name
 */
public record DataTable(String source, List<Column> columns) {
    private static final int MOST_PROBLEMS = 3;

    /**
     * A column.
     *
     * @param name as its header says
     * @param cells from top to bottom
     */
    public record Column(String name, List<Cell> cells) {
        public Column {
            cells = List.copyOf(cells);
        }

        /** Whether most of what it holds is numbers: then what is not one is a mistake. */
        public boolean isNumeric() {
            long present = cells.stream().filter(cell -> !cell.isMissing()).count();
            long numbers = cells.stream().filter(Cell::isNumber).count();
            return numbers * 2 > present || present == 0;
        }
    }

    public DataTable {
        columns = List.copyOf(columns);
    }

    /** The names of all columns. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** How many rows there are. */
    public int size() {
        return columns.get(0).cells().size();
    }

    /**
     * A column by its name.
     *
     * @throws InputException when there is none
     */
    public Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException(source + ": there is no column '" + name + "'"
                        + slip(name)
                                .map(near -> ", did you mean '" + near + "'?")
                                .orElse(".")
                        + " The columns are "
                        + names().stream().map(known -> "'" + known + "'").collect(Collectors.joining(", ")) + "."));
    }

    private Optional<String> slip(String name) {
        String plain = plain(name);
        return names().stream()
                .filter(known -> plain(known).startsWith(plain) || plain.startsWith(plain(known)))
                .findFirst();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    /**
     * The numbers of a column, NaN where they are missing.
     *
     * @throws InputException that tells of the cells that hold no numbers, when there are any
     */
    public double[] numbers(String name) {
        List<Cell> cells = column(name).cells();
        List<Cell> bad = cells.stream().filter(cell -> cell.number().isEmpty()).toList();
        if (!bad.isEmpty()) {
            List<String> problems = new ArrayList<>();
            bad.stream().limit(MOST_PROBLEMS).forEach(cell -> problems.add(problem(cell, name)));
            String more = bad.size() > MOST_PROBLEMS ? "; and " + (bad.size() - MOST_PROBLEMS) + " more" : "";
            throw new InputException(String.join("; ", problems) + more);
        }
        return cells.stream().mapToDouble(cell -> cell.number().getAsDouble()).toArray();
    }

    private String problem(Cell cell, String name) {
        String hint = cell.text().matches("[-+]?\\d+,\\d+")
                ? " such as " + cell.text().replace(',', '.')
                : "";
        return source + ":" + cell.line() + ":" + cell.column() + ": '" + shortened(cell.text()) + "' in column '"
                + name + "' is no number, expected a number" + hint + " or nothing";
    }

    /** The texts of a column, empty where they are missing. */
    public List<String> texts(String name) {
        return column(name).cells().stream()
                .map(cell -> cell.isMissing() ? "" : cell.text())
                .toList();
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
