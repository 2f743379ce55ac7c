package io.github.bookfigures.render;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.List;

/**
 * What was drawn and where, in points from the upper left corner of the sheet.
 *
 * @param width width of the sheet
 * @param height height of the sheet
 * @param paper colour of the ground
 * @param panels panels in the figure's order
 * @param charts charts, insets after the chart that holds them
 * @param texts all texts in the order of drawing
 * @param leaders straight lines that join a text to what it speaks of
 */
public record DrawnFigure(
        double width,
        double height,
        Color paper,
        List<DrawnPanel> panels,
        List<DrawnChart> charts,
        List<DrawnText> texts,
        List<Line2D> leaders) {
    public DrawnFigure {
        panels = List.copyOf(panels);
        charts = List.copyOf(charts);
        texts = List.copyOf(texts);
        leaders = List.copyOf(leaders);
    }
}
