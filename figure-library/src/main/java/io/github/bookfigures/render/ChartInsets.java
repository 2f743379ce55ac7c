package io.github.bookfigures.render;

import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Role;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Small charts in the corners of another, on paper. */
final class ChartInsets {
    /** Sizes of type as shares of the chart's, the first that leaves room for curves is taken. */
    private static final double[] SMALLER = {0.8, 0.7, 0.6, 0.5};

    /** Size of the text at which the smallest letters of a chart are just legible, in points. */
    private static final double LEGIBLE_TEXT = Style.LEGIBLE / Style.SMALL;

    /** An inset smaller than so many legible letters shows nothing. */
    private static final double READABLE_WIDTH = 10;

    private static final double READABLE_HEIGHT = 9;

    /** Least width and height in letters of the chart, whatever the share. */
    private static final double LEAST_WIDTH = 9;

    private static final double LEAST_HEIGHT = 7;
    private static final double MOST = 0.62;

    /** Letters of its own type that an inset's plot area is to be wide. */
    private static final double ROOM = 4;

    /** And as a share of that, high. */
    private static final double LOW = 0.6;

    private final List<Chart.Inset> insets;
    private final Style style;

    ChartInsets(List<Chart.Inset> insets, Style style) {
        this.insets = insets;
        this.style = style;
    }

    /** How wide a plot area must be, in points, for its insets to be read. */
    double leastWidth() {
        return insets.stream()
                .mapToDouble(inset -> READABLE_WIDTH * LEGIBLE_TEXT / inset.width())
                .max()
                .orElse(0);
    }

    /** How high a plot area must be, in points, for its insets to be read. */
    double leastHeight(double plotWidth) {
        return insets.stream()
                .mapToDouble(
                        inset -> Math.max(READABLE_HEIGHT * LEGIBLE_TEXT, needed(inset, plotWidth)) / inset.height())
                .max()
                .orElse(0);
    }

    /** The height of an inset in the smallest letters that can be read. */
    private double needed(Chart.Inset inset, double plotWidth) {
        Style small = scaled(0);
        double width = size(inset.width(), plotWidth, LEAST_WIDTH);
        return new InsetRoom(inset.chart(), small, width, 0).around() + InsetRoom.LEAST * small.text();
    }

    /** Draws them and keeps texts away from them. */
    void paint(Graphics2D g, PlotTexts texts) {
        for (Chart.Inset inset : insets) {
            Rectangle2D box = place(inset, texts);
            paint(g, inset.chart(), box);
            texts.reserve(box);
        }
    }

    /** Only keeps texts away. */
    void reserve(PlotTexts texts) {
        insets.forEach(inset -> texts.reserve(place(inset, texts)));
    }

    private Rectangle2D place(Chart.Inset inset, PlotTexts texts) {
        return ChartCorner.place(
                inset.corner(),
                texts,
                size(inset.width(), texts.area().getWidth(), LEAST_WIDTH),
                size(inset.height(), texts.area().getHeight(), LEAST_HEIGHT),
                style.text() * 0.6);
    }

    /** The share asked for; more in a small plot area, where nothing could be seen in it. */
    private double size(double share, double whole, double letters) {
        return Math.max(share * whole, Math.min(letters * style.text(), MOST * whole));
    }

    private void paint(Graphics2D g, Chart chart, Rectangle2D box) {
        RoundRectangle2D paper = new RoundRectangle2D.Double(
                box.getX(), box.getY(), box.getWidth(), box.getHeight(), style.text() * 0.4, style.text() * 0.4);
        g.setColor(style.colour(Role.PAPER));
        g.fill(paper);
        g.setColor(style.theme().grid());
        g.setStroke(MarkStroke.plain(style.line() * 0.5));
        g.draw(paper);
        for (double share : SMALLER) {
            boolean last = share == SMALLER[SMALLER.length - 1];
            if (fill(g, chart, box, scaled(share), last ? 0 : ROOM)) {
                return;
            }
        }
        throw new RenderException("an inset of " + Math.round(box.getWidth()) + " by " + Math.round(box.getHeight())
                + " points has no room for its axes; give it a larger share of the chart, or hide its axes");
    }

    private Style scaled(double share) {
        double text = Math.min(style.text(), Math.max(LEGIBLE_TEXT, style.text() * share));
        double scale = text / style.text();
        return new Style(style.theme(), style.type(), text, style.line() * scale, style.symbol() * scale);
    }

    /** Draws the small chart, unless its plot area would have less than so many letters of room. */
    private boolean fill(Graphics2D g, Chart chart, Rectangle2D box, Style small, double room) {
        InsetRoom inset = new InsetRoom(chart, small, box.getWidth(), box.getHeight());
        if (inset.plotWidth() <= room * small.text() || inset.plotHeight() <= room * LOW * small.text()) {
            return false;
        }
        inset.paint(g, box);
        return true;
    }
}
