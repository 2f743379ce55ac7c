package io.github.bookfigures.render;

import io.github.bookfigures.figure.Graph;
import io.github.bookfigures.figure.Graph.Edge;
import io.github.bookfigures.render.GraphSizes.Size;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The room of texts at edges. Where edges carry texts on both sides, an edge runs through the middle of the room of its
 * texts; otherwise beside it.
 *
 * @param upright whether edges lead down or up
 */
record EdgeCaptions(Graph graph, GraphSizes sizes, boolean upright) {
    private static final double GAP = 0.3;

    /** Whether edges run through the room of their texts. */
    boolean inline() {
        return graph.edges().stream().anyMatch(edge -> !edge.below().text().isEmpty());
    }

    /** Room of both texts of an edge. */
    Size room(Edge edge) {
        Size above = sizes.caption(edge.above());
        Size below = sizes.caption(edge.below());
        if (above.width() + below.width() == 0) {
            return Size.NONE;
        }
        double width = Math.max(above.width(), below.width());
        double height = Math.max(above.height(), below.height());
        if (!inline()) {
            return new Size(width, height);
        }
        return upright ? new Size(2 * (width + gap()), height) : new Size(width, 2 * (height + gap()));
    }

    /** Where the text above and the one below stand in their room. */
    List<Rectangle2D> places(Edge edge, Rectangle2D room) {
        if (!inline()) {
            return List.of(room, new Rectangle2D.Double());
        }
        Size above = sizes.caption(edge.above());
        Size below = sizes.caption(edge.below());
        double x = room.getCenterX();
        double y = room.getCenterY();
        return upright
                ? List.of(
                        place(x - gap() - above.width(), y - above.height() / 2, above),
                        place(x + gap(), y - below.height() / 2, below))
                : List.of(
                        place(x - above.width() / 2, y - gap() - above.height(), above),
                        place(x - below.width() / 2, y + gap(), below));
    }

    private static Rectangle2D place(double x, double y, Size size) {
        return new Rectangle2D.Double(x, y, size.width(), size.height());
    }

    private double gap() {
        return GAP * sizes.style().text();
    }
}
