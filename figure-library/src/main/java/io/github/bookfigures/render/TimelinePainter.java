package io.github.bookfigures.render;

import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Timeline;
import io.github.bookfigures.figure.Timeline.Era;
import io.github.bookfigures.render.TimelineLabels.Placed;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/**
 * Draws a timeline: bands of eras, the axis, events and their labels, in the largest size at which all labels fit; upright
 * when they fit so only.
 */
final class TimelinePainter implements PanelPainter {
    private static final double LARGEST = 1.05;
    private static final double STEP = 0.05;
    private static final double INDENT = 1.2;
    private static final double ANY_HEIGHT = 1000;
    private static final double ERA_GAP = 0.3;
    private static final double[] LONGEST_LINES = {8, 6, 4.5};
    private static final double LEVEL_GAP = 0.55;
    private static final double STEM = 0.9;
    private static final double BAND = 1.7;
    private static final double DOT = 0.62;

    private final Timeline timeline;
    private final Style style;

    TimelinePainter(Timeline timeline, Style style) {
        this.timeline = timeline;
        this.style = style;
    }

    /** Along the width when its labels need no more levels than a few; else in a column. */
    @Override
    public double leastHeight(double plotWidth) {
        double indent = INDENT * style.text();
        TimelineScale scale = new TimelineScale(timeline, indent, plotWidth - 2 * indent);
        double column =
                new TimelineColumn(timeline, style, new Rectangle2D.Double(0, 0, plotWidth, ANY_HEIGHT)).height();
        for (double line : LONGEST_LINES) {
            TimelineLabels labels = new TimelineLabels(timeline.events(), scale, style, 0, plotWidth, line);
            if (labels.complete() && named(scale, style)) {
                return Math.min(column, height(labels, style));
            }
        }
        return column;
    }

    @Override
    public Margins margins(double plotWidth, double plotHeight) {
        return Margins.NONE;
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        for (double share = LARGEST; share > style.leastShare() - STEP; share -= STEP) {
            Style scaled = style.scaled(Math.max(share, style.leastShare()));
            double indent = INDENT * scaled.text();
            TimelineScale scale = new TimelineScale(timeline, area.getX() + indent, area.getWidth() - 2 * indent);
            for (double line : LONGEST_LINES) {
                TimelineLabels labels =
                        new TimelineLabels(timeline.events(), scale, scaled, area.getX(), area.getMaxX(), line);
                if (labels.complete() && named(scale, scaled) && height(labels, scaled) <= area.getHeight() + 0.1) {
                    paint(g, area, scaled, scale, labels);
                    return;
                }
            }
            TimelineColumn column = new TimelineColumn(timeline, scaled, area);
            if (column.fits()) {
                column.paint(g);
                return;
            }
        }
        throw new RenderException(String.format(
                Locale.ROOT,
                "the labels of the %d events of the timeline do not fit into its panel of %.0f by %.0f points, even at %d"
                        + " %% of the text size; make the figure larger, the labels shorter, or shorten the axis before"
                        + " the crowded years",
                timeline.events().size(),
                area.getWidth(),
                area.getHeight(),
                Math.round(100 * style.leastShare())));
    }

    /** Whether the eras are as long as their names. */
    private boolean named(TimelineScale scale, Style scaled) {
        return timeline.eras().stream()
                .allMatch(era -> fitted(era, scaled)
                        .fitting(scale.at(era.to()) - scale.at(era.from()) - ERA_GAP * scaled.text(), band(scaled))
                        .isPresent());
    }

    private static FittedText fitted(Era era, Style scaled) {
        return new FittedText(era.name(), scaled.small().aligned(TextStyle.Align.CENTRE), scaled.type());
    }

    private double height(TimelineLabels labels, Style scaled) {
        return half(labels, scaled, -1) + half(labels, scaled, 1) + band(scaled);
    }

    /** Height of the labels of one side with their stems. */
    private static double half(TimelineLabels labels, Style scaled, int side) {
        double height = labels.levels(side) == 0 ? 0 : STEM * scaled.text();
        for (int level = 0; level < labels.levels(side); level++) {
            height += labels.height(side, level) + (level > 0 ? LEVEL_GAP * scaled.text() : 0);
        }
        return height;
    }

