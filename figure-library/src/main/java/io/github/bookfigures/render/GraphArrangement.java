package io.github.bookfigures.render;

import io.github.bookfigures.figure.Graph.Direction;

/**
 * One way of arranging a graph.
 *
 * @param direction where edges lead
 * @param aspect width to height of the panel for graphs folded into rows, or 0 for those that are not
 * @param longestLine width at which texts of nodes are broken, in letters' heights
 * @param spacing distances as a multiple of the usual
 */
record GraphArrangement(Direction direction, double aspect, double longestLine, double spacing) {
    boolean folded() {
        return aspect > 0;
    }

    boolean upright() {
        return direction == Direction.DOWN || direction == Direction.UP;
    }

    GraphArrangement spaced(double factor) {
        return new GraphArrangement(direction, aspect, longestLine, factor);
    }
}
