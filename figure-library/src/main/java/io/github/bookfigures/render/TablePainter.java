package io.github.bookfigures.render;

import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Sets a table with rules above, under the header and at the end only; columns narrow by breaking cells into lines. */
final class TablePainter implements PanelPainter {
    private static final double COLUMN_GAP = 1.6;
    private static final double WIDEST_GAP = 12;
    private static final double ROW_GAP = 0.5;
    private static final double WIDEST_ROW_GAP = 1.1;
    private static final double LARGEST = 1.05;
    private static final double SMALLEST = 0.6;
    private static final double STEP = 0.05;

    /** How much of the colour of grids a stripe has. */
    private static final double STRIPE = 0.5;

    private final Table table;
    private final Style style;

    TablePainter(Table table, Style style) {
        this.table = table;
        this.style = style;
    }

    @Override
    public Margins margins(double plotWidth, double plotHeight) {
        return Margins.NONE;
    }

    @Override
    public boolean elastic() {
        return false;
    }

    /** Where every word of every cell still has its column. */
    @Override
    public double leastWidth() {
        return new Grid(style.text() * smallest(), 0).width();
    }

    @Override
    public double leastHeight(double plotWidth) {
        return new Grid(
                        style.text()
                                * fitting(plotWidth, Double.POSITIVE_INFINITY, smallest())
                                        .orElse(smallest()),
                        plotWidth)
                .height();
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        Grid grid = fitted(area.getWidth(), area.getHeight());
        double text = grid.text;
        double gap = Math.min(
                WIDEST_GAP * text,
                COLUMN_GAP * text + (area.getWidth() - grid.width()) / Math.max(1, grid.columns.length - 1));
        double rowGap =
                Math.min(WIDEST_ROW_GAP * text, ROW_GAP * text + (area.getHeight() - grid.height()) / grid.rows());
        double width = grid.width() + (gap - COLUMN_GAP * text) * (grid.columns.length - 1);
        double height = grid.height() + (rowGap - ROW_GAP * text) * grid.rows();
        double left = area.getCenterX() - width / 2;
        double y = area.getY() + top(area.getHeight() - height);
        rule(g, left, width, y, 1);
        for (int row = 0; row < grid.rows(); row++) {
            double x = left;
            double base = grid.base(row);
            if (table.stripes() && row % 2 == 1) {
                g.setColor(ColourMap.mix(style.colour(Role.PAPER), style.theme().grid(), STRIPE));
                g.fill(new Rectangle2D.Double(left, y, width, grid.heights[row] + rowGap));
            }
            for (int column = 0; column < grid.columns.length; column++) {
                TextBlock cell = grid.cells.get(row).get(column);
                double shift = words(column) ? 0 : grid.columns[column] - cell.width() - grid.indents[row][column];
                cell.draw(g, x + shift, y + rowGap / 2 + base - cell.ascent());
                x += grid.columns[column] + gap;
            }
            y += grid.heights[row] + rowGap;
            if (row == 0) {
                rule(g, left, width, y, 0.6);
            }
        }
        rule(g, left, width, y, 1);
    }

    /** Whether a column is read as words: the first one, and any of which most cells begin with a letter. */
    private boolean words(int column) {
        return column == 0
                || 2
                                * table.rows().stream()
                                        .map(row -> row.get(column).plain())
                                        .filter(cell -> !cell.isEmpty() && Character.isLetter(cell.codePointAt(0)))
                                        .count()
                        > table.rows().size();
    }

    /** Close below a title, otherwise in the middle. */
    private double top(double free) {
        double middle = Math.max(0, free / 2);
        return table.title().isEmpty() ? middle : Math.min(middle, style.text() * 0.3);
    }

    private void rule(Graphics2D g, double x, double width, double y, double weight) {
        g.setColor(style.colour(Role.INK));
        g.setStroke(MarkStroke.plain(style.line() * 0.8 * weight));
        g.draw(new Line2D.Double(x, y, x + width, y));
    }

    private Grid fitted(double width, double height) {
        OptionalDouble legible = fitting(width, height, smallest());
        double share = legible.isPresent()
                ? legible.getAsDouble()
                : fitting(width, height, SMALLEST)
                        .orElseThrow(() -> new RenderException("a table of "
                                + table.header().size() + " columns and "
                                + table.rows().size() + " rows beginning with \""
                                + table.header().get(0).plain()
                                + "\" does not fit into its panel, even at " + Math.round(100 * SMALLEST)
                                + " % of the text size; make the figure larger or the cells shorter"));
        return new Grid(style.text() * share, width);
    }

