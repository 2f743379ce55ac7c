package io.github.bookfigures.render;

import io.github.bookfigures.figure.Symbol;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The shapes of symbols, of about equal visual weight. */
final class MarkSymbol {
    private static final int STAR_POINTS = 5;
    private static final double STAR_WAIST = 0.45;

    private MarkSymbol() {}

    /** The outline of a symbol of this diameter round the origin. */
    static Shape shape(Symbol symbol, double diameter) {
        double r = diameter / 2;
        return switch (symbol) {
            case NONE, AUTO -> new Path2D.Double();
            case DISC, RING -> new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
            case SQUARE -> new Rectangle2D.Double(-0.88 * r, -0.88 * r, 1.76 * r, 1.76 * r);
            case DIAMOND -> polygon(0, -1.25 * r, 1.25 * r, 0, 0, 1.25 * r, -1.25 * r, 0);
            case TRIANGLE -> polygon(0, -1.2 * r, 1.1 * r, 0.8 * r, -1.1 * r, 0.8 * r);
            case CROSS -> cross(0.85 * r);
            case STAR -> star(1.45 * r);
        };
    }

    /** The triangle that says: the value lies on or below the floor of the axis. Its tip is at the origin. */
    static Shape floor(double diameter) {
        return polygon(0, 0, 0.55 * diameter, -0.95 * diameter, -0.55 * diameter, -0.95 * diameter);
    }

    static boolean isOpen(Symbol symbol) {
        return symbol == Symbol.RING;
    }

    static boolean isStroked(Symbol symbol) {
        return symbol == Symbol.RING || symbol == Symbol.CROSS;
    }

    /** Draws one symbol; an open one shows the paper inside. */
    static void draw(Graphics2D g, Shape at, Symbol symbol, Color colour, Color paper, double line) {
        if (symbol != Symbol.CROSS) {
            g.setColor(isOpen(symbol) ? paper : colour);
            g.fill(at);
        }
        if (isStroked(symbol)) {
            g.setColor(colour);
            g.setStroke(MarkStroke.of(line, io.github.bookfigures.figure.Dash.SOLID));
            g.draw(at);
        }
    }

    static Shape moved(Shape shape, double x, double y) {
        return AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
    }

    static Path2D polygon(double... corners) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners.length; i += 2) {
            if (i == 0) {
                path.moveTo(corners[0], corners[1]);
            } else {
                path.lineTo(corners[i], corners[i + 1]);
            }
        }
        path.closePath();
        return path;
    }

    private static Path2D cross(double r) {
        Path2D path = new Path2D.Double();
        path.moveTo(-r, -r);
        path.lineTo(r, r);
        path.moveTo(-r, r);
        path.lineTo(r, -r);
        return path;
    }

    private static Path2D star(double r) {
        double[] corners = new double[4 * STAR_POINTS];
        for (int i = 0; i < 2 * STAR_POINTS; i++) {
            double radius = i % 2 == 0 ? r : r * STAR_WAIST;
            double angle = Math.PI * i / STAR_POINTS;
            corners[2 * i] = radius * Math.sin(angle);
            corners[2 * i + 1] = -radius * Math.cos(angle);
        }
        return polygon(corners);
    }
}
