package io.github.bookfigures.render;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Samples and names of marks in columns or in rows. */
final class ChartLegend {
    private static final int MOST_IN_COLUMN = 9;
    private static final double WIDEST_NAME = 0.46;
    /** Letters between entries of a row, ordinarily and at least. */
    private static final double WIDE = 1.4;

    private static final double CLOSE = 0.8;

    private final List<ChartKey> keys;
    private final List<TextBlock> names = new ArrayList<>();
    private final Style style;
    private final double width;

    /**
     * A legend for a plot area.
     *
     * @param width how wide the plot area is
     */
    ChartLegend(List<ChartKey> keys, Style style, double width) {
        this.keys = List.copyOf(keys);
        this.style = style;
        this.width = width;
        set(Math.max(style.text() * 8, width * WIDEST_NAME));
    }

    /** A legend for a row, or for rows, of this width; names that stand under each other anyway need not be broken. */
    static ChartLegend inRows(List<ChartKey> keys, Style style, double width) {
        ChartLegend legend = new ChartLegend(keys, style, width);
        if (keys.size() > 1 && legend.rows().size() == keys.size()) {
            legend.set(width - legend.sample() - legend.sampleGap());
        }
        return legend;
    }

    private void set(double widest) {
        names.clear();
        keys.forEach(key -> names.add(style.type().set(key.name(), style.small(), widest)));
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    double boxWidth() {
        return columns() * column() - style.text();
    }

    double boxHeight() {
        double highest = 0;
        for (int c = 0; c < columns(); c++) {
            double height = 0;
            for (int i = c * perColumn(); i < Math.min(keys.size(), (c + 1) * perColumn()); i++) {
                height += names.get(i).height() + leading();
            }
            highest = Math.max(highest, height);
        }
        return highest - leading();
    }

    /** Draws entries under each other. */
    void paintBox(Graphics2D g, Rectangle2D box) {
        for (int c = 0; c < columns(); c++) {
            double y = box.getY();
            for (int i = c * perColumn(); i < Math.min(keys.size(), (c + 1) * perColumn()); i++) {
                entry(g, i, box.getX() + c * column(), y);
                y += names.get(i).height() + leading();
            }
        }
    }

    double rowsHeight() {
        return rows().stream().mapToDouble(this::rowHeight).sum() + leading() * (rows().size() - 1);
    }

    /** Draws entries beside each other: in one row, or in columns when one row is too short; centred. */
    void paintRows(Graphics2D g, double centre, double top) {
        double y = top;
        for (List<Integer> row : rows()) {
            double x =
                    centre - (rows().size() == 1 ? rowWidth(row) : rows().get(0).size() * wide() - between()) / 2;
            for (int i : row) {
                entry(g, i, x, y);
                x += rows().size() == 1 ? entryWidth(i) + between() : wide();
            }
            y += rowHeight(row) + leading();
        }
    }

    private List<List<Integer>> rows() {
        List<Integer> all = IntStream.range(0, keys.size()).boxed().toList();
        if (rowWidth(all) <= width) {
            return List.of(all);
        }
        int most = Math.max(1, (int) ((width + between()) / wide()));
        int count = (keys.size() + most - 1) / most;
        int perRow = (keys.size() + count - 1) / count;
        List<List<Integer>> rows = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += perRow) {
            rows.add(all.subList(from, Math.min(keys.size(), from + perRow)));
        }
        return rows;
    }

    /** Width of a column of the widest entry and the room to the next. */
    private double wide() {
        return IntStream.range(0, keys.size())
                        .mapToDouble(this::entryWidth)
                        .max()
                        .orElse(0)
                + between();
    }

    /** The room between entries, a little less where that spares a row. */
    private double between() {
        double entries =
                IntStream.range(0, keys.size()).mapToDouble(this::entryWidth).sum();
        double left = (width - entries) / Math.max(1, keys.size() - 1);
        return left < style.text() * CLOSE ? style.text() * WIDE : Math.min(left, style.text() * WIDE);
    }

    private double rowWidth(List<Integer> row) {
        return row.stream().mapToDouble(this::entryWidth).sum() + between() * (row.size() - 1);
    }

    private double rowHeight(List<Integer> row) {
        return row.stream().mapToDouble(i -> names.get(i).height()).max().orElse(0);
    }

    private void entry(Graphics2D g, int i, double x, double y) {
        TextBlock name = names.get(i);
        double height = style.text() * 0.8;
        double middle = y + name.ascent() - style.small().size() * 0.3;
        keys.get(i).sample().draw(g, new Rectangle2D.Double(x, middle - height / 2, sample(), height));
        Witness.of(g).texts(DrawnText.Kind.LEGEND, () -> name.draw(g, x + sample() + sampleGap(), y));
    }

    private double entryWidth(int i) {
        return sample() + sampleGap() + names.get(i).width();
    }

    private double column() {
        double widest = names.stream().mapToDouble(TextBlock::width).max().orElse(0);
        return sample() + sampleGap() + widest + style.text();
    }

    private int columns() {
        return (keys.size() + MOST_IN_COLUMN - 1) / MOST_IN_COLUMN;
    }

    private int perColumn() {
        return (keys.size() + columns() - 1) / Math.max(1, columns());
    }

    private double leading() {
        return style.text() * 0.22;
    }

    private double sample() {
        return style.text() * 2.2;
    }

    private double sampleGap() {
        return style.text() * 0.5;
    }
}
