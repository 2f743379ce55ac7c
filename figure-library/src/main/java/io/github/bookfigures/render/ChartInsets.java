package io.github.bookfigures.render;

import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Role;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Small charts in the corners of another, on paper. */
final class ChartInsets {
    private static final double SMALLER = 0.8;

    private final List<Chart.Inset> insets;
    private final Style style;
    private final PlotTexts texts;

    ChartInsets(List<Chart.Inset> insets, Style style, PlotTexts texts) {
        this.insets = insets;
        this.style = style;
        this.texts = texts;
    }

    /** Draws them and keeps texts away from them. */
    void paint(Graphics2D g) {
        for (Chart.Inset inset : insets) {
            Rectangle2D box = place(inset);
            paint(g, inset.chart(), box);
            texts.reserve(box);
        }
    }

    /** Only keeps texts away. */
    void reserve() {
        insets.forEach(inset -> texts.reserve(place(inset)));
    }

    private Rectangle2D place(Chart.Inset inset) {
        return ChartCorner.place(
                inset.corner(),
                texts,
                inset.width() * texts.area().getWidth(),
                inset.height() * texts.area().getHeight(),
                style.text() * 0.6);
    }

    private void paint(Graphics2D g, Chart chart, Rectangle2D box) {
        Style small = new Style(
                style.theme(), style.type(), style.text() * SMALLER, style.line() * SMALLER, style.symbol() * SMALLER);
        RoundRectangle2D paper = new RoundRectangle2D.Double(
                box.getX(), box.getY(), box.getWidth(), box.getHeight(), style.text() * 0.4, style.text() * 0.4);
        g.setColor(style.colour(Role.PAPER));
        g.fill(paper);
        g.setColor(style.theme().grid());
        g.setStroke(MarkStroke.plain(style.line() * 0.5));
        g.draw(paper);
        double pad = small.text() * 0.6;
        double top = box.getY() + pad;
        if (!chart.title().isEmpty()) {
            TextStyle heading = new TextStyle(
                    small.small().size(), TextStyle.Weight.STRONG, small.small().colour(), TextStyle.Align.CENTRE);
            TextBlock title = style.type().set(chart.title(), heading, box.getWidth() - 2 * pad);
            title.draw(g, box.getCenterX() - title.width() / 2, top);
            top += title.height() + pad * 0.5;
        }
        double height = box.getMaxY() - pad - top;
        ChartPainter painter = new ChartPainter(chart, small);
        PanelPainter.Margins margins = painter.margins((box.getWidth() - 2 * pad) * 0.8, height * 0.75);
        Rectangle2D plot = new Rectangle2D.Double(
                box.getX() + pad + margins.left(),
                top + margins.top(),
                box.getWidth() - 2 * pad - margins.left() - margins.right(),
                height - margins.top() - margins.bottom());
        if (plot.getWidth() <= 0 || plot.getHeight() <= 0) {
            throw new RenderException("an inset of " + Math.round(box.getWidth()) + " by "
                    + Math.round(box.getHeight()) + " points has no room for its axes; give it a larger share of the"
                    + " chart, or hide its axes");
        }
        painter.paint(g, plot);
    }
}
