package io.github.bookfigures.render;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Fine lines aslant through a box; those of neighbouring boxes continue each other. */
final class Hatching {
    private Hatching() {}

    /** Draws the lines in the present colour and stroke, so many points apart along x. */
    static void draw(Graphics2D g, Rectangle2D box, double pitch) {
        double first = Math.ceil((box.getMinX() + box.getMinY()) / pitch) * pitch;
        for (double sum = first; sum < box.getMaxX() + box.getMaxY(); sum += pitch) {
            double left = Math.max(box.getMinX(), sum - box.getMaxY());
            double right = Math.min(box.getMaxX(), sum - box.getMinY());
            if (left < right) {
                g.draw(new Line2D.Double(left, sum - left, right, sum - right));
            }
        }
    }
}
