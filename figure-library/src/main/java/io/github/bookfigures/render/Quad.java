package io.github.bookfigures.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A rectangle that may be turned, such as a line of an upright axis name; in points from the upper left corner of the
 * sheet.
 *
 * @param corners its four corners, one after the other
 */
public record Quad(List<Point2D> corners) {
    public Quad {
        corners = List.copyOf(corners);
    }

    /** A rectangle of a text or shape after it was moved and turned. */
    static Quad of(Rectangle2D box, AffineTransform placed) {
        List<Point2D> corners = new ArrayList<>();
        corners.add(placed.transform(new Point2D.Double(box.getMinX(), box.getMinY()), null));
        corners.add(placed.transform(new Point2D.Double(box.getMaxX(), box.getMinY()), null));
        corners.add(placed.transform(new Point2D.Double(box.getMaxX(), box.getMaxY()), null));
        corners.add(placed.transform(new Point2D.Double(box.getMinX(), box.getMaxY()), null));
        return new Quad(corners);
    }

    /** The upright rectangle round it. */
    public Rectangle2D bounds() {
        Rectangle2D bounds =
                new Rectangle2D.Double(corners.get(0).getX(), corners.get(0).getY(), 0, 0);
        corners.forEach(bounds::add);
        return bounds;
    }

    /** Length of its first side. */
    public double width() {
        return corners.get(0).distance(corners.get(1));
    }

    /** Length of its second side. */
    public double height() {
        return corners.get(1).distance(corners.get(2));
    }

    /** How deep two of them reach into each other: the way one must be moved until they only touch; 0 when apart. */
    public double overlap(Quad other) {
        double least = Double.POSITIVE_INFINITY;
        for (Quad quad : List.of(this, other)) {
            for (int side = 0; side < 2; side++) {
                Point2D from = quad.corners.get(side);
                Point2D to = quad.corners.get(side + 1);
                double length = from.distance(to);
                if (length == 0) {
                    return 0;
                }
                double x = (to.getX() - from.getX()) / length;
                double y = (to.getY() - from.getY()) / length;
                double[] one = span(x, y);
                double[] two = other.span(x, y);
                least = Math.min(least, Math.min(one[1], two[1]) - Math.max(one[0], two[0]));
            }
        }
        return Math.max(0, least);
    }

    /** How long a part of a straight line lies inside. */
    public double inside(Point2D from, Point2D to) {
        double begin = 0;
        double end = 1;
        double turn = Math.signum(side(corners.get(0), corners.get(1), corners.get(2)));
        for (int i = 0; i < 4; i++) {
            double one = turn * side(corners.get(i), corners.get((i + 1) % 4), from);
            double two = turn * side(corners.get(i), corners.get((i + 1) % 4), to);
            if (one < 0 && two < 0) {
                return 0;
            }
            if (one < 0) {
                begin = Math.max(begin, one / (one - two));
            } else if (two < 0) {
                end = Math.min(end, one / (one - two));
            }
        }
        return Math.max(0, end - begin) * from.distance(to);
    }

    private static double side(Point2D from, Point2D to, Point2D at) {
        return (to.getX() - from.getX()) * (at.getY() - from.getY())
                - (to.getY() - from.getY()) * (at.getX() - from.getX());
    }

    private double[] span(double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Point2D corner : corners) {
            double along = corner.getX() * x + corner.getY() * y;
            least = Math.min(least, along);
            most = Math.max(most, along);
        }
        return new double[] {least, most};
    }
}
