package io.github.bookfigures.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Small pictures in rows and columns, all in one scale of colours: examples of a data set, filters, reconstructions.
 *
 * @param title what stands above them
 * @param pictures row by row from the left; all of equal form
 * @param columns how many stand beside each other
 * @param colours how values become colours; its name is printed at a colour bar
 * @param columnNames names above the columns, or empty for none
 * @param rowNames names left of the rows, or empty for none
 */
public record ImageGrid(
        Text title,
        List<Picture> pictures,
        int columns,
        ColourScale colours,
        List<Text> columnNames,
        List<Text> rowNames)
        implements Panel {

    /**
     * One picture.
     *
     * @param values rows of square cells, the first on top
     * @param caption what stands under it, or {@link Text#NONE}
     * @param frame colour of a strong frame, such as {@link Role#BAD}; empty for a thin one
     */
    public record Picture(double[][] values, Text caption, Optional<Role> frame) {
        public static Picture of(double[][] values) {
            return new Picture(values, Text.NONE, Optional.empty());
        }

        public Picture captioned(String caption, Object... arguments) {
            return new Picture(values, Text.of(caption, arguments), frame);
        }

        public Picture framed(Role role) {
            return new Picture(values, caption, Optional.of(role));
        }
    }

    public ImageGrid {
        pictures = List.copyOf(pictures);
        columnNames = List.copyOf(columnNames);
        rowNames = List.copyOf(rowNames);
        if (pictures.isEmpty() || columns < 1) {
            throw new IllegalArgumentException("a grid of pictures needs pictures and columns");
        }
        int rows = (pictures.size() + columns - 1) / columns;
        if (!columnNames.isEmpty() && columnNames.size() != columns || !rowNames.isEmpty() && rowNames.size() != rows) {
            throw new IllegalArgumentException("a grid of " + rows + " rows and " + columns
                    + " columns needs as many names, not " + rowNames.size() + " and " + columnNames.size());
        }
        double[][] first = pictures.get(0).values();
        for (Picture picture : pictures) {
            if (picture.values().length != first.length
                    || Arrays.stream(picture.values()).anyMatch(row -> row.length != first[0].length)) {
                throw new IllegalArgumentException("the pictures of a grid are of equal form; the first has "
                        + first.length + " rows of " + first[0].length + " cells");
            }
        }
    }

    public static ImageGrid of(int columns, ColourScale colours, List<Picture> pictures) {
        return new ImageGrid(Text.NONE, pictures, columns, colours, List.of(), List.of());
    }

    public ImageGrid titled(String title, Object... arguments) {
        return new ImageGrid(Text.of(title, arguments), pictures, columns, colours, columnNames, rowNames);
    }

    public ImageGrid columnNames(List<Text> names) {
        return new ImageGrid(title, pictures, columns, colours, names, rowNames);
    }

    public ImageGrid rowNames(List<Text> names) {
        return new ImageGrid(title, pictures, columns, colours, columnNames, names);
    }

    /** How many rows there are, the last one perhaps not full. */
    public int rows() {
        return (pictures.size() + columns - 1) / columns;
    }
}
