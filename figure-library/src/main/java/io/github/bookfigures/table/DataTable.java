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
    private static final int MOST_LETTERS = 40;
    private static final int MOST_NAMES = 20;

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
                .orElseThrow(() -> new InputException(source + ": there is no column '" + shortened(name) + "'"
                        + slip(name)
                                .map(near -> ", did you mean '" + shortened(near) + "'?")
                                .orElse(".")
                        + " The columns are " + listed() + "."
                        + (columns.size() > 1 ? "" : " Cells are separated by commas, semicolons or tabs.")));
    }

    private String listed() {
        return names().stream()
                        .limit(MOST_NAMES)
                        .map(known -> "'" + shortened(known) + "'")
                        .collect(Collectors.joining(", "))
                + (columns.size() > MOST_NAMES ? " and " + (columns.size() - MOST_NAMES) + " more" : "");
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
        boolean tooLarge = cell.isWrittenAsNumber();
        return source + ":" + cell.line() + ":" + cell.column() + ": '" + shortened(cell.text()) + "' in column '"
                + shortened(name) + "' is " + (tooLarge ? "too large" : "no number") + ", expected a number"
                + (tooLarge ? " up to 1.7e308" : hint(cell.text())) + " or nothing";
    }

    /** Commas begin decimals in some places, and part thousands in others. */
    private static String hint(String text) {
        if (text.matches("[-+]?\\d{1,3}(,\\d{3})+")) {
            return " such as " + text.replace(",", "")
                    + (text.indexOf(',') == text.lastIndexOf(',') ? " or " + text.replace(',', '.') : "");
        }
        return text.matches("[-+]?\\d+,\\d+") ? " such as " + text.replace(',', '.') : "";
    }

    /** The texts of a column, empty where they are missing. */
    public List<String> texts(String name) {
        return column(name).cells().stream()
                .map(cell -> cell.isMissing() ? "" : cell.text())
                .toList();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST_LETTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_LETTERS)) + "…";
    }
}
