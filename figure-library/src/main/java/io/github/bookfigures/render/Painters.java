package io.github.bookfigures.render;

import io.github.bookfigures.figure.AttentionMask;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Cards;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Graph;
import io.github.bookfigures.figure.ImageGrid;
import io.github.bookfigures.figure.NestedSets;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Surface;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Timeline;
import io.github.bookfigures.figure.TokenStrip;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Finds the painters of a figure's panels; of charts in line that share an axis only the last writes its labels. */
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
        } else if (panel instanceof Graph graph) {
            return new GraphPainter(graph, style);
        } else if (panel instanceof TokenStrip strip) {
            return new TokenStripPainter(strip, style);
        } else if (panel instanceof AttentionMask mask) {
            return new AttentionMaskPainter(mask, style);
        } else if (panel instanceof Timeline timeline) {
            return new TimelinePainter(timeline, style);
        } else if (panel instanceof NestedSets sets) {
            return new NestedSetsPainter(sets, style);
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
        boolean namedBelow = figure.sharedX()
                && nearest(cell, other -> other.row() - cell.row(), Painters::columnOf)
                        .filter(below -> alike(below.x(), chart.x()))
                        .isPresent();
        boolean namedLeft = figure.sharedY()
                && nearest(cell, other -> cell.column() - other.column(), Painters::rowOf)
                        .filter(left -> alike(left.y(), chart.y()))
                        .isPresent();
        return new ChartPainter(chart, style, new ChartSharing(!namedBelow, !namedLeft, !figure.legend()));
    }

    /** The next chart in one direction that stands exactly in line. */
    private Optional<Chart> nearest(Cell from, ToIntFunction<Cell> steps, Function<Cell, List<Integer>> line) {
        return figure.cells().stream()
                .filter(cell -> cell.panel() instanceof Chart && steps.applyAsInt(cell) > 0)
                .filter(cell -> line.apply(cell).equals(line.apply(from)))
                .min(Comparator.comparingInt(steps))
                .map(cell -> (Chart) cell.panel());
    }

    private static List<Integer> columnOf(Cell cell) {
        return List.of(cell.column(), cell.columnSpan());
    }

    private static List<Integer> rowOf(Cell cell) {
        return List.of(cell.row(), cell.rowSpan());
    }

    /** Whether the labels of one axis serve the other. */
    private static boolean alike(Axis one, Axis other) {
        return one.scale().equals(other.scale())
                && one.from().equals(other.from())
                && one.to().equals(other.to());
    }

    private Stream<Chart> charts(Predicate<Cell> which) {
        return figure.cells().stream()
                .filter(which)
                .filter(cell -> cell.panel() instanceof Chart)
                .map(cell -> (Chart) cell.panel());
    }
}
