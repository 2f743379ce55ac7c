package io.github.bookfigures.figure;

import java.util.List;

/**
 * A small table.
 *
 * @param title what stands above it
 * @param header names of the columns
 * @param rows cells, as many in each row as the header has; the first column and those of words are set flush left,
 *     others flush right, numbers with their decimal points below each other
 * @param stripes whether every other row has a pale ground, which leads the eye along wide or many rows
 */
public record Table(Text title, List<Text> header, List<List<Text>> rows, boolean stripes) implements Panel {
    /** A table without stripes. */
    public Table(Text title, List<Text> header, List<List<Text>> rows) {
        this(title, header, rows, false);
    }

    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Text> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells does not fit " + header.size() + " columns");
            }
        }
    }

    /** The same with a pale ground under every other row. */
    public Table striped() {
        return new Table(title, header, rows, true);
    }
}
