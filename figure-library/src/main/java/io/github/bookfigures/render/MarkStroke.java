package io.github.bookfigures.render;

import io.github.bookfigures.figure.Dash;
import java.awt.BasicStroke;

/** Strokes of lines: the dashes grow with the line. */
final class MarkStroke {
    private MarkStroke() {}

    /** A stroke of this thickness in points, broken like this. */
    static BasicStroke of(double width, Dash dash) {
        float w = (float) width;
        float unit = Math.max(0.7f, w);
        return switch (dash) {
            case SOLID, AUTO -> new BasicStroke(w, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            case DASHED -> broken(w, 5 * unit, 2.6f * unit);
            case DOTTED ->
                new BasicStroke(
                        w, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {0.01f, 2.2f * unit}, 0);
            case DASH_DOT -> broken(w, 6 * unit, 2.4f * unit, 1.3f * unit, 2.4f * unit);
        };
    }

    /** A plain stroke with square ends, for axes and frames. */
    static BasicStroke plain(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    private static BasicStroke broken(float width, float... pattern) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern, 0);
    }
}
