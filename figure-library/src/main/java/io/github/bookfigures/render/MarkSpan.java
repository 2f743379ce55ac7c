package io.github.bookfigures.render;

import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Span;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A very pale stripe across the whole plot area and the text in it. */
record MarkSpan(Span span, Style style) implements MarkPainter {
    private static final double PALE = 0.86;

    @Override
    public void extend(PlotExtent extent) {
        PlotExtent.Side side = span.alongX() ? extent.x() : extent.y();
        side.edge(span.from());
        side.edge(span.to());
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        frame.clipped(g, 0, () -> {
            Role role = span.role();
            g.setColor(style.colour(role.tinted(role.tint() + PALE * (1 - role.tint()))));
            g.fill(stripe(frame));
        });
    }

    private Rectangle2D stripe(PlotFrame frame) {
        Rectangle2D area = frame.area();
        Rectangle2D stripe = new Rectangle2D.Double();
        if (span.alongX()) {
            stripe.setFrameFromDiagonal(
                    place(frame, span.from()), area.getMinY(), place(frame, span.to()), area.getMaxY());
        } else {
            stripe.setFrameFromDiagonal(
                    area.getMinX(), place(frame, span.from()), area.getMaxX(), place(frame, span.to()));
        }
        return stripe.createIntersection(area);
    }

    private double place(PlotFrame frame, double value) {
        org.jfree.chart.axis.ValueAxis scale = span.alongX() ? frame.xScale() : frame.yScale();
        double bounded = Math.max(scale.getLowerBound(), Math.min(scale.getUpperBound(), value));
        return span.alongX() ? frame.x(bounded) : frame.y(bounded);
    }

    @Override
    public void write(Graphics2D g, PlotFrame frame, PlotTexts texts) {
        Rectangle2D stripe = stripe(frame);
        if (span.label().isEmpty() || stripe.isEmpty()) {
            return;
        }
        double gap = style.text() * 0.35;
        TextStyle small = style.small().inked(style.readable(style.colour(span.role())));
        TextStyle inked = new TextStyle(
                small.size(),
                small.weight(),
                small.colour(),
                span.alongX() ? TextStyle.Align.CENTRE : TextStyle.Align.LEFT);
        double room = stripe.getWidth() - 2 * gap;
        TextBlock wrapped = style.type().set(span.label(), inked, Math.max(room, 1));
        boolean fits = !span.alongX() || wrapped.width() <= room + 0.5;
        TextBlock word = fits ? wrapped : style.type().set(span.label(), inked);
        List<PlotTexts.Candidate> places = new ArrayList<>();
        double w = word.width();
        double h = word.height();
        for (int step = 0; step <= 8; step++) {
            double t = step / 8.0;
            if (!fits) {
                double y = stripe.getMinY() + gap + t * (stripe.getHeight() - h - 2 * gap);
                places.add(PlotTexts.Candidate.of(stripe.getMaxX() + gap, y, w, h, t));
                places.add(PlotTexts.Candidate.of(stripe.getMinX() - gap - w, y, w, h, t + 0.1));
            } else if (span.alongX()) {
                double y = stripe.getMinY() + gap + t * (stripe.getHeight() - h - 2 * gap);
                double x = Math.max(
                        frame.area().getMinX() + gap,
                        Math.min(frame.area().getMaxX() - gap - w, stripe.getCenterX() - w / 2));
                places.add(PlotTexts.Candidate.of(x, y, w, h, t));
                double aside = Math.max(0, stripe.getWidth() - w) / 2 - gap;
                if (aside > 0) {
                    places.add(PlotTexts.Candidate.of(x + aside, y, w, h, t + 0.1));
                    places.add(PlotTexts.Candidate.of(x - aside, y, w, h, t + 0.1));
                }
            } else {
                double x = stripe.getMinX() + gap + t * (stripe.getWidth() - w - 2 * gap);
                places.add(PlotTexts.Candidate.of(x, stripe.getMinY() + gap * 0.7, w, h, 0.2 * t));
                places.add(PlotTexts.Candidate.of(x, stripe.getMaxY() - gap * 0.7 - h, w, h, 0.3 + 0.2 * t));
            }
        }
        texts.put(g, word, texts.best(places));
    }

    @Override
    public double obstacle() {
        return 0.003;
    }

    @Override
    public int turn() {
        return 1;
    }
}
