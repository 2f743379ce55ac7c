package io.github.bookfigures.render;

import java.util.List;
import org.jfree.data.xy.AbstractIntervalXYDataset;

/** Rectangles in data coordinates, for JFreeChart's renderer of bars. */
final class PlotRectangles extends AbstractIntervalXYDataset {
    private static final long serialVersionUID = 1L;

    /** A rectangle between two abscissas and two ordinates. */
    record Rectangle(double x0, double x1, double y0, double y1) implements java.io.Serializable {}

    private final List<Rectangle> rectangles;

    PlotRectangles(List<Rectangle> rectangles) {
        this.rectangles = List.copyOf(rectangles);
    }

    @Override
    public int getSeriesCount() {
        return 1;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Comparable getSeriesKey(int series) {
        return "mark";
    }

    @Override
    public int getItemCount(int series) {
        return rectangles.size();
    }

    @Override
    public Number getX(int series, int item) {
        return (getStartX(series, item).doubleValue() + getEndX(series, item).doubleValue()) / 2;
    }

    @Override
    public Number getY(int series, int item) {
        return getEndY(series, item);
    }

    @Override
    public Number getStartX(int series, int item) {
        return rectangles.get(item).x0();
    }

    @Override
    public Number getEndX(int series, int item) {
        return rectangles.get(item).x1();
    }

    @Override
    public Number getStartY(int series, int item) {
        return rectangles.get(item).y0();
    }

    @Override
    public Number getEndY(int series, int item) {
        return rectangles.get(item).y1();
    }
}
