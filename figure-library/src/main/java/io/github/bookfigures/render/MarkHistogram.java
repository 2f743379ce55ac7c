package io.github.bookfigures.render;

import io.github.bookfigures.figure.Histogram;
import io.github.bookfigures.figure.Role;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Optional;

/** A histogram: one pale shape, so that others show through, under its outline in the full colour. */
record MarkHistogram(Histogram histogram, Style style) implements MarkPainter {
    private static final double PALE = 0.55;

    @Override
    public void extend(PlotExtent extent) {
        for (double edge : histogram.edges()) {
            extent.x().edge(edge);
        }
        extent.y().edge(0);
        if (extent.y().logarithmic()) {
            for (double count : histogram.counts()) {
                if (count > 0) {
                    // The smallest count is to rise above the axis, too.
                    extent.y().values(new double[] {count * 0.7, count}, "a histogram");
                }
            }
        } else {
            extent.y().values(histogram.counts(), "a histogram");
        }
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        double[] edges = histogram.edges();
        double[] counts = histogram.counts();
        Path2D outline = new Path2D.Double();
        outline.moveTo(frame.x(edges[0]), frame.y(0));
        for (int i = 0; i < counts.length; i++) {
            outline.lineTo(frame.x(edges[i]), frame.y(counts[i]));
            outline.lineTo(frame.x(edges[i + 1]), frame.y(counts[i]));
        }
        outline.lineTo(frame.x(edges[edges.length - 1]), frame.y(0));
        frame.clipped(g, style.line() / 2, () -> {
            g.setColor(pale());
            g.fill(outline);
            g.setColor(style.colour(histogram.role()));
            g.setStroke(MarkStroke.plain(style.line() * 0.7));
            g.draw(outline);
        });
    }

    private Color pale() {
        return new Color(
                style.colour(histogram.role()).getRGB() & 0xFFFFFF | (int) Math.round(255 * (1 - PALE)) << 24, true);
    }

    @Override
    public Optional<ChartKey> key() {
        Role role = histogram.role();
        return ChartKey.of(
                histogram.name(),
                ChartKey.patch(style.colour(role.tinted(role.tint() + PALE * 0.8 * (1 - role.tint())))));
    }
}
