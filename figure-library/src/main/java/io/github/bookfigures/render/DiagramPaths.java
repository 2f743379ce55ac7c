package io.github.bookfigures.render;

import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape.Path;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Draws the lines and arrows of a diagram. */
final class DiagramPaths {
    private static final double LABEL_GAP = 0.28;

    private final DiagramFrame frame;
    private final Style style;

    DiagramPaths(DiagramFrame frame, Style style) {
        this.frame = frame;
        this.style = style;
    }

    void paint(Graphics2D g, Path path) {
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < path.x().length; i++) {
            points.add(new Point2D.Double(frame.x(path.x()[i]), frame.y(path.y()[i])));
        }
        Color colour = style.colour(path.role());
        double width = style.line() * path.weight();
        g.setColor(colour);
        if (path.head() && points.size() > 1) {
            ArrowHead head = ArrowHead.at(points, width, style.text());
            g.fill(head.shape());
            List<Point2D> shaft = new ArrayList<>(points.subList(0, points.size() - 1));
            shaft.add(head.base());
            g.setStroke(shaft(width, path.dash()));
            g.draw(line(shaft, path.rounded()));
        } else {
            g.setStroke(MarkStroke.of(width, path.dash()));
            g.draw(line(points, path.rounded()));
        }
        if (!path.label().isEmpty()) {
            label(g, path, points, width);
        }
    }

    /** Ends squarely, so that it stays hidden under the head. */
    private static BasicStroke shaft(double width, Dash dash) {
        BasicStroke line = MarkStroke.of(width, dash);
        return dash == Dash.SOLID
                ? new BasicStroke(line.getLineWidth(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : line;
    }

    private Path2D line(List<Point2D> points, boolean rounded) {
        Path2D line = new Path2D.Double();
        line.moveTo(points.get(0).getX(), points.get(0).getY());
        for (int i = 1; i < points.size(); i++) {
            Point2D corner = points.get(i);
            if (!rounded || i == points.size() - 1) {
                line.lineTo(corner.getX(), corner.getY());
                continue;
            }
            Point2D before = points.get(i - 1);
            Point2D after = points.get(i + 1);
            double radius = Math.min(style.text() * 0.9, Math.min(corner.distance(before), corner.distance(after)) / 2);
            Point2D in = towards(corner, before, radius);
            Point2D out = towards(corner, after, radius);
            line.lineTo(in.getX(), in.getY());
            line.quadTo(corner.getX(), corner.getY(), out.getX(), out.getY());
        }
        return line;
    }

    /** Beside the middle of the line, so far off along its normal that the two do not touch. */
    private void label(Graphics2D g, Path path, List<Point2D> points, double width) {
        Color ink = path.role().equals(Role.INK) ? style.colour(Role.INK) : style.readable(style.colour(path.role()));
        TextBlock text = style.type().set(path.label(), style.small().inked(ink).aligned(TextStyle.Align.CENTRE));
        double half = length(points) / 2;
        int i = 1;
        while (i < points.size() - 1 && half > points.get(i).distance(points.get(i - 1))) {
            half -= points.get(i).distance(points.get(i - 1));
            i++;
        }
        Point2D from = points.get(i - 1);
        Point2D to = points.get(i);
        double distance = Math.max(1e-9, from.distance(to));
        double nx = (to.getY() - from.getY()) / distance;
        double ny = -(to.getX() - from.getX()) / distance;
        // Above; of an upright line, to its left.
        if (ny > 1e-6 || (Math.abs(ny) <= 1e-6 && nx > 0)) {
            nx = -nx;
            ny = -ny;
        }
        Point2D middle = towards(from, to, half);
        double off =
                (Math.abs(nx) * text.width() + Math.abs(ny) * text.height()) / 2 + width / 2 + LABEL_GAP * style.text();
        frame.drawWithin(
                g, text, middle.getX() + nx * off - text.width() / 2, middle.getY() + ny * off - text.height() / 2);
    }

    private static double length(List<Point2D> points) {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i).distance(points.get(i - 1));
        }
        return length;
    }

    private static Point2D towards(Point2D from, Point2D to, double distance) {
        double share = distance / Math.max(1e-9, from.distance(to));
        return new Point2D.Double(
                from.getX() + (to.getX() - from.getX()) * share, from.getY() + (to.getY() - from.getY()) * share);
    }
}
