package io.github.bookfigures.render;

import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Bars.Look;
import io.github.bookfigures.figure.Role;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;

/** Bars, drawn by JFreeChart, the labels at their ends, and the symbols of those that a logarithmic axis cuts off. */
record MarkBars(Bars bars, Style style) implements MarkPainter {
    private static final double PALEST = 0.68;
    private static final double LABEL_AIR = 0.09;
    /** Share of paper in hatched bars, thickness of their lines and the letters between these. */
    private static final double HATCHED = 0.8;

    private static final double HATCH = 0.6;
    private static final double HATCH_PITCH = 0.5;

    @Override
    public void extend(PlotExtent extent) {
        PlotExtent.Side along = bars.horizontal() ? extent.y() : extent.x();
        PlotExtent.Side up = bars.horizontal() ? extent.x() : extent.y();
        double longest = 0;
        for (int i = 0; i < bars.at().length; i++) {
            along.values(new double[] {bars.at()[i] - bars.width() / 2, bars.at()[i] + bars.width() / 2}, name());
            up.edge(bars.base()[i]);
            if (up.logarithmic() && bars.value()[i] > 0) {
                up.edge(Math.pow(10, Math.floor(Math.log10(bars.value()[i] / 2))));
            }
            longest = Math.max(longest, Math.abs(bars.value()[i]));
        }
        if (!up.logarithmic()) {
            up.values(bars.base(), name());
        }
        up.values(bars.value(), name());
        for (int i = 0;
                bars.labelled() != Bars.Labelled.INSIDE && i < bars.labels().size();
                i++) {
            double value = bars.value()[i];
            double sign = value < bars.base()[i] ? -1 : 1;
            up.values(new double[] {up.logarithmic() ? value * 1.6 : value + sign * LABEL_AIR * longest}, name());
        }
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        List<PlotRectangles.Rectangle> rectangles = new ArrayList<>();
        for (int i = 0; i < bars.at().length; i++) {
            double low = bars.at()[i] - bars.width() / 2;
            double high = bars.at()[i] + bars.width() / 2;
            double base = value(frame, bars.base()[i]);
            double end = value(frame, bars.value()[i]);
            rectangles.add(
                    bars.horizontal()
                            ? new PlotRectangles.Rectangle(base, end, low, high)
                            : new PlotRectangles.Rectangle(low, high, base, end));
        }
        frame.clipped(g, style.line(), () -> frame.render(g, new PlotRectangles(rectangles), new Renderer(this)));
        if (bars.look() == Look.HATCHED) {
            frame.clipped(g, style.line(), () -> {
                for (int i = 0; i < bars.at().length; i++) {
                    hatch(g, place(frame, i));
                }
            });
        }
        if (!bars.horizontal()) {
            new MarkFloor(style).paint(g, frame, bars.at(), bars.value(), style.colour(bars.role()));
        }
    }

    private void hatch(Graphics2D g, Rectangle2D bar) {
        if (Double.isFinite(bar.getY() + bar.getHeight() + bar.getX() + bar.getWidth())) {
            g.setColor(style.colour(bars.role()));
            g.setStroke(MarkStroke.plain(style.line() * HATCH));
            Hatching.draw(g, bar, style.text() * HATCH_PITCH);
        }
    }

    @Override
    public void write(Graphics2D g, PlotFrame frame, PlotTexts texts) {
        if (!bars.horizontal() && bars.labels().isEmpty()) {
            new MarkFloor(style).write(g, frame, texts, bars.at(), bars.value(), style.colour(bars.role()));
        }
        new BarLabels(this, frame, texts).write(g);
    }

    /** Where a bar is drawn. */
    Rectangle2D place(PlotFrame frame, int i) {
        double low = bars.at()[i] - bars.width() / 2;
        double high = bars.at()[i] + bars.width() / 2;
        double base = value(frame, bars.base()[i]);
        double end = value(frame, bars.value()[i]);
        Rectangle2D place = new Rectangle2D.Double();
        place.setFrameFromDiagonal(
                bars.horizontal() ? frame.at(base, low) : frame.at(low, base),
                bars.horizontal() ? frame.at(end, high) : frame.at(high, end));
        return place;
    }

    /** On a logarithmic axis a bar from 0 begins at the end of the axis. */
    private double value(PlotFrame frame, double value) {
        return bars.horizontal() ? frame.shownX(value) : frame.shownY(value);
    }

    /** The colour of a bar. */
    Color colour(int item) {
        Role role = bars.role();
        int last = bars.at().length - 1;
        if (bars.look() == Look.HATCHED) {
            return style.colour(role.tinted(role.tint() + HATCHED * (1 - role.tint())));
        }
        if (bars.look() != Look.RAMP || last < 1) {
            return style.colour(role);
        }
        double pale = PALEST * (last - item) / last;
        return style.colour(role.tinted(role.tint() + pale * (1 - role.tint())));
    }

    @Override
    public Optional<ChartKey> key() {
        if (bars.look() == Look.OUTLINE) {
            return ChartKey.of(bars.name(), (g, box) -> {
                g.setColor(style.colour(bars.role()));
                g.setStroke(MarkStroke.plain(style.line()));
                g.draw(ChartKey.frame(box));
            });
        }
        if (bars.look() == Look.HATCHED) {
            return ChartKey.of(bars.name(), (g, box) -> {
                ChartKey.patch(colour(0)).draw(g, box);
                hatch(g, ChartKey.frame(box));
                g.draw(ChartKey.frame(box));
            });
        }
        return ChartKey.of(bars.name(), ChartKey.patch(style.colour(bars.role())));
    }

    private String name() {
        return bars.name().isEmpty()
                ? "an unnamed group of bars"
                : "the bars '" + bars.name().plain() + "'";
    }

    /** Flat bars, each in its own colour. */
    private static final class Renderer extends XYBarRenderer {
        private static final long serialVersionUID = 1L;

        private final transient MarkBars mark;

        Renderer(MarkBars mark) {
            this.mark = mark;
            boolean outline = mark.bars.look() == Look.OUTLINE || mark.bars.look() == Look.HATCHED;
            setUseYInterval(true);
            setShadowVisible(false);
            setBarPainter(new StandardXYBarPainter());
            setDrawBarOutline(outline);
            setSeriesOutlinePaint(0, mark.style.colour(mark.bars.role()));
            setSeriesOutlineStroke(0, MarkStroke.plain(mark.style.line()));
        }

        @Override
        public Paint getItemPaint(int series, int item) {
            return mark.bars.look() == Look.OUTLINE ? new Color(0, true) : mark.colour(item);
        }
    }
}
