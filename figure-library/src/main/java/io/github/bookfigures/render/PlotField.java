package io.github.bookfigures.render;

import java.awt.geom.Point2D;

/**
 * A vector field on the paper: where the vectors of the data point to in the plot area.
 *
 * @param frame axes
 */
record PlotField(PlotFrame frame) {
    /** A vector in points: a step along an axis is as long as it is drawn there, whatever the axis' scale. */
    Point2D vector(double x, double y, double u, double v) {
        return new Point2D.Double(u * slopeX(x), v * slopeY(y));
    }

    private double slopeX(double x) {
        double step = step(x, frame.xScale().getRange().getLength());
        return (frame.x(x + step) - frame.x(x)) / step;
    }

    private double slopeY(double y) {
        double step = step(y, frame.yScale().getRange().getLength());
        return (frame.y(y + step) - frame.y(y)) / step;
    }

    private static double step(double value, double length) {
        return 1e-6 * (value == 0 ? length : Math.min(Math.abs(value), length));
    }
}
