package io.github.bookfigures.figure.diagram;

import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Outline;
import io.github.bookfigures.figure.Shape.Polygon;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two or three sets as overlapping circles of one size, with a text in each region. Areas say nothing about numbers.
 *
 * @param sets names and colours
 * @param regions texts of regions by the numbers of the sets they belong to, from 0: {@code Set.of(0, 2)} is what is in the
 *     first and the third but not in the second
 */
public record VennDiagram(List<Member> sets, Map<Set<Integer>, Text> regions) {
    private static final double RADIUS = 2.2;
    private static final int CORNERS = 120;

    /** A set. */
    public record Member(Text name, Role role) {
        public static Member of(String name, Role role) {
            return new Member(Text.of(name), role);
        }
    }

    private record Point(double x, double y) {
        double distance(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    public VennDiagram {
        sets = List.copyOf(sets);
        regions = Map.copyOf(regions);
        if (sets.size() < 2 || sets.size() > 3) {
            throw new IllegalArgumentException("a Venn diagram shows two or three sets, not " + sets.size());
        }
        for (Set<Integer> region : regions.keySet()) {
            if (region.isEmpty() || !Set.of(0, 1, 2).containsAll(region) || region.contains(sets.size())) {
                throw new IllegalArgumentException("a region is named by numbers of sets from 0 to " + (sets.size() - 1)
                        + ", not " + new TreeSet<>(region));
            }
        }
    }

    /** The circles, their names outside, the texts of regions inside. */
    public Diagram diagram() {
        List<Point> centres = centres();
        List<Shape> shapes = new ArrayList<>();
        // The more circles cover a place, the stronger its tint: overlaps are drawn once more on top.
        for (int i = 0; i < sets.size(); i++) {
            shapes.add(polygon(List.of(centres.get(i)), sets.get(i).role().tinted(0.82)));
        }
        for (int i = 0; i < sets.size(); i++) {
            for (int j = 0; j < i; j++) {
                shapes.add(polygon(List.of(centres.get(i), centres.get(j)), Role.MUTED.tinted(0.72)));
            }
        }
        if (sets.size() == 3) {
            shapes.add(polygon(centres, Role.MUTED.tinted(0.5)));
        }
        for (int i = 0; i < sets.size(); i++) {
            ring(shapes, centres.get(i), sets.get(i).role());
            names(shapes, i, centres.get(i));
        }
        Map<String, Set<Integer>> ordered = new TreeMap<>();
        regions.keySet().forEach(region -> ordered.put(new TreeSet<>(region).toString(), region));
        ordered.values().forEach(region -> shapes.add(region(region, centres)));
        return Diagram.of(9.6, sets.size() == 2 ? 6 : 8.9, shapes);
    }

    private List<Point> centres() {
        return sets.size() == 2
                ? List.of(new Point(3.45, 2.5), new Point(6.15, 2.5))
                : List.of(new Point(3.45, 5.45), new Point(6.15, 5.45), new Point(4.8, 3.1));
    }

    private void names(List<Shape> shapes, int set, Point centre) {
        boolean below = set == 2;
        double x = below ? centre.x() : centre.x() + (set == 0 ? -0.7 : 0.7);
        double y = below ? centre.y() - RADIUS - 0.42 : centre.y() + RADIUS + 0.42;
        shapes.add(text(x, y, 3.6, 0.75, sets.get(set).name()));
    }

    private Box region(Set<Integer> region, List<Point> centres) {
        Point middle = middle(region, centres);
        double width = region.size() == 1 ? 1.75 : region.size() == sets.size() && sets.size() == 3 ? 1.25 : 1.3;
        return text(middle.x(), middle.y(), width, region.size() == 1 ? 1.5 : 0.95, regions.get(region));
    }

    /** The middle of the circles of a region, pushed away from those it does not belong to. */
    private Point middle(Set<Integer> region, List<Point> centres) {
        double x =
                region.stream().mapToDouble(i -> centres.get(i).x()).average().orElseThrow();
        double y =
                region.stream().mapToDouble(i -> centres.get(i).y()).average().orElseThrow();
        double push = region.size() == 1 ? 0.75 : 0.62;
        for (int i = 0; i < centres.size(); i++) {
            if (!region.contains(i)) {
                Point other = centres.get(i);
                double distance = Math.max(1e-9, other.distance(new Point(x, y)));
                x += push * (x - other.x()) / distance;
                y += push * (y - other.y()) / distance;
            }
        }
        return new Point(x, y);
    }

    /** What lies in all of these circles: from its middle out to the nearest rim in every direction. */
    private static Polygon polygon(List<Point> centres, Role role) {
        double[] x = new double[CORNERS];
        double[] y = new double[CORNERS];
        double mx = centres.stream().mapToDouble(Point::x).average().orElseThrow();
        double my = centres.stream().mapToDouble(Point::y).average().orElseThrow();
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * Math.PI * i / CORNERS;
            double dx = Math.cos(angle);
            double dy = Math.sin(angle);
            double reach = centres.stream()
                    .mapToDouble(c -> rim(mx - c.x(), my - c.y(), dx, dy))
                    .min()
                    .orElseThrow();
            x[i] = mx + reach * dx;
            y[i] = my + reach * dy;
        }
        return new Polygon(x, y, role);
    }

    /** How far the rim of a circle round the origin is from a point in it along a direction. */
    private static double rim(double px, double py, double dx, double dy) {
        double along = px * dx + py * dy;
        return -along + Math.sqrt(along * along - px * px - py * py + RADIUS * RADIUS);
    }

    private static void ring(List<Shape> shapes, Point centre, Role role) {
        double[] x = new double[CORNERS + 1];
        double[] y = new double[CORNERS + 1];
        for (int i = 0; i <= CORNERS; i++) {
            x[i] = centre.x() + RADIUS * Math.cos(2 * Math.PI * i / CORNERS);
            y[i] = centre.y() + RADIUS * Math.sin(2 * Math.PI * i / CORNERS);
        }
        shapes.add(new Shape.Path(x, y, role, 1, Dash.SOLID, false, false, Text.NONE));
    }

    private static Box text(double x, double y, double width, double height, Text text) {
        return new Box(x, y, width, height, Outline.NONE, Role.INK, false, text);
    }
}
