package io.github.bookfigures.render;

import io.github.bookfigures.figure.Graph.Caption;
import io.github.bookfigures.figure.Graph.Cluster;
import io.github.bookfigures.figure.Graph.Node;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape.Outline;
import java.awt.Color;

/**
 * How large the parts of a graph are at a text size: as large as their texts need.
 *
 * @param style whose text size
 * @param longestLine widest line of a node in letters' heights, before it is broken
 */
record GraphSizes(Style style, double longestLine) {
    private static final double ACROSS = 0.75;
    private static final double DOWN = 0.5;
    private static final double LEAST_WIDTH = 2.6;

    /** Room of the text in an ellipse, as a share of its width and height. */
    private static final double IN_ELLIPSE = 0.68;

    /** Up to this width in letters' heights the text of an ellipse gets a circle. */
    private static final double SIGN = 1.7;

    private static final double IN_SLANTED = 0.74;

    /** Texts of edges can be read on every cluster. */
    private static final Role DARKEST_GROUND = Role.MUTED.tinted(0.88);

    /** Width and height in points. */
    record Size(double width, double height) {
        static final Size NONE = new Size(0, 0);
    }

    Size node(Node node) {
        TextStyle body = style.body().aligned(TextStyle.Align.CENTRE);
        TextStyle set = node.filled() ? body.strong() : body;
        if (node.outline() == Outline.DIAMOND) {
            return diamond(node, set);
        }
        TextBlock text = style.type().set(node.text(), set, longestLine * style.text());
        double width = text.width();
        double height = text.height();
        double across = 2 * ACROSS * style.text();
        double down = 2 * DOWN * style.text();
        if (node.outline() == Outline.ELLIPSE && width <= SIGN * style.text()) {
            double diameter = Math.max(1.9 * style.text(), Math.max(width, height) * 1.32);
            return new Size(diameter, diameter);
        }
        return switch (node.outline()) {
            case RECTANGLE, ROUNDED -> new Size(Math.max(LEAST_WIDTH * style.text(), width + across), height + down);
            case NONE -> new Size(width + across / 2, height + down / 2);
            case ELLIPSE -> new Size(width / IN_ELLIPSE + across / 3, height / IN_ELLIPSE + down / 3);
            case NARROWING, WIDENING -> new Size(width / IN_SLANTED + across, height + down);
            case DIAMOND, CYLINDER ->
                new Size(
                        Math.max(LEAST_WIDTH * style.text(), width + across),
                        (height + down / 2) / (1 - 1.25 * DiagramBoxes.LID));
        };
    }

    /** Breaks its text so that it is about twice as wide as high. */
    private Size diamond(Node node, TextStyle set) {
        Size best = Size.NONE;
        double nearest = Double.POSITIVE_INFINITY;
        for (double line = longestLine; line >= 2; line--) {
            TextBlock text = style.type().set(node.text(), set, line * style.text());
            double width = text.width() / DiagramBoxes.DIAMOND_WIDTH + 0.5 * style.text();
            double height = text.height() / (1 - DiagramBoxes.DIAMOND_WIDTH) + 0.3 * style.text();
            double off = Math.abs(Math.log(width / height / 2));
            if (off < nearest - 1e-9) {
                nearest = off;
                best = new Size(width, height);
            }
        }
        return best;
    }

    Size caption(Caption caption) {
        if (caption.text().isEmpty()) {
            return Size.NONE;
        }
        TextBlock text = block(caption);
        return new Size(text.width(), text.height());
    }

    /** The text at an edge. */
    TextBlock block(Caption caption) {
        Color ink =
                Contrast.readable(style.colour(caption.role()), style.colour(DARKEST_GROUND), style.colour(Role.INK));
        return style.type()
                .set(
                        caption.text(),
                        style.small().inked(ink).aligned(TextStyle.Align.CENTRE),
                        longestLine * style.text());
    }

    /** Title of a cluster with the room below it. */
    Size title(Cluster cluster) {
        if (cluster.title().isEmpty()) {
            return Size.NONE;
        }
        TextBlock text = style.type().set(cluster.title(), DiagramRegion.heading(style, cluster.role()));
        return new Size(text.width(), text.height());
    }
}
