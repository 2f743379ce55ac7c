package io.github.bookfigures.render;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * Draws one panel, without its title and letter, which the layout of the figure draws.
 *
 * <p>The figure's layout first asks every painter for the room its axes and labels need round the plot area, makes these
 * equal along rows and columns, and then hands each its plot area.
 */
interface PanelPainter {
    /**
     * The room needed round the plot area for tick labels, axis names, colour bars and legends, in points.
     *
     * @param plotWidth roughly how wide the plot area will be
     * @param plotHeight roughly how high
     */
    Margins margins(double plotWidth, double plotHeight);

    /** Narrower than this, in points, the plot area cannot be read. */
    default double leastWidth() {
        return 0;
    }

    /**
     * Lower than this, in points, the plot area cannot be read.
     *
     * @param plotWidth how wide it is
     */
    default double leastHeight(double plotWidth) {
        return 0;
    }

    /**
     * Higher than this, in points, the plot area would stay empty in parts.
     *
     * @param plotWidth how wide it is
     */
    default double mostHeight(double plotWidth) {
        return Double.POSITIVE_INFINITY;
    }

    /** Whether a plot area of any size shows as much; otherwise the panel is as high as its texts. */
    default boolean elastic() {
        return true;
    }

    /**
     * Lower than this, in points, what is written in the plot area, numbers in cells for instance, has no room, whatever the
     * arrangement of the figure.
     *
     * @param plotWidth how wide it is
     */
    default double writtenHeight(double plotWidth) {
        return elastic() ? 0 : leastHeight(plotWidth);
    }

    /** Draws the panel so that its plot area is this rectangle; margins lie outside of it. */
    void paint(Graphics2D g, Rectangle2D plotArea);

    /** Room on four sides, in points. */
    record Margins(double top, double right, double bottom, double left) {
        static final Margins NONE = new Margins(0, 0, 0, 0);
    }
}
