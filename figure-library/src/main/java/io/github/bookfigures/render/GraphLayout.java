package io.github.bookfigures.render;

import io.github.bookfigures.figure.Graph;
import io.github.bookfigures.figure.Graph.Cluster;
import io.github.bookfigures.figure.Graph.Direction;
import io.github.bookfigures.figure.Graph.Edge;
import io.github.bookfigures.figure.Graph.Member;
import io.github.bookfigures.figure.Graph.Node;
import io.github.bookfigures.render.GraphSizes.Size;
import io.github.bookfigures.render.PlacedGraph.PlacedCluster;
import io.github.bookfigures.render.PlacedGraph.PlacedNode;
import io.github.bookfigures.render.PlacedGraph.Route;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.InternalProperties;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Finds places for the nodes and edges of a graph with the layered method of the Eclipse Layout Kernel (Sugiyama's: break
 * cycles, assign layers, order them for few crossings, place, route).
 */
final class GraphLayout {
    private static final double SIDE = 0.8;
    private static final double BELOW_TITLE = 0.9;

    private final Graph graph;
    private final Style style;
    private final GraphArrangement arrangement;
    private final GraphSizes sizes;
    private final Map<String, ElkNode> byId = new HashMap<>();
    private final List<String> order;
    private final List<PlacedCluster> clusters = new ArrayList<>();
    private final List<PlacedNode> nodes = new ArrayList<>();

    GraphLayout(Graph graph, Style style, GraphArrangement arrangement) {
        this.graph = graph;
        this.style = style;
        this.arrangement = arrangement;
        this.order = graph.nodes().stream().map(Node::id).toList();
        this.sizes = new GraphSizes(style, arrangement.longestLine());
    }

    /** The places at the style's text size. */
    PlacedGraph place() {
        ElkNode root = ElkGraphUtil.createGraph();
        GraphOptions.of(arrangement, style.text()).forEach(root::setProperty);
        graph.members().forEach(member -> add(member, root));
        List<ElkEdge> edges = graph.edges().stream().map(this::add).toList();
        // Makes the kernel know the types of its own options, once.
        LayoutMetaDataService.getInstance();
        new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
        collect(graph.members(), root, 0, 0);
        List<Route> routes = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            routes.add(route(graph.edges().get(i), edges.get(i)));
        }
        PlacedGraph placed = new PlacedGraph(root.getWidth(), root.getHeight(), clusters, nodes, routes);
        return arrangement.folded() ? new GraphFolds(placed, arrangement.upright(), style.text()).shortened() : placed;
    }

    private void add(Member member, ElkNode parent) {
        ElkNode node = ElkGraphUtil.createNode(parent);
        if (member instanceof Node leaf) {
            Size size = sizes.node(leaf);
            node.setDimensions(size.width(), size.height());
            node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
            byId.put(leaf.id(), node);
        } else if (member instanceof Cluster cluster) {
            Size title = sizes.title(cluster);
            GraphOptions.of(arrangement, style.text()).forEach(node::setProperty);
            // ELK 0.11 counts the nodes of the whole graph only, and fails where edges cross into a cluster beside
            // others.
            node.setProperty(
                    InternalProperties.MAX_MODEL_ORDER_NODES, cluster.members().size());
            node.setProperty(CoreOptions.PADDING, padding(title));
            node.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, SizeConstraint.minimumSize());
            node.setProperty(
                    CoreOptions.NODE_SIZE_MINIMUM,
                    new KVector(title.width() + 2 * SIDE * style.text(), title.height() + 2 * SIDE * style.text()));
            cluster.members().forEach(inner -> add(inner, node));
        }
    }

    /** A title stands above the nodes, or left of them where edges come from above. */
    private ElkPadding padding(Size title) {
        double side = SIDE * style.text();
        if (arrangement.upright()) {
            return new ElkPadding(side, side, side, Math.max(side, title.width() + 2 * side));
        }
        double top = title.height() == 0 ? side : title.height() + BELOW_TITLE * style.text();
        return new ElkPadding(top, side, side, side);
    }

    /**
     * Adds an edge. A way back is added the other way round, so that the declared order of nodes decides on layers; its
     * ends are at the sides of nodes, so that the ways forward stay straight.
     */
    private ElkEdge add(Edge edge) {
        boolean back = back(edge);
        ElkPort from = port(edge.from(), back ? beside() : sideTowards(arrangement.direction()));
        ElkPort to = port(
                edge.to(),
                back ? beside() : sideTowards(arrangement.direction()).opposed());
        ElkEdge made = back ? ElkGraphUtil.createSimpleEdge(to, from) : ElkGraphUtil.createSimpleEdge(from, to);
        Size room = captions().room(edge);
        if (room.width() > 0) {
            // Labels without text get no place.
            ElkLabel label = ElkGraphUtil.createLabel(edge.from(), made);
            label.setDimensions(room.width(), room.height());
            label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            label.setProperty(CoreOptions.EDGE_LABELS_INLINE, captions().inline());
        }
        return made;
    }

    private ElkPort port(String id, PortSide side) {
        ElkPort port = ElkGraphUtil.createPort(byId.get(id));
        port.setProperty(CoreOptions.PORT_SIDE, side);
        return port;
    }

    private PortSide beside() {
        return arrangement.upright() ? PortSide.EAST : PortSide.SOUTH;
    }

    private static PortSide sideTowards(Direction direction) {
        return switch (direction) {
            case RIGHT -> PortSide.EAST;
            case DOWN -> PortSide.SOUTH;
            case LEFT -> PortSide.WEST;
            case UP -> PortSide.NORTH;
        };
    }

    private boolean back(Edge edge) {
        return order.indexOf(edge.to()) < order.indexOf(edge.from());
    }

    private EdgeCaptions captions() {
        return new EdgeCaptions(graph, sizes, arrangement.upright());
    }

    private void collect(List<Member> members, ElkNode parent, double x, double y) {
        for (int i = 0; i < members.size(); i++) {
            ElkNode node = parent.getChildren().get(i);
            Rectangle2D area =
                    new Rectangle2D.Double(x + node.getX(), y + node.getY(), node.getWidth(), node.getHeight());
            if (members.get(i) instanceof Node leaf) {
                nodes.add(new PlacedNode(leaf, area));
            } else if (members.get(i) instanceof Cluster cluster) {
                clusters.add(new PlacedCluster(cluster, area));
                collect(cluster.members(), node, area.getX(), area.getY());
            }
        }
    }

    private Route route(Edge edge, ElkEdge laid) {
        double x = 0;
        double y = 0;
        for (ElkNode at = laid.getContainingNode(); at.getParent() != null; at = at.getParent()) {
            x += at.getX();
            y += at.getY();
        }
        ElkEdgeSection section = laid.getSections().get(0);
        List<Point2D> points = new ArrayList<>();
        points.add(new Point2D.Double(x + section.getStartX(), y + section.getStartY()));
        for (ElkBendPoint bend : section.getBendPoints()) {
            points.add(new Point2D.Double(x + bend.getX(), y + bend.getY()));
        }
        points.add(new Point2D.Double(x + section.getEndX(), y + section.getEndY()));
        if (back(edge)) {
            Collections.reverse(points);
        }
        List<Rectangle2D> captions = new ArrayList<>();
        for (ElkLabel label : laid.getLabels()) {
            captions.addAll(captions()
                    .places(
                            edge,
                            new Rectangle2D.Double(
                                    x + label.getX(), y + label.getY(), label.getWidth(), label.getHeight())));
        }
        return new Route(edge, points, captions);
    }
}