    /** The largest share of the text size at which the table fits. */
    private OptionalDouble fitting(double width, double height, double smallest) {
        for (double share = LARGEST; share > smallest - STEP; share -= STEP) {
            double tried = Math.max(share, smallest);
            Grid grid = new Grid(style.text() * tried, width);
            if (grid.width() <= width + 0.1 && grid.height() <= height + 0.1) {
                return OptionalDouble.of(tried);
            }
        }
        return OptionalDouble.empty();
    }

    /** The least share of the text size that can be read. */
    private double smallest() {
        return Style.smaller(style.text(), SMALLEST) / style.text();
    }

    /** The cells at one text size. */
    private final class Grid {
        private final double text;
        private final double[] columns;
        private final double[] heights;
        private final double[][] indents;
        private final List<List<TextBlock>> cells = new ArrayList<>();

        private Grid(double text, double width) {
            this.text = text;
            int count = table.header().size();
            indents = indents(count);
            double[] natural = new double[count];
            List<List<TextBlock>> unbroken = set(unlimited(count));
            for (int row = 0; row < unbroken.size(); row++) {
                for (int i = 0; i < count; i++) {
                    natural[i] = Math.max(natural[i], unbroken.get(row).get(i).width() + indents[row][i]);
                }
            }
            double free = width - COLUMN_GAP * text * (count - 1);
            double[] limits = limits(natural, free);
            cells.addAll(set(limits));
            columns = new double[count];
            heights = new double[cells.size()];
            for (int row = 0; row < cells.size(); row++) {
                for (int i = 0; i < count; i++) {
                    columns[i] = Math.max(columns[i], cells.get(row).get(i).width() + indents[row][i]);
                }
                double base = base(row);
                for (TextBlock cell : cells.get(row)) {
                    heights[row] = Math.max(heights[row], base - cell.ascent() + cell.height());
                }
            }
        }

        /** None in the header. */
        private double[][] indents(int count) {
            DecimalColumns decimals = new DecimalColumns(table, style, text);
            double[][] indents = new double[table.rows().size() + 1][count];
            for (int row = 1; row < indents.length; row++) {
                for (int i = 0; i < count; i++) {
                    indents[row][i] = decimals.indent(row - 1, i);
                }
            }
            return indents;
        }

        private int rows() {
            return cells.size();
        }

        /** First lines of a row stand on one base line. */
        private double base(int row) {
            return cells.get(row).stream().mapToDouble(TextBlock::ascent).max().orElse(0);
        }

        private double width() {
            double sum = COLUMN_GAP * text * (columns.length - 1);
            for (double column : columns) {
                sum += column;
            }
            return sum;
        }

        private double height() {
            double sum = 0;
            for (double height : heights) {
                sum += height + ROW_GAP * text;
            }
            return sum;
        }

        private List<List<TextBlock>> set(double[] limits) {
            List<List<TextBlock>> set = new ArrayList<>();
            set.add(row(table.header(), limits, true));
            table.rows().forEach(row -> set.add(row(row, limits, false)));
            return set;
        }

        private List<TextBlock> row(List<Text> texts, double[] limits, boolean header) {
            List<TextBlock> row = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                TextStyle body =
                        style.body().sized(text).aligned(words(i) ? TextStyle.Align.LEFT : TextStyle.Align.RIGHT);
                row.add(style.type().set(texts.get(i), header ? body.strong() : body, limits[i]));
            }
            return row;
        }
    }

    private static double[] unlimited(int count) {
        double[] widths = new double[count];
        java.util.Arrays.fill(widths, Double.POSITIVE_INFINITY);
        return widths;
    }

    /** Narrow columns keep their natural widths; wide ones share what is left equally. */
    private static double[] limits(double[] natural, double free) {
        double level = 0;
        double high = java.util.Arrays.stream(natural).max().orElse(0);
        double low = 0;
        for (int i = 0; i < 40; i++) {
            level = (low + high) / 2;
            double sum = 0;
            for (double width : natural) {
                sum += Math.min(width, level);
            }
            if (sum > free) {
                high = level;
            } else {
                low = level;
            }
        }
        double[] limits = new double[natural.length];
        for (int i = 0; i < limits.length; i++) {
            limits[i] = Math.min(natural[i], high);
        }
        return limits;
    }
}
