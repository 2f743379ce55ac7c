package io.github.bookfigures.render;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The ways a figure's grid can be put on a narrow sheet: as declared, then in fewer and fewer columns. Panels keep their
 * order, so that letters still run from left to right and down. A panel declared wider than others gets a row of its own.
 * Last, charts inside charts become panels.
 */
final class Arrangements {
    /** From this many times the usual width of panels on one counts as wide. */
    private static final double WIDE = 1.25;

    /** So few panels look better under each other than with an odd one out. */
    private static final int FEW = 4;

    private Arrangements() {}

    /** From the declared grid to a single column. */
    static List<Arrangement> of(Figure figure, List<PlotSize> natural) {
        List<Arrangement> ways = new ArrayList<>();
        ways.add(new Arrangement(figure, natural, true));
        addColumns(ways, figure, natural);
        if (PromotedInsets.has(figure)) {
            addColumns(ways, PromotedInsets.figure(figure), PromotedInsets.sizes(figure, natural));
        }
        return ways;
    }

    private static void addColumns(List<Arrangement> ways, Figure figure, List<PlotSize> natural) {
        int most = Math.max(2, figure.columns().size());
        for (int columns = Math.min(most, figure.cells().size()); columns >= 1; columns--) {
            Figure grid = inColumns(figure, columns);
            if (balanced(grid)
                    && ways.stream().noneMatch(way -> way.figure().cells().equals(grid.cells()))) {
                ways.add(new Arrangement(grid, natural, false));
            }
        }
    }

    /** Whether columns are used, and few panels do not leave one of them alone in a row. */
    private static boolean balanced(Figure grid) {
        if (grid.columns().size() == 1) {
            return true;
        }
        List<Cell> narrow = grid.cells().stream()
                .filter(cell -> cell.columnSpan() < grid.columns().size())
                .toList();
        boolean alone = narrow.size() % grid.columns().size() == 1;
        return narrow.size() > 1 && !(alone && narrow.size() <= FEW);
    }

    /** The same panels in rows of at most so many. */
    private static Figure inColumns(Figure figure, int columns) {
        List<Cell> cells = new ArrayList<>();
        double usual = usualWidth(figure);
        int row = 0;
        int column = 0;
        for (Cell cell : figure.cells()) {
            boolean wide = columns > 1 && width(figure, cell) >= WIDE * usual;
            if (column > 0 && (wide || column == columns)) {
                row++;
                column = 0;
            }
            cells.add(new Cell(cell.panel(), row, column, 1, wide ? columns : 1));
            column += wide ? columns : 1;
        }
        return new Figure(
                figure.title(),
                cells,
                Collections.nCopies(columns, 1.0),
                Collections.nCopies(row + 1, 1.0),
                figure.width(),
                figure.height(),
                figure.sharedX(),
                figure.sharedY(),
                figure.legend(),
                figure.narrow());
    }

    /** The lower median, so that a single narrow panel does not make all others wide. */
    private static double usualWidth(Figure figure) {
        double[] widths = figure.cells().stream()
                .mapToDouble(cell -> width(figure, cell))
                .sorted()
                .toArray();
        return widths[(widths.length - 1) / 2];
    }

    private static double width(Figure figure, Cell cell) {
        return figure.columns().subList(cell.column(), cell.column() + cell.columnSpan()).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
