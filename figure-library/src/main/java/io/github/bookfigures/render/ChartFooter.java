package io.github.bookfigures.render;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands under a chart and its axis: the rows of its legend, and texts that found no room in the plot area.
 *
 * @param legend its legend, or empty when that stands elsewhere
 * @param texts those that moved out
 * @param width how wide everything may be: plot area, axis and labels together
 * @param shift how far the middle of this width lies right of the middle of the plot area
 */
record ChartFooter(Optional<ChartLegend> legend, List<MovableText> texts, Style style, double width, double shift) {
    private static final double GAP = 0.8;
    private static final double LEADING = 0.3;

    /** Height with the gap above it; 0 when there is nothing. */
    double height() {
        double height = 0;
        for (double part : parts()) {
            height += (height == 0 ? GAP : LEADING) * style.text() + part;
        }
        return height;
    }

    private List<Double> parts() {
        List<Double> parts = new ArrayList<>();
        legend.ifPresent(rows -> parts.add(rows.rowsHeight()));
        texts.forEach(text -> parts.add(text.heightBelow(width)));
        return parts;
    }

    /**
     * Draws everything.
     *
     * @param plot the plot area
     * @param axis how deep the axis below it is
     */
    void paint(Graphics2D g, Rectangle2D plot, double axis) {
        double y = plot.getMaxY() + axis + GAP * style.text();
        double centre = plot.getCenterX() + shift;
        if (legend.isPresent()) {
            legend.get().paintRows(g, centre, y);
            y += legend.get().rowsHeight() + LEADING * style.text();
        }
        int number = 0;
        for (MovableText text : texts) {
            number += text.numbered() ? 1 : 0;
            double top = y;
            int key = number;
            Witness.of(g).texts(DrawnText.Kind.NOTE, () -> text.writeBelow(g, centre - width / 2, top, width, key));
            y += text.heightBelow(width) + LEADING * style.text();
        }
    }
}
