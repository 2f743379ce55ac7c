package io.github.bookfigures.render;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The frame of a diagram on the sheet.
 *
 * @param panel the room of the panel, in points, y downwards
 * @param left where the frame begins
 * @param bottom where its y axis begins
 * @param scale points per unit of the frame
 */
record DiagramFrame(Rectangle2D panel, double left, double bottom, double scale) {
    /** A frame as large as fits, in the middle of the panel. */
    static DiagramFrame fitted(double width, double height, Rectangle2D panel) {
        double scale = Math.min(panel.getWidth() / width, panel.getHeight() / height);
        return new DiagramFrame(
                panel, panel.getCenterX() - width * scale / 2, panel.getCenterY() + height * scale / 2, scale);
    }

    double x(double x) {
        return left + x * scale;
    }

    double y(double y) {
        return bottom - y * scale;
    }

    double length(double units) {
        return units * scale;
    }

    Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x(x - width / 2), y(y + height / 2), length(width), length(height));
    }

    Path2D polygon(double[] x, double[] y) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < x.length; i++) {
            if (i == 0) {
                path.moveTo(x(x[i]), y(y[i]));
            } else {
                path.lineTo(x(x[i]), y(y[i]));
            }
        }
        path.closePath();
        return path;
    }

    /** Draws a text in the middle of a point, moved so far that it stays within the panel. */
    void drawWithin(java.awt.Graphics2D g, TextBlock text, double x, double y) {
        text.draw(
                g,
                Math.max(panel.getX(), Math.min(x, panel.getMaxX() - text.width())),
                Math.max(panel.getY(), Math.min(y, panel.getMaxY() - text.height())));
    }
}
