package io.github.bookfigures.render;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * Places in the plot area for marks that stand upright or lie: the same drawing for both.
 *
 * @param frame axes
 * @param lying whether values run along x and categories along y
 */
record PlotTurn(PlotFrame frame, boolean lying) {
    static PlotExtent.Side along(PlotExtent extent, boolean lying) {
        return lying ? extent.y() : extent.x();
    }

    static PlotExtent.Side up(PlotExtent extent, boolean lying) {
        return lying ? extent.x() : extent.y();
    }

    Point2D at(double along, double value) {
        return lying ? frame.at(value, along) : frame.at(along, value);
    }

    Line2D line(double along0, double value0, double along1, double value1) {
        return new Line2D.Double(at(along0, value0), at(along1, value1));
    }

    Rectangle2D box(double along0, double along1, double value0, double value1) {
        Rectangle2D box = new Rectangle2D.Double();
        box.setFrameFromDiagonal(at(along0, value0), at(along1, value1));
        return box;
    }

    /** A short line across the direction of values, so many points to both sides. */
    Line2D cap(double along, double value, double half) {
        Point2D at = at(along, value);
        double dx = lying ? 0 : half;
        double dy = lying ? half : 0;
        return new Line2D.Double(at.getX() - dx, at.getY() - dy, at.getX() + dx, at.getY() + dy);
    }

    /** Whether the axis of values is logarithmic. */
    boolean logarithmic() {
        return (lying ? frame.xAxis() : frame.yAxis()).scale() instanceof io.github.bookfigures.figure.Scale.Log;
    }
}
