package io.github.bookfigures.render;

import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Outline;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws the boxes of a diagram. Texts in boxes of the same form and size are set in the same size. */
final class DiagramBoxes {
    private static final double PALE = 0.86;

    /** From this contrast to paper on a colour is strong. */
    private static final double PAPER_ON = 3;

    /** How far a narrowing or widening box is drawn in at its narrow side. */
    private static final double SLANT = 0.18;

    /** Share of a diamond's width in which its text stands; of its height it is the rest. */
    static final double DIAMOND_WIDTH = 0.6;

    /** Height of a drum's lid as a share of the drum's. */
    static final double LID = 0.24;

    private final DiagramFrame frame;
    private final Style style;
    private final Map<Form, Double> shares = new HashMap<>();

    /** What boxes that look alike have in common; sizes in hundredths of a point. */
    private record Form(Outline outline, long width, long height) {}

    DiagramBoxes(List<Shape> shapes, DiagramFrame frame, Style style) {
        this.frame = frame;
        this.style = style;
        shapes.forEach(this::measure);
    }

    void paint(Graphics2D g, Box box) {
        Rectangle2D area = frame.box(box.x(), box.y(), box.width(), box.height());
        java.awt.Shape outline = outline(box.outline(), area);
        Color ground = ground(box);
        if (box.outline() != Outline.NONE) {
            g.setColor(ground);
            g.fill(outline);
            g.setColor(box.filled() ? ground : style.colour(box.role()));
            g.setStroke(MarkStroke.plain(style.line() * 0.9));
            g.draw(outline);
            if (box.outline() == Outline.CYLINDER) {
                g.draw(lid(area));
            }
        }
        if (!box.text().isEmpty()) {
            Rectangle2D inside = inside(box.outline(), area);
            TextBlock text = fitted(box, ink(box, ground)).at(shares.get(form(box)), inside.getWidth());
            text.draw(g, inside.getCenterX() - text.width() / 2, inside.getCenterY() - text.height() / 2);
        }
    }

    /** The text of a box, to be tried in boxes of several sizes. */
    FittedText text(Box box) {
        return fitted(box, style.colour(Role.INK));
    }

    /** Whether a box has room for its text in legible letters. */
    boolean holds(Box box, FittedText text) {
        Rectangle2D inside = inside(box.outline(), frame.box(box.x(), box.y(), box.width(), box.height()));
        return box.text().isEmpty() || text.fits(inside.getWidth(), inside.getHeight());
    }

    private void measure(Shape shape) {
        if (shape instanceof Shape.Group group) {
            group.shapes().forEach(this::measure);
        } else if (shape instanceof Box box && !box.text().isEmpty()) {
            Rectangle2D inside = inside(box.outline(), frame.box(box.x(), box.y(), box.width(), box.height()));
            double share = fitted(box, style.colour(Role.INK)).share(inside.getWidth(), inside.getHeight());
            shares.merge(form(box), share, Math::min);
        }
    }

    private FittedText fitted(Box box, Color ink) {
        TextStyle text = style.body().aligned(TextStyle.Align.CENTRE).inked(ink);
        return new FittedText(box.text(), box.filled() ? text.strong() : text, style.type());
    }

    private Form form(Box box) {
        return new Form(
                box.outline(),
                Math.round(100 * frame.length(box.width())),
                Math.round(100 * frame.length(box.height())));
    }

    private Color ground(Box box) {
        if (box.filled()) {
            Color full = style.colour(box.role());
            return paperOn(full) && !box.text().isEmpty()
                    ? Contrast.readable(full, style.colour(Role.PAPER), style.colour(Role.INK))
                    : full;
        }
        return style.colour(box.role().tinted(Math.max(PALE, box.role().tint())));
    }

