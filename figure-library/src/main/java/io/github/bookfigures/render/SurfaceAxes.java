package io.github.bookfigures.render;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Surface;
import io.github.bookfigures.figure.Text;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;

/** The floor, the two back walls with their grid, and the three axes on the outer edges of the box. */
final class SurfaceAxes {
    /** A name shorter than so many letters stands upright: turned by itself it would be hard to recognise. */
    private static final double SHORT = 1.5;

    private final Surface surface;
    private final SurfaceBox box;
    private final Style style;

    SurfaceAxes(Surface surface, SurfaceBox box, Style style) {
        this.surface = surface;
        this.box = box;
        this.style = style;
    }

    /** Draws what lies behind the surface. */
    void paintWalls(Graphics2D g) {
        g.setColor(style.theme().grid());
        g.setStroke(MarkStroke.plain(style.line() * 0.4));
        double ceiling = box.range(2).getUpperBound();
        for (double x : ticks(0).major()) {
            line(g, x, box.near(1), box.floor(), x, box.far(1), box.floor());
            line(g, x, box.far(1), box.floor(), x, box.far(1), ceiling);
        }
        for (double y : ticks(1).major()) {
            line(g, box.near(0), y, box.floor(), box.far(0), y, box.floor());
            line(g, box.far(0), y, box.floor(), box.far(0), y, ceiling);
        }
        for (double z : ticks(2).major()) {
            line(g, box.near(0), box.far(1), z, box.far(0), box.far(1), z);
            line(g, box.far(0), box.near(1), z, box.far(0), box.far(1), z);
        }
        g.setColor(ColourMap.mix(style.theme().grid(), style.colour(Role.INK), 0.25));
        line(g, box.far(0), box.far(1), box.floor(), box.far(0), box.far(1), ceiling);
        line(g, box.far(0), box.near(1), box.floor(), box.far(0), box.far(1), box.floor());
        line(g, box.near(0), box.far(1), box.floor(), box.far(0), box.far(1), box.floor());
        line(g, box.far(0), box.near(1), ceiling, box.far(0), box.far(1), ceiling);
        line(g, box.near(0), box.far(1), ceiling, box.far(0), box.far(1), ceiling);
    }

    /** Draws the three axes with their ticks, labels and names. */
    void paintAxes(Graphics2D g) {
        axis(g, 0, surface.x());
        axis(g, 1, surface.y());
        axis(g, 2, surface.z());
    }

    private void axis(Graphics2D g, int number, Axis axis) {
        Point2D from = place(number, box.range(number).getLowerBound());
        Point2D to = place(number, box.range(number).getUpperBound());
        g.setColor(style.colour(Role.INK));
        g.setStroke(MarkStroke.plain(style.line() * ChartAxis.SPINE));
        g.draw(new Line2D.Double(from, to));
        Point2D out = outwards(from, to);
        double tick = style.text() * 0.3;
        TickSet ticks = ticks(number);
        double widest = 0;
        for (int i = 0; i < ticks.major().size(); i++) {
            Point2D at = place(number, ticks.major().get(i));
            g.setColor(style.colour(Role.INK));
            g.draw(new Line2D.Double(
                    at.getX(), at.getY(), at.getX() + tick * out.getX(), at.getY() + tick * out.getY()));
            TextBlock label = style.type().set(ticks.labels().get(i), style.small());
            beyond(g, label, at, out, tick + style.text() * 0.25);
            widest = Math.max(widest, reach(label, out));
        }
        name(g, axis, from, to, out, tick + style.text() * 0.7 + widest);
    }

    private void name(Graphics2D g, Axis axis, Point2D from, Point2D to, Point2D out, double distance) {
        Text name = ChartAxis.withUnit(axis);
        if (name.isEmpty()) {
            return;
        }
        TextBlock block = style.type().set(name, style.body());
        double angle = Math.atan2(to.getY() - from.getY(), to.getX() - from.getX());
        if (block.width() < SHORT * style.text()) {
            angle = 0;
        }
        // A steep name is read from below, as that of an upright axis.
        if (angle > Math.PI / 3) {
            angle -= Math.PI;
        } else if (angle <= -2 * Math.PI / 3) {
            angle += Math.PI;
        }
        AffineTransform before = g.getTransform();
        double middle = distance + block.height() / 2;
        g.translate(
                (from.getX() + to.getX()) / 2 + middle * out.getX(),
                (from.getY() + to.getY()) / 2 + middle * out.getY());
        g.rotate(angle);
        Witness.of(g).texts(DrawnText.Kind.AXIS_NAME, () -> block.draw(g, -block.width() / 2, -block.height() / 2));
        g.setTransform(before);
    }

    /** Draws a text so that its box begins at a distance from a point. */
    private static void beyond(Graphics2D g, TextBlock text, Point2D at, Point2D out, double distance) {
        double far = distance + reach(text, out) / 2;
        double x = at.getX() + far * out.getX() - text.width() / 2;
        double y = at.getY() + far * out.getY() - text.height() / 2;
        Witness.of(g).texts(DrawnText.Kind.TICK_LABEL, () -> text.draw(g, x, y));
    }

    /** How long a text is in a direction. */
    private static double reach(TextBlock text, Point2D out) {
        return Math.abs(out.getX()) * text.width() + Math.abs(out.getY()) * text.height() * 0.8;
    }

    /** Unit vector square to an edge, away from the middle of the box. */
    private Point2D outwards(Point2D from, Point2D to) {
        double[] middle = box.seen(0, 0, 0);
        double x = -(to.getY() - from.getY());
        double y = to.getX() - from.getX();
        double length = Math.max(1e-9, Math.hypot(x, y));
        double side = x * ((from.getX() + to.getX()) / 2 - middle[0]) + y * ((from.getY() + to.getY()) / 2 - middle[1]);
        double sign = side < 0 ? -1 : 1;
        return new Point2D.Double(sign * x / length, sign * y / length);
    }

    /** Place on paper of a value on one of the axes. */
    private Point2D place(int axis, double value) {
        if (axis == 0) {
            return box.at(value, box.near(1), box.floor());
        }
        if (axis == 1) {
            return box.at(box.near(0), value, box.floor());
        }
        Point2D one = box.at(box.near(0), box.far(1), value);
        Point2D other = box.at(box.far(0), box.near(1), value);
        return one.getX() < other.getX() ? one : other;
    }

    private TickSet ticks(int number) {
        Axis axis = number == 0 ? surface.x() : number == 1 ? surface.y() : surface.z();
        double length = place(number, box.range(number).getLowerBound())
                .distance(place(number, box.range(number).getUpperBound()));
        return new TickChoice(
                        length,
                        label -> {
                            TextBlock block = style.type().set(label, style.small());
                            return number == 2 ? block.height() : Math.max(block.width() * 0.75, block.height());
                        },
                        style.text() * (number == 2 ? 0.8 : 0.9))
                .of(axis, box.range(number));
    }

    private void line(Graphics2D g, double x0, double y0, double z0, double x1, double y1, double z1) {
        g.draw(new Line2D.Double(box.at(x0, y0, z0), box.at(x1, y1, z1)));
    }
}
