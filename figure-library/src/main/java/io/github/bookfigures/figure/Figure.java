package io.github.bookfigures.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A title and a grid of panels.
 *
 * @param title what stands above the whole, at most two lines; or {@link Text#NONE}
 * @param cells panels and their places
 * @param columns relative widths of the columns
 * @param rows relative heights of the rows
 * @param width natural width in inches, used when the manifest gives none
 * @param height natural height in inches
 * @param sharedX whether charts of one column have one x range, named only at the bottom
 * @param sharedY whether charts of one row have one y range, named only at the left
 * @param legend whether one legend for all charts stands at the bottom instead of one in each
 * @param narrow the same told in another arrangement, for sheets on which this one cannot be read
 */
public record Figure(
        Text title,
        List<Cell> cells,
        List<Double> columns,
        List<Double> rows,
        double width,
        double height,
        boolean sharedX,
        boolean sharedY,
        boolean legend,
        Optional<Figure> narrow) {

    /**
     * A panel and its place in the grid.
     *
     * @param panel what stands there
     * @param row its first row, from 0 at the top
     * @param column its first column, from 0 at the left
     * @param rowSpan how many rows it takes
     * @param columnSpan how many columns it takes
     */
    public record Cell(Panel panel, int row, int column, int rowSpan, int columnSpan) {}

    public Figure {
        cells = List.copyOf(cells);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Cell cell : cells) {
            if (cell.row() + cell.rowSpan() > rows.size() || cell.column() + cell.columnSpan() > columns.size()) {
                throw new IllegalArgumentException("a panel at row " + cell.row() + ", column " + cell.column()
                        + " leaves the grid of " + rows.size() + " rows and " + columns.size() + " columns");
            }
        }
    }

    /** One panel. */
    public static Figure of(Panel panel) {
        return grid(1, panel);
    }

    /** Panels beside each other. */
    public static Figure row(Panel... panels) {
        return grid(panels.length, panels);
    }

    /** Panels row by row, in so many columns of equal width. */
    public static Figure grid(int columns, Panel... panels) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < panels.length; i++) {
            cells.add(new Cell(panels[i], i / columns, i % columns, 1, 1));
        }
        int rows = (panels.length + columns - 1) / columns;
        return new Figure(
                Text.NONE,
                cells,
                Collections.nCopies(columns, 1.0),
                Collections.nCopies(rows, 1.0),
                12,
                Math.min(10, 5.5 * rows),
                false,
                false,
                false,
                Optional.empty());
    }

    /** Panels anywhere in a grid whose columns and rows have these relative sizes. */
    public static Figure cells(List<Double> columns, List<Double> rows, Cell... cells) {
        return new Figure(Text.NONE, List.of(cells), columns, rows, 12, 7, false, false, false, Optional.empty());
    }

    /** The same with these panels in the same grid. */
    public Figure withCells(List<Cell> cells) {
        return new Figure(title, cells, columns, rows, width, height, sharedX, sharedY, legend, narrow);
    }

    public Figure titled(String title, Object... arguments) {
        return entitled(Text.of(title, arguments));
    }

    /** Natural size in inches. */
    public Figure size(double width, double height) {
        return new Figure(title, cells, columns, rows, width, height, sharedX, sharedY, legend, narrow);
    }

    public Figure columns(Double... relativeWidths) {
        return new Figure(
                title, cells, Arrays.asList(relativeWidths), rows, width, height, sharedX, sharedY, legend, narrow);
    }

    public Figure rows(Double... relativeHeights) {
        return new Figure(
                title, cells, columns, Arrays.asList(relativeHeights), width, height, sharedX, sharedY, legend, narrow);
    }

    public Figure sharingX() {
        return new Figure(title, cells, columns, rows, width, height, true, sharedY, legend, narrow);
    }

    public Figure sharingY() {
        return new Figure(title, cells, columns, rows, width, height, sharedX, true, legend, narrow);
    }

    /** One legend for all charts, at the bottom. */
    public Figure oneLegend() {
        return new Figure(title, cells, columns, rows, width, height, sharedX, sharedY, true, narrow);
    }

    /**
     * What stands in for this figure on a sheet too narrow for it: the same data in another arrangement. A grid of panels
     * needs none, as the layout puts it in fewer columns by itself; a diagram may. The title is that of this figure.
     */
    public Figure orNarrow(Figure other) {
        return new Figure(
                title,
                cells,
                columns,
                rows,
                width,
                height,
                sharedX,
                sharedY,
                legend,
                Optional.of(other.entitled(title)));
    }

    private Figure entitled(Text title) {
        return new Figure(
                title,
                cells,
                columns,
                rows,
                width,
                height,
                sharedX,
                sharedY,
                legend,
                narrow.map(other -> other.entitled(title)));
    }
}