    private Color ink(Box box, Color ground) {
        if (box.outline() == Outline.NONE) {
            return style.readable(style.colour(box.role()));
        }
        Color paper = style.colour(Role.PAPER);
        return box.filled() && paperOn(style.colour(box.role()))
                ? paper
                : Contrast.better(ground, style.colour(Role.INK), paper);
    }

    /** Whether a box of a strong colour is calmer with letters of paper, for which it becomes a little deeper. */
    private boolean paperOn(Color full) {
        return Contrast.ratio(full, style.colour(Role.PAPER)) >= PAPER_ON;
    }

    /** Where the text may stand. */
    private Rectangle2D inside(Outline outline, Rectangle2D area) {
        double padding = outline == Outline.NONE ? 0 : Math.min(style.text() * 0.4, area.getWidth() * 0.08);
        double across = padding;
        double down = Math.min(padding, area.getHeight() * 0.06);
        if (outline == Outline.ELLIPSE) {
            across = area.getWidth() * 0.12;
            down = area.getHeight() * 0.12;
        } else if (outline == Outline.NARROWING || outline == Outline.WIDENING) {
            across = padding + area.getWidth() * SLANT / 2;
        } else if (outline == Outline.DIAMOND) {
            across = area.getWidth() * (1 - DIAMOND_WIDTH) / 2;
            down = area.getHeight() * DIAMOND_WIDTH / 2;
        } else if (outline == Outline.CYLINDER) {
            double lid = lid(area).getHeight();
            return new Rectangle2D.Double(
                    area.getX() + padding,
                    area.getY() + lid,
                    area.getWidth() - 2 * padding,
                    area.getHeight() - lid - lid / 4);
        }
        return new Rectangle2D.Double(
                area.getX() + across, area.getY() + down, area.getWidth() - 2 * across, area.getHeight() - 2 * down);
    }

    java.awt.Shape outline(Outline outline, Rectangle2D area) {
        double slant = area.getWidth() * SLANT;
        return switch (outline) {
            case RECTANGLE, NONE -> area;
            case ROUNDED -> {
                double arc = Math.min(style.text() * 1.2, 0.5 * Math.min(area.getWidth(), area.getHeight()));
                yield new RoundRectangle2D.Double(
                        area.getX(), area.getY(), area.getWidth(), area.getHeight(), arc, arc);
            }
            case ELLIPSE -> new Ellipse2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight());
            case NARROWING -> trapezium(area, slant, 0);
            case WIDENING -> trapezium(area, 0, slant);
            case DIAMOND -> diamond(area);
            case CYLINDER -> drum(area);
        };
    }

    private static Path2D diamond(Rectangle2D area) {
        Path2D path = new Path2D.Double();
        path.moveTo(area.getX(), area.getCenterY());
        path.lineTo(area.getCenterX(), area.getY());
        path.lineTo(area.getMaxX(), area.getCenterY());
        path.lineTo(area.getCenterX(), area.getMaxY());
        path.closePath();
        return path;
    }

    private static Ellipse2D lid(Rectangle2D area) {
        return new Ellipse2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight() * LID);
    }

    private static Path2D drum(Rectangle2D area) {
        double half = area.getHeight() * LID / 2;
        Path2D path = new Path2D.Double();
        path.append(new Arc2D.Double(area.getX(), area.getY(), area.getWidth(), 2 * half, 0, 180, Arc2D.OPEN), false);
        path.append(
                new Arc2D.Double(
                        area.getX(), area.getMaxY() - 2 * half, area.getWidth(), 2 * half, 180, 180, Arc2D.OPEN),
                true);
        path.closePath();
        return path;
    }

    private static Path2D trapezium(Rectangle2D area, double above, double below) {
        Path2D path = new Path2D.Double();
        path.moveTo(area.getX() + above, area.getY());
        path.lineTo(area.getMaxX() - above, area.getY());
        path.lineTo(area.getMaxX() - below, area.getMaxY());
        path.lineTo(area.getX() + below, area.getMaxY());
        path.closePath();
        return path;
    }
}
