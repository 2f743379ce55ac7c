package io.github.bookfigures.render;

import io.github.bookfigures.figure.Chart;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** What the title and the axes of a chart inside another leave of its box. */
final class InsetRoom {
    private static final double PADDING = 0.6;

    /** The share of its box that a plot area is first guessed to have, along x and y. */
    private static final double WIDE = 0.8;

    private static final double HIGH = 0.75;

    /** How often the room of axes is measured: it depends on what they leave. */
    private static final int ROUNDS = 3;

    /** So many letters high a plot area is to be, and is where the box has no height yet. */
    static final double LEAST = 4;

    private final Style style;
    private final ChartPainter painter;
    private final Optional<TextBlock> title;
    private final double pad;
    private final double plotWidth;
    private final double plotHeight;
    private final double above;
    private final PanelPainter.Margins margins;

    /**
     * The room in a box.
     *
     * @param width of the box, in points
     * @param height of the box; 0 when it is still to be found
     */
    InsetRoom(Chart chart, Style style, double width, double height) {
        this.style = style;
        this.painter = new ChartPainter(chart, style);
        this.pad = PADDING * style.text();
        double inner = width - 2 * pad;
        this.title = title(chart, inner);
        double free = height - 2 * pad - titleHeight();
        double least = LEAST * style.text();
        double wide = inner * WIDE;
        double high = Math.max(least, free * HIGH);
        PanelPainter.Margins measured = painter.margins(wide, high);
        double top = 0;
        for (int round = 0; round < ROUNDS; round++) {
            measured = painter.margins(wide, high);
            top = Math.max(measured.top(), painter.nameAbove(wide, high));
            wide = inner - measured.left() - measured.right();
            high = height > 0 ? free - top - measured.bottom() : least;
        }
        this.margins = measured;
        this.above = top;
        this.plotWidth = wide;
        this.plotHeight = high;
    }

    private Optional<TextBlock> title(Chart chart, double width) {
        if (chart.title().isEmpty()) {
            return Optional.empty();
        }
        TextStyle heading = style.small().strong().aligned(TextStyle.Align.CENTRE);
        return Optional.of(style.type().set(chart.title(), heading, width));
    }

    private double titleHeight() {
        return title.map(block -> block.height() + pad / 2).orElse(0.0);
    }

    double plotWidth() {
        return plotWidth;
    }

    double plotHeight() {
        return plotHeight;
    }

    /** The height of everything but the plot area. */
    double around() {
        return 2 * pad + titleHeight() + above + margins.bottom();
    }

    void paint(Graphics2D g, Rectangle2D box) {
        double top = box.getY() + pad;
        title.ifPresent(block -> Witness.of(g)
                .texts(DrawnText.Kind.PANEL_TITLE, () -> block.draw(g, box.getCenterX() - block.width() / 2, top)));
        painter.paint(
                g,
                new Rectangle2D.Double(
                        box.getX() + pad + margins.left(), top + titleHeight() + above, plotWidth, plotHeight));
    }
}
