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
    private static final double LABEL_OVERHANG = 1.02;
    private static final double SMALLEST_LABEL = 0.72;

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
        for (int i = 0; i < bars.labels().size(); i++) {
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
        if (!bars.horizontal()) {
            new MarkFloor(style).paint(g, frame, bars.at(), bars.value(), style.colour(bars.role()));
        }
    }

    @Override
    public void write(Graphics2D g, PlotFrame frame, PlotTexts texts) {
        if (!bars.horizontal() && bars.labels().isEmpty()) {
            new MarkFloor(style).write(g, frame, texts, bars.at(), bars.value(), style.colour(bars.role()));
        }
        double size = labelSize(frame);
        for (int i = 0; i < bars.labels().size(); i++) {
            if (!bars.labels().get(i).isEmpty() && Double.isFinite(bars.value()[i])) {
                label(g, frame, texts, i, size);
            }
        }
    }

    /** Labels of one group have one size, small enough to stand beside each other. */
    private double labelSize(PlotFrame frame) {
        double size = style.small().size();
        if (bars.horizontal() || bars.at().length == 0) {
            return size;
        }
        double widest = bars.labels().stream()
                .mapToDouble(label -> style.type().set(label, style.small()).width())
                .max()
                .orElse(0);
        double room = place(frame, 0).getWidth() * LABEL_OVERHANG;
        return Style.smaller(size, Math.max(SMALLEST_LABEL, Math.min(1, room / Math.max(widest, 1e-9))));
    }

    private void label(Graphics2D g, PlotFrame frame, PlotTexts texts, int i, double size) {
        TextBlock word = style.type().set(bars.labels().get(i), inked(style.colour(Role.INK), size));
        double gap = style.text() * 0.25;
        double w = word.width();
        double h = word.height();
        boolean back = bars.value()[i] < bars.base()[i];
        Rectangle2D bar = place(frame, i);
        double x =
                bars.horizontal() ? (back ? bar.getMinX() - gap - w : bar.getMaxX() + gap) : bar.getCenterX() - w / 2;
        double y = bars.horizontal() ? bar.getCenterY() - h / 2 : back ? bar.getMaxY() + gap : bar.getMinY() - gap - h;
        Rectangle2D outside = new Rectangle2D.Double(x, y, w, h);
        Rectangle2D inside = new Rectangle2D.Double(bar.getCenterX() - w / 2, bar.getCenterY() - h / 2, w, h);
        boolean stacked = !bars.horizontal() && bars.base()[i] != 0;
        if ((stacked || texts.cost(outside) > 2)
                && PlotTexts.grown(bar, h * 0.16).contains(inside)) {
            Color ink = Contrast.better(colour(i), style.colour(Role.PAPER), style.colour(Role.INK));
            texts.put(g, style.type().set(bars.labels().get(i), inked(ink, size)), inside);
        } else if (!texts.meetsText(outside) && texts.covered(outside) < 0.2) {
            texts.put(g, word, outside);
        } else {
            // A part too thin for its label: the label stands above those below it, in the colour of the part.
            while (texts.meetsText(outside)
                    || texts.covered(outside) >= 0.2
                            && outside.getY() > texts.area().getMinY()) {
                outside.setFrame(outside.getX(), outside.getY() - h / 3, w, h);
            }
            texts.put(g, style.type().set(bars.labels().get(i), inked(style.readable(colour(i)), size)), outside);
        }
    }

    private static TextStyle inked(Color ink, double size) {
        return new TextStyle(size, TextStyle.Weight.REGULAR, ink, TextStyle.Align.CENTRE);
    }

    private Rectangle2D place(PlotFrame frame, int i) {
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

    private Color colour(int item) {
        Role role = bars.role();
        int last = bars.at().length - 1;
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
                g.draw(new Rectangle2D.Double(
                        box.getX() + box.getWidth() * 0.12,
                        box.getCenterY() - box.getHeight() * 0.4,
                        box.getWidth() * 0.76,
                        box.getHeight() * 0.8));
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
            boolean outline = mark.bars.look() == Look.OUTLINE;
            setUseYInterval(true);
            setShadowVisible(false);
            setBarPainter(new StandardXYBarPainter());
            setDrawBarOutline(outline);
            setSeriesOutlinePaint(0, mark.colour(0));
            setSeriesOutlineStroke(0, MarkStroke.plain(mark.style.line()));
        }

        @Override
        public Paint getItemPaint(int series, int item) {
            return mark.bars.look() == Look.OUTLINE ? new Color(0, true) : mark.colour(item);
        }
    }
}
