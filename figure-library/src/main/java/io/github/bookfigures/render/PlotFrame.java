package io.github.bookfigures.render;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Scale;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;

/**
 * The plot area and the two axes that turn numbers into places in it.
 *
 * @param area where marks are drawn, in points
 * @param xAxis the chart's axis to the right
 * @param yAxis the chart's axis upwards
 * @param xScale its range and scale
 * @param yScale its range and scale
 */
record PlotFrame(Rectangle2D area, Axis xAxis, Axis yAxis, ValueAxis xScale, ValueAxis yScale) {
    /** Values further outside than this many axis lengths are drawn there: Java2D loses places far away. */
    private static final double FAR = 1000;

    static PlotFrame of(Rectangle2D area, Axis x, Axis y, PlotExtent extent) {
        return new PlotFrame(area, x, y, scale(extent.x()), scale(extent.y()));
    }

    private static ValueAxis scale(PlotExtent.Side side) {
        NumberAxis linear = new NumberAxis();
        LogAxis log = new LogAxis();
        log.setSmallestValue(Double.MIN_NORMAL);
        ValueAxis scale = side.logarithmic() ? log : linear;
        scale.setRange(side.range());
        scale.setInverted(side.inverted());
        return scale;
    }

    /** Draws a dataset by a renderer of JFreeChart into the area, without any axis. */
    void render(Graphics2D g, XYDataset data, XYItemRenderer renderer) {
        new XYPlot(data, xScale, yScale, renderer).render(g, area, 0, null, null);
    }

    double x(double value) {
        return xScale.valueToJava2D(shownX(value), area, RectangleEdge.BOTTOM);
    }

    double y(double value) {
        return yScale.valueToJava2D(shownY(value), area, RectangleEdge.LEFT);
    }

    Point2D at(double x, double y) {
        return new Point2D.Double(x(x), y(y));
    }

    /** The abscissa at a place of the area. */
    double xAt(double place) {
        return xScale.java2DToValue(place, area, RectangleEdge.BOTTOM);
    }

    double yAt(double place) {
        return yScale.java2DToValue(place, area, RectangleEdge.LEFT);
    }

    /** The value as it is drawn: lifted to the axis' floor, infinities and far values brought near. */
    double shownX(double value) {
        return shown(value, xAxis, xScale);
    }

    double shownY(double value) {
        return shown(value, yAxis, yScale);
    }

    boolean onFloorX(double value) {
        return onFloor(value, xAxis);
    }

    boolean onFloorY(double value) {
        return onFloor(value, yAxis);
    }

    /** Whether a place lies in the area, its border included. */
    boolean holds(double x, double y) {
        double px = x(x);
        double py = y(y);
        double e = 1e-6 * (area.getWidth() + area.getHeight());
        return px >= area.getMinX() - e
                && px <= area.getMaxX() + e
                && py >= area.getMinY() - e
                && py <= area.getMaxY() + e;
    }

    /** Runs a drawing clipped to the area and a little more on each side. */
    void clipped(Graphics2D g, double more, Runnable drawing) {
        Shape before = g.getClip();
        g.clip(new Rectangle2D.Double(
                area.getX() - more, area.getY() - more, area.getWidth() + 2 * more, area.getHeight() + 2 * more));
        drawing.run();
        g.setClip(before);
    }

    private static boolean onFloor(double value, Axis axis) {
        return axis.scale() instanceof Scale.Log log
                && log.floor().isPresent()
                && value <= log.floor().getAsDouble();
    }

    private static double shown(double value, Axis axis, ValueAxis scale) {
        if (Double.isNaN(value)) {
            return value;
        }
        double lower = scale.getLowerBound();
        double upper = scale.getUpperBound();
        if (axis.scale() instanceof Scale.Log log) {
            double least = log.floor().orElse(lower);
            return Math.min(Math.max(value, value <= 0 ? least : Math.max(least, 1e-300)), 1e300);
        }
        double far = FAR * (upper - lower);
        return Math.min(Math.max(value, lower - far), upper + far);
    }

    /**
     * A value as an axis shows it.
     *
     * @throws RenderException for a value of 0 or less on a logarithmic axis without a floor
     */
    static double floored(double value, Axis axis, String mark) {
        if (!(axis.scale() instanceof Scale.Log log)) {
            return value;
        }
        if (log.floor().isPresent()) {
            return Math.max(value, log.floor().getAsDouble());
        }
        if (value <= 0) {
            throw new RenderException(mark + " has the value " + value + " on the logarithmic axis " + named(axis)
                    + ", which shows values above 0 only; give the axis a floor(...) to draw such values on it with a"
                    + " floor symbol");
        }
        return value;
    }

    static String named(Axis axis) {
        return axis.name().isEmpty() ? "without a name" : "'" + axis.name().plain() + "'";
    }
}
