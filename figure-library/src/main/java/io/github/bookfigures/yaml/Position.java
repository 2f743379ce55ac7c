package io.github.bookfigures.yaml;

import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param file path relative to the project folder, with '/' between its parts
 * @param line 1-based; 0 when the file as a whole is meant
 * @param column 1-based, counted in code points; 0 when the file as a whole is meant
 */
public record Position(String file, int line, int column) implements Comparable<Position> {
    private static final Comparator<Position> ORDER = Comparator.comparing(Position::file)
            .thenComparingInt(Position::line)
            .thenComparingInt(Position::column);

    /** @throws IllegalArgumentException when line or column is negative, or only one of them is 0 */
    public Position {
        if (line < 0 || column < 0 || (line == 0) != (column == 0)) {
            throw new IllegalArgumentException("no such place: line " + line + ", column " + column);
        }
    }

    /** The file as a whole: sorts before, and prints without, any line. */
    public static Position whole(String file) {
        return new Position(file, 0, 0);
    }

    /** By file, then line, then column. */
    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** {@code src/figures/figures.yaml:7:5}, or the file alone. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
