package io.github.bookfigures.render;

import io.github.bookfigures.figure.Shape.Sign;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/**
 * A sign as an outline, so that it needs no font.
 *
 * @param outline in a square of side 1 round the origin, y downwards
 */
record DrawnSign(Shape outline) {
    private static final double BOLD = 0.16;

    static DrawnSign of(Sign sign) {
        return new DrawnSign(
                switch (sign) {
                    case CHECK -> stroked(line(-0.36, 0.05, -0.1, 0.31, 0.38, -0.3), BOLD);
                    case CROSS ->
                        union(
                                stroked(line(-0.31, -0.31, 0.31, 0.31), BOLD),
                                stroked(line(-0.31, 0.31, 0.31, -0.31), BOLD));
                    case PLUS -> union(stroked(line(-0.38, 0, 0.38, 0), BOLD), stroked(line(0, -0.38, 0, 0.38), BOLD));
                    case BLOCKED ->
                        union(
                                stroked(new Ellipse2D.Double(-0.42, -0.42, 0.84, 0.84), 0.11),
                                stroked(line(-0.28, -0.28, 0.28, 0.28), 0.11));
                    case SNOWFLAKE -> snowflake();
                    case FLAME -> flame();
                    case LOCK -> lock();
                    case BULB -> bulb();
                });
    }

    /** Draws it with its middle at (x, y). */
    void paint(Graphics2D g, double x, double y, double size, Color colour) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size, size);
        g.setColor(colour);
        g.fill(place.createTransformedShape(outline));
    }

    private static Shape snowflake() {
        Area flake = new Area();
        for (int i = 0; i < 6; i++) {
            Area arm = new Area(stroked(line(0, 0, 0, -0.46), 0.08));
            arm.add(new Area(stroked(line(-0.13, -0.42, 0, -0.29, 0.13, -0.42), 0.07)));
            flake.add(arm.createTransformedArea(AffineTransform.getRotateInstance(i * Math.PI / 3)));
        }
        return flake;
    }

    private static Shape flame() {
        Path2D outer = new Path2D.Double();
        outer.moveTo(0.02, -0.5);
        outer.curveTo(0.08, -0.28, 0.36, -0.14, 0.36, 0.14);
        outer.curveTo(0.36, 0.36, 0.2, 0.5, 0, 0.5);
        outer.curveTo(-0.2, 0.5, -0.36, 0.36, -0.36, 0.13);
        outer.curveTo(-0.36, -0.02, -0.28, -0.14, -0.2, -0.22);
        outer.curveTo(-0.2, -0.12, -0.16, -0.06, -0.1, -0.04);
        outer.curveTo(-0.14, -0.22, -0.08, -0.4, 0.02, -0.5);
        outer.closePath();
        Path2D inner = new Path2D.Double();
        inner.moveTo(0.02, 0.06);
        inner.curveTo(0.06, 0.16, 0.16, 0.2, 0.16, 0.3);
        inner.curveTo(0.16, 0.39, 0.09, 0.43, 0, 0.43);
        inner.curveTo(-0.09, 0.43, -0.16, 0.38, -0.16, 0.29);
        inner.curveTo(-0.16, 0.19, -0.02, 0.16, 0.02, 0.06);
        inner.closePath();
        return without(outer, inner);
    }

    private static Shape lock() {
        Path2D shackle = new Path2D.Double();
        shackle.moveTo(-0.19, 0);
        shackle.lineTo(-0.19, -0.2);
        shackle.append(new Arc2D.Double(-0.19, -0.4, 0.38, 0.4, 180, -180, Arc2D.OPEN), true);
        shackle.lineTo(0.19, 0);
        Shape body = new RoundRectangle2D.Double(-0.34, -0.06, 0.68, 0.53, 0.14, 0.14);
        Shape hole = union(new Ellipse2D.Double(-0.07, 0.09, 0.14, 0.14), stroked(line(0, 0.18, 0, 0.31), 0.06));
        return without(union(body, stroked(shackle, 0.1)), hole);
    }

    private static Shape bulb() {
        Path2D glass = new Path2D.Double();
        glass.moveTo(-0.12, 0.24);
        glass.curveTo(-0.12, 0.1, -0.3, 0.06, -0.3, -0.17);
        glass.curveTo(-0.3, -0.34, -0.17, -0.46, 0, -0.46);
        glass.curveTo(0.17, -0.46, 0.3, -0.34, 0.3, -0.17);
        glass.curveTo(0.3, 0.06, 0.12, 0.1, 0.12, 0.24);
        glass.closePath();
        Shape socket = union(stroked(line(-0.1, 0.35, 0.1, 0.35), 0.07), stroked(line(-0.05, 0.46, 0.05, 0.46), 0.07));
        Shape wire = stroked(line(-0.08, -0.12, -0.03, 0.0, 0.03, 0.0, 0.08, -0.12), 0.05);
        return union(union(stroked(glass, 0.08), socket), wire);
    }

    private static Shape line(double... coordinates) {
        if (coordinates.length == 4) {
            return new Line2D.Double(coordinates[0], coordinates[1], coordinates[2], coordinates[3]);
        }
        Path2D path = new Path2D.Double();
        path.moveTo(coordinates[0], coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) {
            path.lineTo(coordinates[i], coordinates[i + 1]);
        }
        return path;
    }

    /** The outline of a stroke, found a thousand times larger, where curves are flattened finely enough. */
    private static Shape stroked(Shape line, double width) {
        Shape large = AffineTransform.getScaleInstance(1000, 1000).createTransformedShape(line);
        BasicStroke stroke = new BasicStroke((float) (1000 * width), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        return AffineTransform.getScaleInstance(0.001, 0.001).createTransformedShape(stroke.createStrokedShape(large));
    }

    private static Shape union(Shape first, Shape second) {
        Area area = new Area(first);
        area.add(new Area(second));
        return area;
    }

    private static Shape without(Shape first, Shape second) {
        Area area = new Area(first);
        area.subtract(new Area(second));
        return area;
    }
}
