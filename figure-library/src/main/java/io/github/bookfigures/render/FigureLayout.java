package io.github.bookfigures.render;

import io.github.bookfigures.figure.Figure.Cell;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Divides a region among the panels of a grid. Columns and rows divide what is left after margins, so that plot areas, not
 * frames, have the relative sizes; margins are as wide as the neediest panel of a column or row asks, so that plot areas
 * stand in line.
 */
final class FigureLayout {
    /** Margins depend on sizes and sizes on margins: after the first rounds margins only grow, so that they settle. */
    private static final int FREE_ROUNDS = 2;

    private static final int MOST_ROUNDS = 12;

    /** A plot area smaller than this many letters shows nothing. */
    private static final double LEAST = 3;

    private final List<PlacedPanel> panels;
    private final Rectangle2D region;
    private final Style style;
    private final Track columns;
    private final Track rows;

    /**
     * @param columnWidths relative
     * @param rowHeights relative
     */
    FigureLayout(
            List<PlacedPanel> panels,
            List<Double> columnWidths,
            List<Double> rowHeights,
            Rectangle2D region,
            Style style) {
        this.panels = panels;
        this.region = region;
        this.style = style;
        this.columns = new Track(columnWidths, region.getWidth(), style.text() * 1.8);
        this.rows = new Track(rowHeights, region.getHeight(), style.text() * 1.5);
    }

    /**
     * Gives each panel its areas.
     *
     * @throws RenderException when the region is too small
     */
    void place() {
        boolean settled = false;
        for (int round = 0; !settled && round < MOST_ROUNDS; round++) {
            spread();
            settled = margins(round < FREE_ROUNDS);
        }
    }

    private void spread() {
        columns.divide();
        rows.divide();
        for (PlacedPanel panel : panels) {
            Cell cell = panel.cell();
            double left = columns.start(cell.column());
            double right = columns.end(cell.column() + cell.columnSpan() - 1);
            double top = rows.start(cell.row());
            double bottom = rows.end(cell.row() + cell.rowSpan() - 1);
            Rectangle2D plot = rectangle(left, top, right, bottom);
            Rectangle2D whole = rectangle(
                    columns.outerStart(cell.column()),
                    rows.outerStart(cell.row()),
                    columns.outerEnd(cell.column() + cell.columnSpan() - 1),
                    rows.outerEnd(cell.row() + cell.rowSpan() - 1));
            if (plot.getWidth() < LEAST * style.text() || plot.getHeight() < LEAST * style.text()) {
                throw new RenderException(String.format(
                        Locale.ROOT,
                        "no room for panel %d: its axes and titles leave %.0f by %.0f points of the sheet; make the figure"
                                + " larger or its titles shorter",
                        panels.indexOf(panel) + 1,
                        plot.getWidth(),
                        plot.getHeight()));
            }
            panel.place(plot, whole);
        }
    }

    /** Takes the margins the panels ask for at their sizes; whether these were granted already. */
    private boolean margins(boolean free) {
        double[] left = needs(Cell::column, PlacedPanel::left, columns);
        double[] right = needs(cell -> cell.column() + cell.columnSpan() - 1, PlacedPanel::right, columns);
        double[] top = needs(Cell::row, PlacedPanel::top, rows);
        double[] bottom = needs(cell -> cell.row() + cell.rowSpan() - 1, PlacedPanel::bottom, rows);
        boolean sides = columns.grant(left, right, free);
        return rows.grant(top, bottom, free) && sides;
    }

    private double[] needs(ToIntFunction<Cell> index, ToDoubleFunction<PlacedPanel> side, Track track) {
        double[] needs = new double[track.shares.length];
        for (PlacedPanel panel : panels) {
            int at = index.applyAsInt(panel.cell());
            needs[at] = Math.max(needs[at], side.applyAsDouble(panel));
        }
        return needs;
    }

    private Rectangle2D rectangle(double left, double top, double right, double bottom) {
        return new Rectangle2D.Double(
                region.getX() + left, region.getY() + top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    /** Columns or rows along one direction. */
    private static final class Track {
        private final double[] shares;
        private final double length;
        private final double gap;
        private final double[] before;
        private final double[] after;
        private double[] sizes;

        private Track(List<Double> relative, double length, double gap) {
            double sum = relative.stream().mapToDouble(Double::doubleValue).sum();
            this.shares = relative.stream().mapToDouble(r -> r / sum).toArray();
            this.length = length;
            this.gap = gap;
            this.before = new double[shares.length];
            this.after = new double[shares.length];
        }

        /** Gives room; whether all had enough. */
        private boolean grant(double[] first, double[] last, boolean free) {
            boolean enough = true;
            for (int i = 0; i < shares.length; i++) {
                enough &= first[i] <= before[i] + 0.01 && last[i] <= after[i] + 0.01;
                before[i] = free ? first[i] : Math.max(before[i], first[i]);
                after[i] = free ? last[i] : Math.max(after[i], last[i]);
            }
            return enough && !free;
        }

        private void divide() {
            double free = length - gap * (shares.length - 1);
            for (int i = 0; i < shares.length; i++) {
                free -= before[i] + after[i];
            }
            double left = Math.max(0, free);
            sizes = IntStream.range(0, shares.length)
                    .mapToDouble(i -> left * shares[i])
                    .toArray();
        }

        private double outerStart(int index) {
            double at = 0;
            for (int i = 0; i < index; i++) {
                at += before[i] + sizes[i] + after[i] + gap;
            }
            return at;
        }

        private double start(int index) {
            return outerStart(index) + before[index];
        }

        private double end(int index) {
            return start(index) + sizes[index];
        }

        private double outerEnd(int index) {
            return end(index) + after[index];
        }
    }
}
