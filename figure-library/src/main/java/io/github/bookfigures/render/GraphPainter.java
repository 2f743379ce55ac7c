package io.github.bookfigures.render;

import io.github.bookfigures.figure.Graph;
import io.github.bookfigures.figure.Graph.Caption;
import io.github.bookfigures.figure.Graph.Routes;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Text;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws a graph: finds its places, then draws it with the shapes of diagrams. */
final class GraphPainter implements PanelPainter {
    private final Graph graph;
    private final Style style;
    private Optional<GraphRoom> room = Optional.empty();

    GraphPainter(Graph graph, Style style) {
        this.graph = graph;
        this.style = style;
    }

    @Override
    public double leastWidth() {
        return room().leastWidth();
    }

    @Override
    public double leastHeight(double plotWidth) {
        return room().leastHeight(plotWidth);
    }

    @Override
    public double mostHeight(double plotWidth) {
        return room().mostHeight(plotWidth);
    }

    private GraphRoom room() {
        if (room.isEmpty()) {
            room = Optional.of(new GraphRoom(graph, style));
        }
        return room.get();
    }

    /** Below that, letters would be set smaller than anybody reads. */
    @Override
    public double writtenHeight(double plotWidth) {
        return leastHeight(plotWidth);
    }

    @Override
    public Margins margins(double plotWidth, double plotHeight) {
        return Margins.NONE;
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        GraphFit.Fitted fitted = new GraphFit(graph, style, area).best();
        PlacedGraph placed = fitted.placed();
        Style scaled = style.scaled(fitted.share());
        DiagramFrame frame = new DiagramFrame(
                area,
                area.getCenterX() - placed.width() * fitted.share() / 2,
                area.getCenterY() + placed.height() * fitted.share() / 2,
                fitted.share());
        for (PlacedGraph.PlacedCluster cluster : placed.clusters()) {
            Rectangle2D ground = cluster.area();
            new DiagramRegion(
                            new Shape.Region(
                                    ground.getCenterX(),
                                    placed.height() - ground.getCenterY(),
                                    ground.getWidth(),
                                    ground.getHeight(),
                                    cluster.cluster().role(),
                                    cluster.cluster().title()),
                            frame,
                            scaled)
                    .paint(g);
        }
        List<Shape> boxes = boxes(placed);
        DiagramBoxes painter = new DiagramBoxes(boxes, frame, scaled);
        GraphRoutes routes = new GraphRoutes(placed, graph.routes() == Routes.CURVED);
        DiagramPaths paths = new DiagramPaths(frame, scaled);
        placed.routes().forEach(route -> paths.paint(g, routes.path(route, painter)));
        GraphSizes sizes = new GraphSizes(scaled, fitted.arrangement().longestLine());
        for (PlacedGraph.Route route : placed.routes()) {
            for (int i = 0; i < route.captions().size(); i++) {
                caption(
                        g,
                        i == 0 ? route.edge().above() : route.edge().below(),
                        route.captions().get(i),
                        sizes,
                        frame,
                        placed);
            }
        }
        boxes.forEach(box -> painter.paint(g, (Shape.Box) box));
    }

    private static List<Shape> boxes(PlacedGraph placed) {
        List<Shape> boxes = new ArrayList<>();
        for (PlacedGraph.PlacedNode node : placed.nodes()) {
            Rectangle2D at = node.area();
            boxes.add(new Shape.Box(
                    at.getCenterX(),
                    placed.height() - at.getCenterY(),
                    at.getWidth(),
                    at.getHeight(),
                    node.node().outline(),
                    node.node().role(),
                    node.node().filled(),
                    node.node().text()));
        }
        return boxes;
    }

    private static void caption(
            Graphics2D g, Caption caption, Rectangle2D at, GraphSizes sizes, DiagramFrame frame, PlacedGraph placed) {
        if (caption.text().equals(Text.NONE)) {
            return;
        }
        TextBlock block = sizes.block(caption);
        frame.drawWithin(
                g,
                block,
                frame.x(at.getCenterX()) - block.width() / 2,
                frame.y(placed.height() - at.getCenterY()) - block.height() / 2);
    }
}
