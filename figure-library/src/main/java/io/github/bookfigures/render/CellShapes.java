package io.github.bookfigures.render;

import io.github.bookfigures.figure.ColourScale;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * Sharp cells without gaps between them, always as shapes: a picture of pixels would be blurred by some viewers.
 *
 * @param values rows of values, the first on top; NaN leaves a hole
 * @param colours how values become colours
 * @param style whose colours
 */
record CellShapes(double[][] values, ColourScale colours, Style style) {
    /** Above this many cells colours are rounded to so many steps: runs of equal cells become one shape. */
    private static final int MANY_CELLS = 64 * 64;

    private static final int STEPS = 160;

    /** How far a cell reaches under the next, in points, so that no gap shows between them. */
    private static final double OVERLAP = 0.4;

    /** Where a cell lies. */
    interface Place {
        Rectangle2D of(int row, int column);
    }

    /** Draws each run of equal cells as one rectangle that reaches a little under the next. */
    void paint(Graphics2D g, Place place) {
        Object smooth = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        for (int row = 0; row < values.length; row++) {
            double[] line = values[row];
            for (int from = 0, to; from < line.length; from = to) {
                to = from + 1;
                while (to < line.length && colour(line[to]).equals(colour(line[from]))) {
                    to++;
                }
                if (!Double.isNaN(line[from])) {
                    Rectangle2D box = place.of(row, from);
                    box.add(place.of(row, to - 1));
                    double right = to < line.length && !Double.isNaN(line[to]) ? OVERLAP : 0;
                    double down = row < values.length - 1 ? OVERLAP : 0;
                    g.setColor(colour(line[from]).orElseThrow());
                    g.fill(new Rectangle2D.Double(
                            box.getX(), box.getY(), box.getWidth() + right, box.getHeight() + down));
                }
            }
        }
        g.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, smooth == null ? RenderingHints.VALUE_ANTIALIAS_DEFAULT : smooth);
    }

    /** The colour a value is drawn in, if it is one. */
    Optional<Color> colour(double value) {
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        if (values.length * values[0].length <= MANY_CELLS) {
            return Optional.of(style.colour(colours, value));
        }
        double share = (value - colours.from()) / (colours.to() - colours.from());
        double rounded = Math.rint(Math.max(0, Math.min(1, share)) * STEPS) / STEPS;
        return Optional.of(style.colour(colours, colours.from() + rounded * (colours.to() - colours.from())));
    }
}
