package io.github.bookfigures.render;

import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.render.PlacedGraph.PlacedNode;
import io.github.bookfigures.render.PlacedGraph.Route;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Routes as paths of a diagram, from outline to outline rather than from box to box. */
final class GraphRoutes {
    private static final int PIECES = 24;

    /** Share of its first and last piece that a curve leaves straight. */
    private static final double END_PIECE = 0.4;

    private static final int STEPS = 200;

    private final PlacedGraph placed;
    private final boolean curved;
    private final Map<String, PlacedNode> nodes;

    GraphRoutes(PlacedGraph placed, boolean curved) {
        this.placed = placed;
        this.curved = curved;
        this.nodes = placed.nodes().stream()
                .collect(Collectors.toMap(node -> node.node().id(), Function.identity()));
    }

    /** The path of a route, in units of a frame as large as the placed graph, y upwards. */
    Path path(Route route, DiagramBoxes boxes) {
        List<Point2D> points = new ArrayList<>(route.points());
        points.set(
                0,
                onOutline(points.get(0), points.get(1), nodes.get(route.edge().from()), boxes));
        int last = points.size() - 1;
        points.set(
                last,
                onOutline(
                        points.get(last),
                        points.get(last - 1),
                        nodes.get(route.edge().to()),
                        boxes));
        List<Point2D> drawn = curved ? curve(points) : points;
        return new Path(
                drawn.stream().mapToDouble(Point2D::getX).toArray(),
                drawn.stream().mapToDouble(p -> placed.height() - p.getY()).toArray(),
                route.edge().role(),
                route.edge().weight(),
                route.edge().dash(),
                route.edge().head(),
                !curved,
                Text.NONE);
    }

    /** The end of an edge, moved on from the box of a node to its outline. */
    private static Point2D onOutline(Point2D end, Point2D before, PlacedNode node, DiagramBoxes boxes) {
        Rectangle2D area = node.area();
        java.awt.Shape outline = boxes.outline(node.node().outline(), area);
        double distance = Math.max(1e-9, end.distance(before));
        double reach = Math.max(area.getWidth(), area.getHeight());
        double dx = (end.getX() - before.getX()) / distance * reach / STEPS;
        double dy = (end.getY() - before.getY()) / distance * reach / STEPS;
        for (int i = 0; i < STEPS; i++) {
            Point2D at = new Point2D.Double(end.getX() + i * dx, end.getY() + i * dy);
            if (outline.contains(at.getX() + 1e-3 * dx, at.getY() + 1e-3 * dy)) {
                return at;
            }
        }
        return end;
    }

    /**
     * The corners replaced by parabolas from the middle of one piece to that of the next, so that a curve stays inside the
     * corners it came from.
     */
    private static List<Point2D> curve(List<Point2D> corners) {
        List<Point2D> along = new ArrayList<>();
        along.add(corners.get(0));
        for (int i = 1; i < corners.size() - 1; i++) {
            Point2D from = middle(corners, i - 1);
            Point2D to = middle(corners, i);
            for (int j = 0; j <= PIECES; j++) {
                double t = (double) j / PIECES;
                along.add(new Point2D.Double(
                        parabola(from.getX(), corners.get(i).getX(), to.getX(), t),
                        parabola(from.getY(), corners.get(i).getY(), to.getY(), t)));
            }
        }
        along.add(corners.get(corners.size() - 1));
        return along;
    }

    /** The middle of a piece; a third from the end of the first and last, which stay straight at the node. */
    private static Point2D middle(List<Point2D> corners, int piece) {
        double share = piece == 0 ? END_PIECE : piece == corners.size() - 2 ? 1 - END_PIECE : 0.5;
        Point2D from = corners.get(piece);
        Point2D to = corners.get(piece + 1);
        return new Point2D.Double(
                from.getX() + share * (to.getX() - from.getX()), from.getY() + share * (to.getY() - from.getY()));
    }

    private static double parabola(double from, double corner, double to, double t) {
        return (1 - t) * (1 - t) * from + 2 * t * (1 - t) * corner + t * t * to;
    }
}
