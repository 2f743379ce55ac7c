package io.github.bookfigures.render;

import io.github.bookfigures.render.PlacedGraph.PlacedCluster;
import io.github.bookfigures.render.PlacedGraph.PlacedNode;
import io.github.bookfigures.render.PlacedGraph.Route;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Shortens the ways from one row of a folded graph to the next. The layout leads them round the longest of all rows; here
 * they turn close behind the last node of their own row and close before the first one of the next.
 */
final class GraphFolds {
    /** From a node to the turn, and from the turn to anything else, in letters. */
    private static final double TURN = 1.6;

    private static final double AIR = 0.8;

    /** Out, across, back, across, in. */
    private static final int CORNERS = 6;

    private final PlacedGraph graph;
    private final boolean upright;
    private final double text;

    GraphFolds(PlacedGraph graph, boolean upright, double text) {
        this.graph = graph;
        this.upright = upright;
        this.text = text;
    }

    PlacedGraph shortened() {
        List<Route> routes = new ArrayList<>(graph.routes());
        for (int i = 0; i < routes.size(); i++) {
            Route route = routes.get(i);
            if (route.points().size() == CORNERS && route.captions().stream().allMatch(Rectangle2D::isEmpty)) {
                List<Route> others = new ArrayList<>(routes);
                others.remove(route);
                routes.set(i, new Route(route.edge(), shortened(route.points(), others), route.captions()));
            }
        }
        return cropped(routes);
    }

    private List<Point2D> shortened(List<Point2D> way, List<Route> others) {
        double ahead = Math.signum(along(way.get(1)) - along(way.get(0)));
        boolean fold = ahead != 0
                && ahead * (along(way.get(3)) - along(way.get(2))) < 0
                && ahead * (along(way.get(5)) - along(way.get(4))) > 0
                && along(way.get(1)) == along(way.get(2))
                && along(way.get(3)) == along(way.get(4));
        if (!fold) {
            return way;
        }
        List<Point2D> shorter = new ArrayList<>(way);
        turn(shorter, 1, along(way.get(0)) + ahead * TURN * text, others);
        turn(shorter, 3, along(way.get(5)) - ahead * TURN * text, others);
        return shorter;
    }

    /** Moves the piece across from one corner to the next, when that is shorter and the new place is free. */
    private void turn(List<Point2D> way, int corner, double to, List<Route> others) {
        Point2D from = moved(way.get(corner), to);
        Point2D end = moved(way.get(corner + 1), to);
        double outer = along(way.get(corner == 1 ? 0 : 5));
        if (Math.abs(to - outer) < Math.abs(along(way.get(corner)) - outer) && free(from, end, others)) {
            way.set(corner, from);
            way.set(corner + 1, end);
        }
    }

    private boolean free(Point2D from, Point2D to, List<Route> others) {
        Rectangle2D around = new Line2D.Double(from, to).getBounds2D();
        around.setFrameFromDiagonal(
                around.getMinX() - AIR * text,
                around.getMinY() - AIR * text,
                around.getMaxX() + AIR * text,
                around.getMaxY() + AIR * text);
        return areas().noneMatch(around::intersects)
                && others.stream().noneMatch(route -> pieces(route).anyMatch(piece -> piece.intersects(around)));
    }

    private Stream<Rectangle2D> areas() {
        return Stream.concat(
                graph.nodes().stream().map(PlacedNode::area),
                graph.routes().stream().flatMap(route -> route.captions().stream()));
    }

    private static Stream<Line2D> pieces(Route route) {
        List<Line2D> pieces = new ArrayList<>();
        for (int i = 1; i < route.points().size(); i++) {
            pieces.add(
                    new Line2D.Double(route.points().get(i - 1), route.points().get(i)));
        }
        return pieces.stream();
    }

    /** Without the margins that are empty now. */
    private PlacedGraph cropped(List<Route> routes) {
        Rectangle2D whole = new Rectangle2D.Double();
        whole.setRect(graph.nodes().get(0).area());
        areas().filter(area -> !area.isEmpty()).forEach(whole::add);
        graph.clusters().forEach(cluster -> whole.add(cluster.area()));
        routes.forEach(route -> route.points().forEach(whole::add));
        double x = -whole.getMinX();
        double y = -whole.getMinY();
        AffineTransform move = AffineTransform.getTranslateInstance(x, y);
        return new PlacedGraph(
                whole.getWidth(),
                whole.getHeight(),
                graph.clusters().stream()
                        .map(cluster -> new PlacedCluster(cluster.cluster(), moved(cluster.area(), x, y)))
                        .toList(),
                graph.nodes().stream()
                        .map(node -> new PlacedNode(node.node(), moved(node.area(), x, y)))
                        .toList(),
                routes.stream()
                        .map(route -> new Route(
                                route.edge(),
                                route.points().stream()
                                        .map(point -> move.transform(point, null))
                                        .toList(),
                                route.captions().stream()
                                        .map(caption -> moved(caption, x, y))
                                        .toList()))
                        .toList());
    }

    private static Rectangle2D moved(Rectangle2D area, double x, double y) {
        return new Rectangle2D.Double(area.getX() + x, area.getY() + y, area.getWidth(), area.getHeight());
    }

    private double along(Point2D point) {
        return upright ? point.getY() : point.getX();
    }

    private Point2D moved(Point2D point, double along) {
        return upright ? new Point2D.Double(point.getX(), along) : new Point2D.Double(along, point.getY());
    }
}
