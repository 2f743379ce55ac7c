package io.github.bookfigures.render;

import io.github.bookfigures.figure.Chart.Legend;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A chart as it was drawn, in points.
 *
 * @param panel index of its panel in {@link DrawnFigure#panels()}
 * @param inset whether it stands inside another chart
 * @param plot where marks are drawn
 * @param x its axis to the right
 * @param y its axis upwards
 * @param legend where the figure wants names explained
 * @param marks its marks, the first at the bottom
 */
public record DrawnChart(
        int panel, boolean inset, Rectangle2D plot, DrawnAxis x, DrawnAxis y, Legend legend, List<DrawnMark> marks) {
    public DrawnChart {
        marks = List.copyOf(marks);
    }
}
