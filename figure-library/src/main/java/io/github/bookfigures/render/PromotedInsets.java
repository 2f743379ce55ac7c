package io.github.bookfigures.render;

import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import java.util.ArrayList;
import java.util.List;

/** Makes a panel of its own of every chart that stands inside another: on a narrow sheet nothing can be read in it there. */
final class PromotedInsets {
    private PromotedInsets() {}

    static boolean has(Figure figure) {
        return figure.cells().stream()
                .anyMatch(cell ->
                        cell.panel() instanceof Chart chart && !chart.insets().isEmpty());
    }

    /** Each chart without its insets and behind it these; all in the place of the chart, to be arranged anew. */
    static Figure figure(Figure figure) {
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : figure.cells()) {
            if (cell.panel() instanceof Chart chart) {
                cells.add(at(cell, chart.withoutInsets()));
                chart.insets().forEach(inset -> cells.add(at(cell, inset.chart())));
            } else {
                cells.add(cell);
            }
        }
        return figure.withCells(cells);
    }

    /** Natural sizes of the panels of {@link #figure}: an inset's is its share of its chart. */
    static List<PlotSize> sizes(Figure figure, List<PlotSize> natural) {
        List<PlotSize> sizes = new ArrayList<>();
        for (int i = 0; i < natural.size(); i++) {
            PlotSize size = natural.get(i);
            sizes.add(size);
            if (figure.cells().get(i).panel() instanceof Chart chart) {
                chart.insets()
                        .forEach(inset ->
                                sizes.add(new PlotSize(inset.width() * size.width(), inset.height() * size.height())));
            }
        }
        return sizes;
    }

    private static Cell at(Cell place, Chart chart) {
        return new Cell(chart, place.row(), place.column(), place.rowSpan(), place.columnSpan());
    }
}