    private double band(Style scaled) {
        return (timeline.eras().isEmpty() ? DOT : BAND) * scaled.text();
    }

    private void paint(Graphics2D g, Rectangle2D area, Style scaled, TimelineScale scale, TimelineLabels labels) {
        double band = band(scaled);
        double free = area.getHeight() - height(labels, scaled);
        double axis = area.getY() + free / 2 + half(labels, scaled, -1) + band / 2;
        for (Placed label : labels.placed()) {
            leader(g, scaled, label, axis + label.side() * band / 2, edge(labels, scaled, label, axis));
        }
        timeline.eras().forEach(era -> era(g, scaled, scale, era, axis));
        axis(g, area, scaled, scale, axis);
        for (Placed label : labels.placed()) {
            double size = DOT * scaled.text();
            Ellipse2D dot = new Ellipse2D.Double(label.at() - size / 2, axis(axis, band) - size / 2, size, size);
            g.setColor(scaled.colour(label.event().role()));
            g.fill(dot);
            g.setColor(scaled.colour(Role.PAPER));
            g.setStroke(MarkStroke.plain(scaled.line() * 0.6));
            g.draw(dot);
            double edge = edge(labels, scaled, label, axis);
            label.draw(g, label.side() < 0 ? edge - label.height() : edge);
        }
    }

    /** The line of the axis runs along the upper edge of bands with names, otherwise through the middle. */
    private double axis(double middle, double band) {
        return timeline.eras().isEmpty() ? middle : middle - band / 2;
    }

    /** The edge of a label towards the axis. */
    private double edge(TimelineLabels labels, Style scaled, Placed label, double axis) {
        double off = band(scaled) / 2 + STEM * scaled.text();
        for (int level = 0; level < label.level(); level++) {
            off += labels.height(label.side(), level) + LEVEL_GAP * scaled.text();
        }
        return axis + label.side() * off;
    }

    private static void leader(Graphics2D g, Style scaled, Placed label, double axis, double edge) {
        double end = edge - label.side() * 0.15 * scaled.text();
        g.setColor(scaled.colour(label.event().role().tinted(0.35)));
        g.setStroke(MarkStroke.plain(scaled.line() * 0.5));
        g.draw(new Line2D.Double(label.at(), axis, label.at(), end));
    }

    private void era(Graphics2D g, Style scaled, TimelineScale scale, Era era, double axis) {
        double height = band(scaled);
        double x0 = scale.at(era.from());
        double x1 = scale.at(era.to());
        g.setColor(scaled.colour(era.role().tinted(0.8)));
        g.fill(new Rectangle2D.Double(x0, axis - height / 2, x1 - x0, height));
        FittedText fitted = fitted(era, scaled);
        double room = x1 - x0 - ERA_GAP * scaled.text();
        TextBlock name = fitted.at(fitted.share(room, height), room);
        name.draw(g, (x0 + x1 - name.width()) / 2, axis - name.height() / 2 + 0.08 * height);
    }

    private void axis(Graphics2D g, Rectangle2D area, Style scaled, TimelineScale scale, double middle) {
        double y = axis(middle, band(scaled));
        g.setColor(scaled.colour(Role.INK));
        g.setStroke(MarkStroke.plain(scaled.line()));
        g.draw(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
        if (scale.broken()) {
            gap(g, scaled, scale.breakAt(), y);
        }
    }

    /** The sign of a shortened axis. */
    static void gap(Graphics2D g, Style style, double x, double y) {
        double size = 0.42 * style.text();
        Path2D gap = new Path2D.Double();
        gap.moveTo(x - size, y + size);
        gap.lineTo(x, y - size);
        gap.lineTo(x + size, y - size);
        gap.lineTo(x, y + size);
        gap.closePath();
        g.setColor(style.colour(Role.PAPER));
        g.fill(gap);
        g.setColor(style.colour(Role.INK));
        g.draw(new Line2D.Double(x - size, y + size, x, y - size));
        g.draw(new Line2D.Double(x, y + size, x + size, y - size));
    }
}
