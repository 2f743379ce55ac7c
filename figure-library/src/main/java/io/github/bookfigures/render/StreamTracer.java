package io.github.bookfigures.render;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Evenly spaced stream lines: new lines start at a fixed distance beside those there are, and end where they come near
 * another. Jobard and Lefer, Creating Evenly-Spaced Streamlines of Arbitrary Density, Visualization in Scientific Computing
 * '97. Lines are followed with the midpoint rule in steps of equal length.
 */
final class StreamTracer {
    /** Share of the distance at which a line ends near another. */
    private static final double NEAR = 0.5;
    /** Steps in a distance. */
    private static final int STEPS = 10;
    /** Lines shorter than this many distances are left out. */
    private static final double SHORTEST = 1.5;
    /** A line may be so many times as long as the area's border: those that turn in circles end. */
    private static final double LONGEST = 2;

    /** A direction on the paper; empty where the field is unknown or 0. */
    interface Field {
        Optional<Point2D> direction(double x, double y);
    }

    private final Field field;
    private final Rectangle2D area;
    private final double distance;
    private final double step;
    private final Map<Long, List<Point2D>> near = new HashMap<>();

    /**
     * A tracer of one field.
     *
     * @param distance between neighbouring lines, in the units of the area
     */
    StreamTracer(Field field, Rectangle2D area, double distance) {
        this.field = field;
        this.area = area;
        this.distance = distance;
        this.step = distance / STEPS;
    }

    /** Lines from their beginnings to their ends, in the direction of the field. */
    List<List<Point2D>> lines() {
        List<List<Point2D>> lines = new ArrayList<>();
        Deque<List<Point2D>> unfinished = new ArrayDeque<>();
        // Seeds on a grid begin in the middle and reach parts of the field that no line leads to.
        for (Point2D seed : seeds()) {
            add(seed, lines, unfinished);
            while (!unfinished.isEmpty()) {
                List<Point2D> line = unfinished.poll();
                for (Point2D beside : beside(line)) {
                    add(beside, lines, unfinished);
                }
            }
        }
        return lines;
    }

    private List<Point2D> seeds() {
        List<Point2D> seeds = new ArrayList<>();
        for (double y = area.getMinY() + distance / 2; y < area.getMaxY(); y += distance) {
            for (double x = area.getMinX() + distance / 2; x < area.getMaxX(); x += distance) {
                seeds.add(new Point2D.Double(x, y));
            }
        }
        Point2D middle = new Point2D.Double(area.getCenterX(), area.getCenterY());
        seeds.sort(java.util.Comparator.comparingDouble(middle::distance));
        return seeds;
    }

    private void add(Point2D seed, List<List<Point2D>> lines, Deque<List<Point2D>> unfinished) {
        if (!area.contains(seed) || !free(seed, distance * 0.98)) {
            return;
        }
        List<Point2D> line = new ArrayList<>(List.of(seed));
        boolean closed = follow(line, -1);
        Collections.reverse(line);
        if (!closed) {
            follow(line, 1);
        }
        if ((line.size() - 1) * step >= SHORTEST * distance) {
            line.forEach(this::remember);
            lines.add(line);
            unfinished.add(line);
        }
    }

    /** Lengthens a line at its end; true when it has come back to its beginning and is closed. */
    private boolean follow(List<Point2D> line, int sign) {
        int most = (int) (LONGEST * (area.getWidth() + area.getHeight()) / step);
        for (int n = 0; n < most; n++) {
            Optional<Point2D> next = step(line.get(line.size() - 1), sign);
            if (next.isEmpty() || !area.contains(next.get()) || !free(next.get(), distance * NEAR)) {
                return false;
            }
            if (meets(line, next.get())) {
                return closes(line, next.get(), sign);
            }
            line.add(next.get());
        }
        return false;
    }

    /** Whether a line that turns comes near to where it was. */
    private boolean meets(List<Point2D> line, Point2D next) {
        for (int i = 0; i < line.size() - 2 * STEPS; i++) {
            if (line.get(i).distance(next) < distance * NEAR) {
                return true;
            }
        }
        return false;
    }

    /** Goes on for a few steps: when they lead into the beginning, they close the line. */
    private boolean closes(List<Point2D> line, Point2D next, int sign) {
        Point2D beginning = line.get(0);
        List<Point2D> rest = new ArrayList<>();
        Point2D at = next;
        for (int n = 0; n < STEPS; n++) {
            rest.add(at);
            if (at.distance(beginning) < step) {
                line.addAll(rest);
                line.add(beginning);
                return true;
            }
            Optional<Point2D> further = step(at, sign);
            if (further.isEmpty()) {
                return false;
            }
            at = further.get();
        }
        return false;
    }

    private Optional<Point2D> step(Point2D at, int sign) {
        return field.direction(at.getX(), at.getY())
                .flatMap(first -> field.direction(
                        at.getX() + sign * step / 2 * first.getX(), at.getY() + sign * step / 2 * first.getY()))
                .map(half -> new Point2D.Double(
                        at.getX() + sign * step * half.getX(), at.getY() + sign * step * half.getY()));
    }

    private List<Point2D> beside(List<Point2D> line) {
        List<Point2D> seeds = new ArrayList<>();
        for (int i = 0; i + 1 < line.size(); i += STEPS / 2) {
            Point2D a = line.get(i);
            Point2D b = line.get(i + 1);
            double length = Math.max(a.distance(b), 1e-12);
            double nx = -(b.getY() - a.getY()) / length * distance;
            double ny = (b.getX() - a.getX()) / length * distance;
            seeds.add(new Point2D.Double(a.getX() + nx, a.getY() + ny));
            seeds.add(new Point2D.Double(a.getX() - nx, a.getY() - ny));
        }
        return seeds;
    }

    private void remember(Point2D point) {
        near.computeIfAbsent(key(cell(point.getX()), cell(point.getY())), k -> new ArrayList<>())
                .add(point);
    }

    /** Whether no remembered point lies nearer than this. */
    private boolean free(Point2D point, double reach) {
        long column = cell(point.getX());
        long row = cell(point.getY());
        for (long i = row - 1; i <= row + 1; i++) {
            for (long j = column - 1; j <= column + 1; j++) {
                for (Point2D other : near.getOrDefault(key(j, i), List.of())) {
                    if (other.distance(point) < reach) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private long cell(double place) {
        return (long) Math.floor(place / distance);
    }

    private static long key(long column, long row) {
        return row * 1_000_003 + column;
    }
}
