package io.github.bookfigures.render;

import io.github.bookfigures.figure.Figure.Cell;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * Divides a region among the panels of a grid. Columns and rows divide what is left after margins, so that plot areas, not
 * frames, have the relative sizes; margins are as wide as the neediest panel of a column or row asks, so that plot areas
 * stand in line.
 */
final class FigureLayout {
    /** Margins depend on sizes and sizes on margins: after the first rounds margins only grow, so that they settle. */
    private static final int FREE_ROUNDS = 2;

    private static final int MOST_ROUNDS = 12;

    private final List<PlacedPanel> panels;
    private final Point2D corner;
    private final LayoutTrack columns;
    private final LayoutTrack rows;

    /**
     * @param columns across the region
     * @param rows down the region, or as high as they like
     * @param corner upper left corner of the region
     */
    FigureLayout(List<PlacedPanel> panels, LayoutTrack columns, LayoutTrack rows, Point2D corner) {
        this.panels = panels;
        this.columns = columns;
        this.rows = rows;
        this.corner = corner;
    }

    /** Gives each panel its areas. */
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
            int lastColumn = cell.column() + cell.columnSpan() - 1;
            int lastRow = cell.row() + cell.rowSpan() - 1;
            panel.place(
                    rectangle(
                            columns.start(cell.column()),
                            rows.start(cell.row()),
                            columns.end(lastColumn),
                            rows.end(lastRow)),
                    rectangle(
                            columns.outerStart(cell.column()),
                            rows.outerStart(cell.row()),
                            columns.outerEnd(lastColumn),
                            rows.outerEnd(lastRow)));
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

    private double[] needs(ToIntFunction<Cell> index, ToDoubleFunction<PlacedPanel> side, LayoutTrack track) {
        double[] needs = new double[track.count()];
        for (PlacedPanel panel : panels) {
            int at = index.applyAsInt(panel.cell());
            needs[at] = Math.max(needs[at], side.applyAsDouble(panel));
        }
        return needs;
    }

    private Rectangle2D rectangle(double left, double top, double right, double bottom) {
        return new Rectangle2D.Double(
                corner.getX() + left, corner.getY() + top, Math.max(0, right - left), Math.max(0, bottom - top));
    }
}
