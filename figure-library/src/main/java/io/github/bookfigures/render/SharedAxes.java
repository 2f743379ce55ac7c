package io.github.bookfigures.render;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Scale;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jfree.data.Range;

/**
 * Gives charts that share an axis the range of all that share it. Who shares with whom is declared by the figure's grid;
 * afterwards panels may stand elsewhere and are still compared on equal axes.
 */
final class SharedAxes {
    private final Figure figure;
    private final Style style;

    SharedAxes(Figure figure, Style style) {
        this.figure = figure;
        this.style = style;
    }

    /** The figure with the shared ranges written into its charts. */
    Figure resolved() {
        if (!figure.sharedX() && !figure.sharedY()) {
            return figure;
        }
        List<Cell> cells = figure.cells().stream().map(this::resolved).toList();
        return figure.withCells(cells);
    }

    private Cell resolved(Cell cell) {
        if (!(cell.panel() instanceof Chart chart)) {
            return cell;
        }
        Axis x = figure.sharedX()
                ? shared(chart.x(), other -> other.column() == cell.column(), ChartPainter::xRange)
                : chart.x();
        Axis y = figure.sharedY()
                ? shared(chart.y(), other -> other.row() == cell.row(), ChartPainter::yRange)
                : chart.y();
        Chart ranged = new Chart(
                chart.title(), x, y, chart.marks(), chart.legend(), chart.square(), chart.grid(), chart.insets());
        return new Cell(ranged, cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan());
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
