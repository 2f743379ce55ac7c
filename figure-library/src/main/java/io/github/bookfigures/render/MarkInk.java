package io.github.bookfigures.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One mark while it is drawn: its shapes by colour and stroke, and how they stand out from what lies under them. */
final class MarkInk {
    /** At so many places of a shape the ground is looked up. */
    private static final int PLACES = 40;
    /** Of a mark of thousands of cells, the ground of so many shapes tells enough. */
    private static final int MOST = 300;

    private final DrawnPicture picture;
    private final Map<Key, Seen> looks = new LinkedHashMap<>();

    private record Key(int colour, double stroke) {}

    private static final class Seen {
        private int shapes;
        private final List<Double> contrasts = new ArrayList<>();
    }

    MarkInk(DrawnPicture picture) {
        this.picture = picture;
    }

    /** A shape that is about to be drawn. */
    void add(Graphics2D g, Shape shape, double stroke) {
        if (!visible(g, shape, stroke) || !(g.getPaint() instanceof Color colour)) {
            return;
        }
        Seen seen = looks.computeIfAbsent(new Key(colour.getRGB(), stroke), key -> new Seen());
        seen.shapes++;
        if (seen.shapes <= MOST) {
            List<Double> found = new ArrayList<>();
            for (Point2D place : places(g.getTransform().createTransformedShape(shape), stroke > 0)) {
                if (picture.holds(place.getX(), place.getY())) {
                    Color ground = picture.at(place.getX(), place.getY());
                    found.add(Contrast.ratio(over(colour, ground), ground));
                }
            }
            if (!found.isEmpty()) {
                seen.contrasts.add(middle(found));
            }
        }
    }

    List<DrawnMark.Look> looks() {
        return looks.entrySet().stream()
                .map(entry -> new DrawnMark.Look(
                        new Color(entry.getKey().colour(), true),
                        entry.getKey().stroke(),
                        entry.getValue().shapes,
                        middle(entry.getValue().contrasts)))
                .toList();
    }

    private static boolean visible(Graphics2D g, Shape shape, double stroke) {
        Rectangle2D bounds = shape.getBounds2D();
        Rectangle2D drawn = new Rectangle2D.Double(
                bounds.getX() - stroke / 2,
                bounds.getY() - stroke / 2,
                bounds.getWidth() + stroke,
                bounds.getHeight() + stroke);
        return !drawn.isEmpty() && (g.getClip() == null || g.getClip().intersects(drawn));
    }

    /** Places along a line, or inside a filled shape. */
    private static List<Point2D> places(Shape shape, boolean line) {
        List<Point2D> places = new ArrayList<>();
        if (!line) {
            Rectangle2D bounds = shape.getBounds2D();
            for (int i = 1; i < 6; i++) {
                for (int j = 1; j < 6; j++) {
                    Point2D place = new Point2D.Double(
                            bounds.getX() + bounds.getWidth() * i / 6, bounds.getY() + bounds.getHeight() * j / 6);
                    if (shape.contains(place)) {
                        places.add(place);
                    }
                }
            }
            return places;
        }
        double[] at = new double[6];
        Point2D last = new Point2D.Double();
        for (PathIterator path = shape.getPathIterator(null, 0.5); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            Point2D next = new Point2D.Double(at[0], at[1]);
            if (kind == PathIterator.SEG_LINETO) {
                places.add(new Point2D.Double((last.getX() + at[0]) / 2, (last.getY() + at[1]) / 2));
            }
            last = next;
        }
        int every = Math.max(1, places.size() / PLACES);
        List<Point2D> some = new ArrayList<>();
        for (int i = every / 2; i < places.size(); i += every) {
            some.add(places.get(i));
        }
        return some;
    }

    private static Color over(Color colour, Color ground) {
        double share = colour.getAlpha() / 255.0;
        return colour.getAlpha() == 255
                ? colour
                : new Color(
                        (int) Math.round(colour.getRed() * share + ground.getRed() * (1 - share)),
                        (int) Math.round(colour.getGreen() * share + ground.getGreen() * (1 - share)),
                        (int) Math.round(colour.getBlue() * share + ground.getBlue() * (1 - share)));
    }

    private static double middle(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 1 : sorted.get(sorted.size() / 2);
    }
}
