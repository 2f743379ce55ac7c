package io.github.bookfigures.render;

import io.github.bookfigures.figure.Graph;
import io.github.bookfigures.figure.Graph.Cluster;
import io.github.bookfigures.figure.Graph.Direction;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Chooses how a graph is arranged in its panel: in the direction asked for when that leaves its letters about as large as
 * any other way; otherwise folded into rows, or turned by a right angle. Texts of nodes break earlier where that helps.
 * What then fits with room to spare gets larger distances.
 */
final class GraphFit {
    /** A graph is drawn at most this many times its size. */
    private static final double LARGEST = 1.1;

    private static final double FOLDED = 0.9;
    private static final double TURNED = 0.8;
    private static final double NARROW = 0.96;
    private static final double WIDE_LINE = 11;
    private static final double NARROW_LINE = 6.5;
    private static final double[] SPACINGS = {2.2, 1.8, 1.5, 1.2};

    private static final double ILLEGIBLE = 0.1;

    private final Graph graph;
    private final Style style;
    private final Rectangle2D panel;
    private final Map<GraphArrangement, PlacedGraph> known = new HashMap<>();

    GraphFit(Graph graph, Style style, Rectangle2D panel) {
        this.graph = graph;
        this.style = style;
        this.panel = panel;
    }

    /**
     * A graph in its places and its share of the style's text size.
     *
     * @param arrangement how it was arranged
     */
    record Fitted(GraphArrangement arrangement, PlacedGraph placed, double share) {}

    /** @throws RenderException when its letters could not be read any way */
    Fitted best() {
        Fitted best = null;
        double highest = 0;
        for (GraphArrangement arrangement : arrangements(graph, panel.getWidth() / panel.getHeight())) {
            Fitted fitted = fitted(arrangement);
            double score = score(fitted);
            if (score > highest + 1e-9) {
                highest = score;
                best = fitted;
            }
        }
        if (best == null || !legible(best.share())) {
            throw new RenderException(String.format(
                    Locale.ROOT,
                    "the graph of %d nodes beginning with \"%s\" does not fit into its panel of %.0f by %.0f points: its"
                            + " letters would be %.1f points high; make the figure larger, its texts shorter, or divide it",
                    graph.nodes().size(),
                    graph.nodes().get(0).text().plain(),
                    panel.getWidth(),
                    panel.getHeight(),
                    best == null ? 0 : letters(best.share())));
        }
        return spaced(best);
    }

    /**
     * The ways a graph can be arranged, the one asked for first.
     *
     * @param aspect width to height of the panel
     */
    static List<GraphArrangement> arrangements(Graph graph, double aspect) {
        List<GraphArrangement> all = new ArrayList<>();
        for (double line : new double[] {WIDE_LINE, NARROW_LINE}) {
            all.add(new GraphArrangement(graph.direction(), 0, line, 1));
            if (graph.members().stream().noneMatch(Cluster.class::isInstance)) {
                all.add(new GraphArrangement(graph.direction(), aspect, line, 1));
            }
            all.add(new GraphArrangement(turned(graph.direction()), 0, line, 1));
        }
        return all;
    }

    private static Direction turned(Direction direction) {
        return switch (direction) {
            case RIGHT, LEFT -> Direction.DOWN;
            case DOWN, UP -> Direction.RIGHT;
        };
    }

    private Fitted fitted(GraphArrangement arrangement) {
        PlacedGraph placed = placed(arrangement);
        double share = Math.min(panel.getWidth() / placed.width(), panel.getHeight() / placed.height());
        return new Fitted(arrangement, placed, Math.min(LARGEST, share));
    }

    private PlacedGraph placed(GraphArrangement arrangement) {
        return known.computeIfAbsent(arrangement, way -> new GraphLayout(graph, style, way).place());
    }

    private double score(Fitted fitted) {
        GraphArrangement way = fitted.arrangement();
        double score = fitted.share();
        score *= way.folded() ? FOLDED : 1;
        score *= way.direction() == graph.direction() ? 1 : TURNED;
        score *= way.longestLine() == WIDE_LINE ? 1 : NARROW;
        return legible(fitted.share()) ? score : score * ILLEGIBLE;
    }

    private boolean legible(double share) {
        return share >= style.leastShare() - 1e-6;
    }

    private double letters(double share) {
        return style.small().size() * share;
    }

    /** The same with the largest distances that leave its letters as they are. */
    private Fitted spaced(Fitted fitted) {
        for (double spacing : SPACINGS) {
            Fitted wider = fitted(fitted.arrangement().spaced(spacing));
            if (wider.share() >= fitted.share() - 1e-9) {
                return wider;
            }
        }
        return fitted;
    }
}
