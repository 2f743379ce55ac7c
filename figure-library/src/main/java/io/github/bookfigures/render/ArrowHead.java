package io.github.bookfigures.render;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;

/**
 * A filled head whose tip is exactly the end of a line.
 *
 * @param shape its outline
 * @param base where the shaft ends, inside the head
 */
record ArrowHead(Path2D shape, Point2D base) {
    private static final double LENGTH_IN_TEXT = 0.62;
    private static final double LENGTH_IN_LINE = 3.2;
    private static final double HALF_WIDTH = 0.4;

    /** How deep the back of the head is cut in. */
    private static final double NOTCH = 0.18;

    /** The head of a line through these points; shorter when the last piece is. */
    static ArrowHead at(List<Point2D> points, double width, double text) {
        Point2D tip = points.get(points.size() - 1);
        Point2D before = points.get(points.size() - 2);
        double piece = Math.max(1e-9, tip.distance(before));
        double length = Math.min(Math.max(LENGTH_IN_TEXT * text, LENGTH_IN_LINE * width), 0.8 * piece);
        double ux = (tip.getX() - before.getX()) / piece;
        double uy = (tip.getY() - before.getY()) / piece;
        Path2D head = new Path2D.Double();
        head.moveTo(tip.getX(), tip.getY());
        head.lineTo(tip.getX() - length * (ux + HALF_WIDTH * uy), tip.getY() - length * (uy - HALF_WIDTH * ux));
        double notch = length * (1 - NOTCH);
        head.lineTo(tip.getX() - notch * ux, tip.getY() - notch * uy);
        head.lineTo(tip.getX() - length * (ux - HALF_WIDTH * uy), tip.getY() - length * (uy + HALF_WIDTH * ux));
        head.closePath();
        double inside = notch * 0.95;
        return new ArrowHead(head, new Point2D.Double(tip.getX() - inside * ux, tip.getY() - inside * uy));
    }
}
