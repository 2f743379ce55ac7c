package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.figure.Graph;
import io.github.bookfigures.figure.Graph.Direction;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.render.PlacedGraph.PlacedNode;
import io.github.bookfigures.render.PlacedGraph.Route;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphLayoutTest {
    private static final Style STYLE = Style.printed(
            new Themes().named("default"),
            new FontTypesetter(new Themes().fonts(new Themes().named("default")), InkListener.NONE),
            7);

    /** Every sample in every direction, folded and not. */
    static Stream<PlacedGraph> placed() {
        List<PlacedGraph> all = new ArrayList<>();
        for (Graph graph : GraphSamples.all()) {
            for (Direction direction : Direction.values()) {
                all.add(place(graph, new GraphArrangement(direction, 0, 8, 1)));
            }
            if (graph.nodes().size() == graph.members().size()) {
                all.add(place(graph, new GraphArrangement(graph.direction(), 2, 8, 1)));
            }
        }
        return all.stream();
    }

    private static PlacedGraph place(Graph graph, GraphArrangement arrangement) {
        return new GraphLayout(graph, STYLE, arrangement).place();
    }

    @ParameterizedTest
    @MethodSource("placed")
    void nodesStandApartInsideTheWhole(PlacedGraph graph) {
        Rectangle2D whole = new Rectangle2D.Double(-0.01, -0.01, graph.width() + 0.02, graph.height() + 0.02);
        for (PlacedNode node : graph.nodes()) {
            assertThat(whole.contains(node.area())).as("%s", node).isTrue();
            assertThat(graph.nodes().stream().filter(other -> !other.equals(node)))
                    .noneMatch(other -> other.area().intersects(node.area()));
        }
    }

    @ParameterizedTest
    @MethodSource("placed")
    void clustersHoldTheirNodesAndNoOthers(PlacedGraph graph) {
        for (PlacedGraph.PlacedCluster cluster : graph.clusters()) {
            for (PlacedNode node : graph.nodes()) {
                boolean inside = cluster.cluster().members().contains(node.node());
                assertThat(
                                inside
                                        ? cluster.area().contains(node.area())
                                        : !cluster.area().intersects(node.area()))
                        .as("%s in %s", node, cluster)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("placed")
    void edgesBeginAndEndAtTheBoxesOfTheirNodesAndCrossNoOther(PlacedGraph graph) {
        for (Route route : graph.routes()) {
            List<Point2D> points = route.points();
            assertThat(border(points.get(0), node(graph, route.edge().from()))).isLessThan(0.01);
            assertThat(border(
                            points.get(points.size() - 1),
                            node(graph, route.edge().to())))
                    .isLessThan(0.01);
            for (int i = 1; i < points.size(); i++) {
                Line2D piece = new Line2D.Double(points.get(i - 1), points.get(i));
                assertThat(graph.nodes()).as("%s", route).noneMatch(node -> piece.intersects(shrunk(node.area())));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("placed")
    void textsOfEdgesCoverNoNodeAndNoOtherText(PlacedGraph graph) {
        List<Rectangle2D> captions = graph.routes().stream()
                .flatMap(route -> route.captions().stream())
                .filter(caption -> !caption.isEmpty())
                .toList();
        for (int i = 0; i < captions.size(); i++) {
            Rectangle2D caption = captions.get(i);
            assertThat(graph.nodes()).noneMatch(node -> node.area().intersects(caption));
            assertThat(captions.subList(0, i)).noneMatch(caption::intersects);
        }
    }

    @Test
    void theSameGraphGetsTheSamePlaces() {
        for (Graph graph : GraphSamples.all()) {
            GraphArrangement arrangement = new GraphArrangement(graph.direction(), 0, 8, 1);
            assertThat(place(graph, arrangement)).isEqualTo(place(graph, arrangement));
        }
    }

    @Test
    void theDirectionLeadsFromTheFirstNodeToTheLast() {
        Graph chain = GraphSamples.chain();
        for (Direction direction : Direction.values()) {
            PlacedGraph placed = place(chain, new GraphArrangement(direction, 0, 8, 1));
            Rectangle2D first = placed.nodes().get(0).area();
            Rectangle2D last = placed.nodes().get(8).area();
            assertThat(
                            switch (direction) {
                                case RIGHT -> first.getMaxX() < last.getX();
                                case LEFT -> last.getMaxX() < first.getX();
                                case DOWN -> first.getMaxY() < last.getY();
                                case UP -> last.getMaxY() < first.getY();
                            })
                    .isTrue();
        }
    }

    @Test
    void aGraphThatFitsKeepsItsDirection() {
        assertThat(fit(GraphSamples.chain(), 700, 100).arrangement())
                .returns(Direction.RIGHT, GraphArrangement::direction)
                .returns(false, GraphArrangement::folded);
    }

    @Test
    void aChainTooLongForItsPanelIsFoldedIntoRows() {
        GraphFit.Fitted fitted = fit(GraphSamples.chain(), 260, 160);
        assertThat(fitted.arrangement().folded()).isTrue();
        assertThat(fitted.placed().nodes().stream()
                        .map(node -> Math.round(node.area().getCenterY()))
                        .distinct())
                .hasSizeBetween(2, 4);
    }

    @Test
    void aGraphOfClustersIsTurnedInANarrowPanel() {
        assertThat(fit(GraphSamples.pipeline(), 250, 700).arrangement().direction())
                .isEqualTo(Direction.DOWN);
    }

    @Test
    void aGraphThatWouldBeTooSmallToReadSaysSo() {
        assertThatThrownBy(() -> fit(GraphSamples.chain(), 100, 20))
                .isInstanceOf(RenderException.class)
                .hasMessageMatching("the graph of 9 nodes beginning with \"Collect\" does not fit into its panel of 100"
                        + " by 20 points: its letters would be [0-6]\\.\\d points high; make the figure larger, its"
                        + " texts shorter, or divide it");
    }

    private static GraphFit.Fitted fit(Graph graph, double width, double height) {
        return new GraphFit(graph, STYLE, new Rectangle2D.Double(0, 0, width, height)).best();
    }

    private static Rectangle2D node(PlacedGraph graph, String id) {
        return graph.nodes().stream()
                .filter(node -> node.node().id().equals(id))
                .findFirst()
                .orElseThrow()
                .area();
    }

    @Test
    void waysToTheNextRowTurnCloseToTheEndsOfTheirRows() {
        List<Graph.Node> nodes = IntStream.range(0, 8)
                .mapToObj(i -> Graph.Node.of("n" + i, Role.PLAIN).text("step number {0}", i))
                .toList();
        List<Graph.Edge> edges = IntStream.range(1, 8)
                .mapToObj(i -> Graph.Edge.of("n" + (i - 1), "n" + i))
                .toList();
        for (Direction direction : Direction.values()) {
            PlacedGraph placed = place(Graph.of(direction, nodes, edges), new GraphArrangement(direction, 1.9, 11, 1));
            List<Route> folds = placed.routes().stream()
                    .filter(route -> route.points().size() == 6)
                    .toList();
            assertThat(folds).hasSizeGreaterThan(1).allSatisfy(fold -> {
                assertThat(fold.points().get(0).distance(fold.points().get(1))).isLessThan(2 * STYLE.text());
                assertThat(fold.points().get(4).distance(fold.points().get(5))).isLessThan(2 * STYLE.text());
            });
        }
    }

    private static double border(Point2D point, Rectangle2D box) {
        return Stream.of(
                        new Line2D.Double(box.getX(), box.getY(), box.getMaxX(), box.getY()),
                        new Line2D.Double(box.getX(), box.getMaxY(), box.getMaxX(), box.getMaxY()),
                        new Line2D.Double(box.getX(), box.getY(), box.getX(), box.getMaxY()),
                        new Line2D.Double(box.getMaxX(), box.getY(), box.getMaxX(), box.getMaxY()))
                .mapToDouble(side -> side.ptSegDist(point))
                .min()
                .orElseThrow();
    }

    private static Rectangle2D shrunk(Rectangle2D box) {
        return new Rectangle2D.Double(box.getX() + 0.1, box.getY() + 0.1, box.getWidth() - 0.2, box.getHeight() - 0.2);
    }
}
