package io.github.bookfigures.render;

import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape.Label;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Draws a text at a point of a diagram. */
final class DiagramLabel {
    private static final double GAP = 0.2;

    private final Label label;
    private final DiagramFrame frame;
    private final Style style;

    DiagramLabel(Label label, DiagramFrame frame, Style style) {
        this.label = label;
        this.frame = frame;
        this.style = style;
    }

    void paint(Graphics2D g) {
        TextBlock text = set(label, style, frame.panel().getWidth());
        Rectangle2D place = place(label, text, frame, style);
        frame.drawWithin(g, text, place.getX(), place.getY());
    }

    /** A tint is meant, and so is the colour of the paper, on a strong ground; other colours are made readable. */
    private static Color ink(Label label, Style style) {
        Color colour = style.colour(label.role());
        return label.role().tint() > 0 || label.role().equals(Role.PAPER) ? colour : style.readable(colour);
    }

    /** The text in lines no longer than this. */
    static TextBlock set(Label label, Style style, double width) {
        TextStyle own = style.body()
                .sized(Math.max(Style.LEGIBLE, style.text() * label.size()))
                .inked(ink(label, style))
                .aligned(
                        switch (label.anchor()) {
                            case LEFT -> TextStyle.Align.RIGHT;
                            case RIGHT -> TextStyle.Align.LEFT;
                            case CENTRE, ABOVE, BELOW -> TextStyle.Align.CENTRE;
                        });
        return style.type().set(label.text(), label.bold() ? own.strong() : own, width);
    }

    /** Where the text stands, unless the edge of the panel pushes it. */
    static Rectangle2D place(Label label, TextBlock text, DiagramFrame frame, Style style) {
        double gap = GAP * style.text();
        double x = frame.x(label.x());
        double y = frame.y(label.y());
        double left = switch (label.anchor()) {
            case LEFT -> x - gap - text.width();
            case RIGHT -> x + gap;
            case CENTRE, ABOVE, BELOW -> x - text.width() / 2;
        };
        double top = switch (label.anchor()) {
            case ABOVE -> y - gap - text.height();
            case BELOW -> y + gap;
            case CENTRE, LEFT, RIGHT -> y - text.height() / 2;
        };
        return new Rectangle2D.Double(left, top, text.width(), text.height());
    }
}
