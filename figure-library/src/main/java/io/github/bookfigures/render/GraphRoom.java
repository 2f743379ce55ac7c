package io.github.bookfigures.render;

import io.github.bookfigures.figure.Graph;
import java.util.ArrayList;
import java.util.List;

/** How much room a graph needs to be read, and how much it can use. */
final class GraphRoom {
    /** A graph spreads its nodes over at most this many times the height it needs. */
    private static final double MOST_AIR = 1.5;

    /** Shapes of panels tried for graphs folded into rows. */
    private static final double[] ASPECTS = {3, 1.6, 0.9};

    private final double leastShare;
    private final List<PlacedGraph> asWished = new ArrayList<>();
    private final List<PlacedGraph> otherwise = new ArrayList<>();

    GraphRoom(Graph graph, Style style) {
        this.leastShare = style.leastShare();
        for (double aspect : ASPECTS) {
            for (GraphArrangement way : GraphFit.arrangements(graph, aspect)) {
                if (aspect == ASPECTS[0] || way.folded()) {
                    PlacedGraph placed = new GraphLayout(graph, style, way).place();
                    (way.folded() || way.direction() != graph.direction() ? otherwise : asWished).add(placed);
                }
            }
        }
    }

    double leastWidth() {
        return all().stream()
                .mapToDouble(placed -> placed.width() * leastShare)
                .min()
                .orElseThrow();
    }

    /** The height at its full size in the direction wished for; else the least that can be read at this width. */
    double leastHeight(double width) {
        return asWished.stream()
                .filter(placed -> placed.width() <= width)
                .mapToDouble(PlacedGraph::height)
                .min()
                .orElse(all().stream()
                        .filter(placed -> placed.width() * leastShare <= width)
                        .mapToDouble(placed -> placed.height() * Math.min(1, width / placed.width()))
                        .min()
                        .orElse(0));
    }

    double mostHeight(double width) {
        return MOST_AIR * leastHeight(width);
    }

    private List<PlacedGraph> all() {
        List<PlacedGraph> all = new ArrayList<>(asWished);
        all.addAll(otherwise);
        return all;
    }
}
