package io.github.bookfigures.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One mark while it is drawn: its shapes by colour and stroke, and how they stand out from what lies beside them. */
final class MarkInk {
    /** At so many places of a shape the ground is looked up. */
    private static final int PLACES = 40;
    /** Of a mark of thousands of cells, the ground of so many shapes tells enough. */
    private static final int MOST = 300;

    /** How far beside a shape, in pixels, its ground is looked up. */
    private static final double AWAY = 2;
    /** And how far from each other, at most so many places of a shape. */
    private static final double STEP = 4;
    /** Where curves and symbols crowd, those parts that stand free tell how they look. */
    private static final double MOSTLY = 0.9;

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
            AffineTransform toPixels = g.getTransform();
            double scale = Math.sqrt(Math.abs(toPixels.getDeterminant()));
            for (Point2D place : beside(toPixels.createTransformedShape(shape), stroke * scale)) {
                if (picture.holds(place.getX(), place.getY())) {
                    Color ground = picture.at(place.getX(), place.getY());
                    found.add(Contrast.ratio(over(colour, ground), ground));
                }
            }
            if (!found.isEmpty()) {
                seen.contrasts.add(at(found, MOSTLY));
            }
        }
    }

    List<DrawnMark.Look> looks() {
        return looks.entrySet().stream()
                .map(entry -> new DrawnMark.Look(
                        new Color(entry.getKey().colour(), true),
                        entry.getKey().stroke(),
                        entry.getValue().shapes,
                        at(entry.getValue().contrasts, MOSTLY)))
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

    /** Places close to both sides of a line, or round a filled shape; in pixels. */
    private static List<Point2D> beside(Shape shape, double stroke) {
        List<Point2D> places = new ArrayList<>();
        double[] at = new double[6];
        Point2D first = new Point2D.Double();
        Point2D last = first;
        for (PathIterator path = shape.getPathIterator(null, 0.5); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            Point2D next = kind == PathIterator.SEG_CLOSE ? first : new Point2D.Double(at[0], at[1]);
            if (kind == PathIterator.SEG_MOVETO) {
                first = next;
            } else if (next.distance(last) > 0) {
                addBeside(places, last, next, stroke / 2 + AWAY);
            }
            last = next;
        }
        if (stroke == 0) {
            places.removeIf(shape::contains);
        }
        int every = Math.max(1, places.size() / PLACES);
        return IntStream.range(0, places.size())
                .filter(i -> i % every == 0)
                .mapToObj(places::get)
                .toList();
    }

    private static void addBeside(List<Point2D> places, Point2D from, Point2D to, double off) {
        double x = (from.getY() - to.getY()) / from.distance(to) * off;
        double y = (to.getX() - from.getX()) / from.distance(to) * off;
        int steps = (int) Math.min(PLACES, Math.ceil(from.distance(to) / STEP));
        for (int i = 0; i < steps; i++) {
            double t = (i + 0.5) / steps;
            double alongX = from.getX() + t * (to.getX() - from.getX());
            double alongY = from.getY() + t * (to.getY() - from.getY());
            places.add(new Point2D.Double(alongX + x, alongY + y));
            places.add(new Point2D.Double(alongX - x, alongY - y));
        }
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

    /** The value below which this share of them lies. */
    private static double at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 1 : sorted.get((int) (share * (sorted.size() - 1)));
    }
}
