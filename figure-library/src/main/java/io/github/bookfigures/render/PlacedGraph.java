package io.github.bookfigures.render;

import io.github.bookfigures.figure.Graph.Cluster;
import io.github.bookfigures.figure.Graph.Edge;
import io.github.bookfigures.figure.Graph.Node;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A graph whose parts have their places, in points from its upper left corner.
 *
 * @param width of the whole
 * @param height of the whole
 * @param clusters the outer ones first
 * @param nodes as declared
 * @param routes as the edges were declared
 */
record PlacedGraph(
        double width, double height, List<PlacedCluster> clusters, List<PlacedNode> nodes, List<Route> routes) {
    PlacedGraph {
        clusters = List.copyOf(clusters);
        nodes = List.copyOf(nodes);
        routes = List.copyOf(routes);
    }

    /** A cluster and its ground. */
    record PlacedCluster(Cluster cluster, Rectangle2D area) {}

    /** A node and its box. */
    record PlacedNode(Node node, Rectangle2D area) {}

    /**
     * An edge on its way.
     *
     * @param points corners from box to box
     * @param captions the room of its texts: above, below; empty when it has none
     */
    record Route(Edge edge, List<Point2D> points, List<Rectangle2D> captions) {
        Route {
            points = List.copyOf(points);
            captions = List.copyOf(captions);
        }
    }
}
