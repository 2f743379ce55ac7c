package io.github.bookfigures.citation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rows of a table image / cited in / generator / notes that was kept by hand. It may have a column less or more, names
 * in Chinese, quotes, an empty last cell, and a {@code \n} spelt out where a line should end.
 */
final class MappingRows {
    /** Two rows on one line, with a backslash and an n between them. */
    private static final Pattern SPELT_LINE_END = Pattern.compile("\\|[ \\t]*+\\\\n[ \\t]*+(?=\\|)");

    private static final Pattern RULE = Pattern.compile("[|\\s:-]+");
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern IMAGE = Pattern.compile("(?i).*\\.(png|svg|pdf|gif|jpe?g|html|eps|apng)\\b.*");

    private MappingRows() {}

    /** What a column holds. */
    enum Column {
        IMAGE("image|figure|file|picture|图片|图像|文件"),
        CITED("cited|section|page|where|引用|章节|位置"),
        GENERATOR("generator|script|code|made by|脚本|生成"),
        NOTES("note|remark|comment|description|备注|说明");

        private final Pattern name;

        Column(String name) {
            this.name = Pattern.compile("(?i).*(?:" + name + ").*");
        }
    }

    /**
     * A row.
     *
     * @param chapter the heading above the table; may be empty
     * @param cells its cells by column, without quotes round them; columns that are not there are missing
     */
    record Row(String chapter, Map<Column, String> cells) {
        String cell(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** All rows that name an image, in order. */
    static List<Row> of(String text) {
        List<Row> rows = new ArrayList<>();
        List<Column> columns = List.of(Column.values());
        String chapter = "";
        for (String line : SPELT_LINE_END.matcher(text).replaceAll("|\n").split("\\R")) {
            String stripped = line.strip();
            if (stripped.startsWith("#")) {
                chapter = stripped.replaceFirst("#+", "").strip();
            } else if (stripped.startsWith("|") && !RULE.matcher(stripped).matches()) {
                List<String> cells = cells(stripped);
                Optional<List<Column>> header = header(cells);
                if (header.isPresent()) {
                    columns = header.get();
                } else {
                    row(chapter, columns, cells).ifPresent(rows::add);
                }
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return Stream.of(CELL_END.split(line.substring(1), -1))
                .map(cell -> cell.replace("\\|", "|").strip())
                .toList();
    }

    /** The columns, when the cells are their names: an image among them, no name of a file. */
    private static Optional<List<Column>> header(List<String> cells) {
        if (cells.stream().anyMatch(cell -> IMAGE.matcher(cell).matches())) {
            return Optional.empty();
        }
        List<Column> free = new ArrayList<>(List.of(Column.values()));
        List<Column> found = new ArrayList<>();
        for (String cell : cells) {
            free.stream()
                    .filter(column -> column.name.matcher(cell).matches())
                    .findFirst()
                    .ifPresent(column -> {
                        free.remove(column);
                        found.add(column);
                    });
        }
        return found.contains(Column.IMAGE) && found.size() > 1 ? Optional.of(found) : Optional.empty();
    }

    private static Optional<Row> row(String chapter, List<Column> columns, List<String> cells) {
        Map<Column, String> named = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            named.put(columns.get(i), cells.get(i));
        }
        return IMAGE.matcher(named.getOrDefault(Column.IMAGE, "")).matches()
                ? Optional.of(new Row(chapter, named))
                : Optional.empty();
    }
}
