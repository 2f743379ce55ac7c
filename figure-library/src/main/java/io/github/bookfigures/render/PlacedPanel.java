package io.github.bookfigures.render;

import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Surface;
import io.github.bookfigures.figure.Text;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A panel with its title on its way through the layout. */
final class PlacedPanel {
    private static final double TITLE_GAP = 0.5;

    /** Sizes are found by measuring again and again and end a hair's breadth apart. */
    private static final double TOLERANCE = 0.99;

    private static final double NEARLY = 0.97;

    /** A panel whose title needs more lines is too narrow. */
    private static final int MOST_TITLE_LINES = 2;

    private final Cell cell;
    private final PanelPainter painter;
    private final Text title;
    private final Style style;
    private Rectangle2D plot = new Rectangle2D.Double();
    private Rectangle2D whole = new Rectangle2D.Double();

    /** @param title with its letter */
    PlacedPanel(Cell cell, PanelPainter painter, Text title, Style style) {
        this.cell = cell;
        this.painter = painter;
        this.title = title;
        this.style = style;
    }

    Cell cell() {
        return cell;
    }

    /**
     * Takes its place.
     *
     * @param plot where axes would stand
     * @param whole with the margins
     */
    void place(Rectangle2D plot, Rectangle2D whole) {
        this.plot = plot;
        this.whole = whole;
    }

    double left() {
        return margins().left();
    }

    double right() {
        return margins().right();
    }

    double top() {
        return margins().top() + titleHeight();
    }

    double bottom() {
        return margins().bottom();
    }

    void paint(Graphics2D g) {
        Witness.of(g).panel(cell.panel(), title.plain(), whole, () -> {
            Rectangle2D area = area();
            if (!title.isEmpty()) {
                Witness.of(g).texts(DrawnText.Kind.PANEL_TITLE, () -> title().draw(g, area.getX(), whole.getY()));
            }
            painter.paint(g, area);
        });
    }

    Rectangle2D plot() {
        return plot;
    }

    /** How wide it is and how high its row of plot areas, in sizes of the text. */
    PlotSize ems(double text) {
        return new PlotSize(area().getWidth() / text, plot.getHeight() / text);
    }

    /** Whether the panel can be read at its size. */
    boolean legible() {
        return shortfall() * TOLERANCE <= 1;
    }

    /** How many times the panel would have to be as large to be read; 1 or less when it can be. */
    double shortfall() {
        Rectangle2D area = area();
        double lines = title.isEmpty() ? 0 : (double) title().lineCount() / MOST_TITLE_LINES;
        double width = painter.leastWidth() / Math.max(1, area.getWidth());
        double height = painter.leastHeight(area.getWidth()) / Math.max(1, area.getHeight());
        return Math.max(lines, Math.max(width, height));
    }

    /** Whether the panel is, compared to its texts, as large as it was meant to be. */
    boolean natural(PlotSize size) {
        PlotSize now = ems(style.text());
        return now.width() >= size.width() * NEARLY && now.height() >= size.height() * NEARLY;
    }

    /**
     * How high its row of plot areas should be at its present width, in points.
     *
     * @param natural its size in the figure's natural size
     */
    double wantedHeight(PlotSize natural) {
        double least = painter.leastHeight(area().getWidth()) - hanging();
        if (!painter.elastic()) {
            return least;
        }
        double width = area().getWidth();
        double wanted = style.text() * natural.heightAt(width / style.text());
        return Math.max(least, Math.min(wanted, painter.mostHeight(width)));
    }

    /** How high its row of plot areas must be, at its present width, for what is written in it, in points. */
    double writtenHeight() {
        return painter.writtenHeight(area().getWidth()) - hanging();
    }

    /** How far it reaches below the plot areas of its row. */
    private double hanging() {
        return area().getHeight() - plot.getHeight();
    }

    /** Panels with axes stand in line with others; those without take all the room there is. */
    private Rectangle2D area() {
        Panel panel = cell.panel();
        if (panel instanceof Chart || panel instanceof Surface) {
            return plot;
        }
        return new Rectangle2D.Double(whole.getX(), plot.getY(), whole.getWidth(), whole.getMaxY() - plot.getY());
    }

    private PanelPainter.Margins margins() {
        return painter.margins(plot.getWidth(), plot.getHeight());
    }

    private double titleHeight() {
        return title.isEmpty() ? 0 : title().height() + TITLE_GAP * style.text();
    }

    private TextBlock title() {
        return style.type().set(title, style.heading(), whole.getMaxX() - area().getX());
    }
}
