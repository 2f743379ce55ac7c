package io.github.bookfigures.render;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Cards;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.ImageGrid;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Scale;
import io.github.bookfigures.figure.Surface;
import io.github.bookfigures.figure.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jfree.data.Range;

/** Finds the painters of a figure's panels; charts that share an axis get the range of all that share it. */
final class Painters {
    private final Figure figure;
    private final Style style;

    Painters(Figure figure, Style style) {
        this.figure = figure;
        this.style = style;
    }

    PanelPainter of(Cell cell) {
        Panel panel = cell.panel();
        if (panel instanceof Chart chart) {
            return chart(cell, chart);
        } else if (panel instanceof Surface surface) {
            return new SurfacePainter(surface, style);
        } else if (panel instanceof ImageGrid grid) {
            return new ImageGridPainter(grid, style);
        } else if (panel instanceof Diagram diagram) {
            return new DiagramPainter(diagram, style);
        } else if (panel instanceof Table table) {
            return new TablePainter(table, style);
        }
        return new CardsPainter((Cards) panel, style);
    }

    /** What the one legend of the figure says: each name once, the way the first chart draws it. */
    List<ChartKey> keys() {
        if (!figure.legend()) {
            return List.of();
        }
        Map<String, ChartKey> keys = new LinkedHashMap<>();
        charts(cell -> true)
                .flatMap(chart -> new ChartPainter(chart, style).keys().stream())
                .forEach(key -> keys.putIfAbsent(key.name().plain(), key));
        return List.copyOf(keys.values());
    }

    private ChartPainter chart(Cell cell, Chart chart) {
        Axis x = figure.sharedX()
                ? shared(chart.x(), other -> other.column() == cell.column(), ChartPainter::xRange)
                : chart.x();
        Axis y = figure.sharedY()
                ? shared(chart.y(), other -> other.row() == cell.row(), ChartPainter::yRange)
                : chart.y();
        boolean lowest = charts(other -> other.column() == cell.column() && other.row() > cell.row())
                .findAny()
                .isEmpty();
        boolean leftmost = charts(other -> other.row() == cell.row() && other.column() < cell.column())
                .findAny()
                .isEmpty();
        Chart ranged = new Chart(
                chart.title(), x, y, chart.marks(), chart.legend(), chart.square(), chart.grid(), chart.insets());
        return new ChartPainter(
                ranged,
                style,
                new ChartSharing(!figure.sharedX() || lowest, !figure.sharedY() || leftmost, !figure.legend()));
    }

    /** The axis with a range that holds those of all charts in line; categories are the same in all anyway. */
    private Axis shared(Axis axis, Predicate<Cell> inLine, Function<ChartPainter, Range> range) {
        if (axis.scale() instanceof Scale.Category) {
            return axis;
        }
        Range all = charts(inLine)
                .map(chart -> range.apply(new ChartPainter(chart, style)))
                .reduce(Range::combine)
                .orElseThrow();
        return axis.range(all.getLowerBound(), all.getUpperBound());
    }

    private Stream<Chart> charts(Predicate<Cell> which) {
        return figure.cells().stream()
                .filter(which)
                .filter(cell -> cell.panel() instanceof Chart)
                .map(cell -> (Chart) cell.panel());
    }
}
