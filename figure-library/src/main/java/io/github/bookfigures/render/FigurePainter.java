package io.github.bookfigures.render;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Text;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws a whole figure: its title, its panels, its legend. */
final class FigurePainter implements Drawing {
    /** Paper round everything, in points. */
    private static final double PADDING = 0.12 * Sheet.POINTS;

    private static final double TITLE_GAP = 0.9;
    private static final double LEGEND_GAP = 0.8;
    private static final int MOST_TITLE_LINES = 2;
    private static final double SMALLEST_TITLE = 0.8;

    private final Figure figure;
    private final Style style;
    private final Sheet sheet;

    FigurePainter(Figure figure, Style style, Sheet sheet) {
        this.figure = figure;
        this.style = style;
        this.sheet = sheet;
    }

    @Override
    public void paint(Graphics2D g) {
        double width = sheet.widthInPoints() - 2 * PADDING;
        double top = PADDING;
        if (!figure.title().isEmpty()) {
            TextBlock title = title(width);
            title.draw(g, PADDING + (width - title.width()) / 2, top);
            top += title.height() + TITLE_GAP * style.text();
        }
        Painters painters = new Painters(figure, style);
        double bottom = sheet.heightInPoints() - PADDING;
        ChartLegend legend = new ChartLegend(painters.keys(), style, width);
        if (!legend.isEmpty()) {
            bottom -= legend.rowsHeight();
            legend.paintRows(g, PADDING + width / 2, bottom);
            bottom -= LEGEND_GAP * style.text();
        }
        List<PlacedPanel> panels = panels(painters);
        Rectangle2D region = new Rectangle2D.Double(PADDING, top, width, bottom - top);
        new FigureLayout(panels, figure.columns(), figure.rows(), region, style).place();
        for (int i = 0; i < panels.size(); i++) {
            g.setRenderingHint(FigurePart.KEY, "panel-" + (char) ('a' + i));
            panels.get(i).paint(g);
        }
    }

    private List<PlacedPanel> panels(Painters painters) {
        List<PlacedPanel> panels = new ArrayList<>();
        for (int i = 0; i < figure.cells().size(); i++) {
            Cell cell = figure.cells().get(i);
            Text own = cell.panel().title();
            Text title = figure.cells().size() == 1
                    ? own
                    : new Text(("(" + (char) ('a' + i) + ") " + own.template()).strip(), own.arguments());
            panels.add(new PlacedPanel(cell, painters.of(cell), title, style));
        }
        return panels;
    }

    /** In two lines at most; smaller when it must be. */
    private TextBlock title(double width) {
        TextStyle full = style.title();
        int lineFeeds =
                (int) figure.title().plain().chars().filter(c -> c == '\n').count();
        for (double share = 1; share >= SMALLEST_TITLE; share -= 0.05) {
            TextStyle smaller = full.sized(full.size() * share);
            TextBlock block = style.type().set(figure.title(), smaller, width);
            if (block.lineCount() <= Math.max(MOST_TITLE_LINES, lineFeeds + 1) && block.width() <= width + 0.1) {
                return block;
            }
        }
        throw new RenderException("the title \"" + figure.title().plain()
                + "\" does not fit into two lines; make it shorter or the figure wider");
    }
}
