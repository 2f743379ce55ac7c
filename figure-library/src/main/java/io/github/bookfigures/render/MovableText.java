package io.github.bookfigures.render;

import java.awt.Graphics2D;

/** A text of a chart that stands inside the plot area where there is room for it, and otherwise below the chart. */
interface MovableText extends MarkPainter {
    /** Whether the text would cover marks or other texts, or most of the plot area. */
    boolean crowded(PlotFrame frame, PlotTexts texts);

    /** Whether a number in the plot area refers to the text below. */
    boolean numbered();

    /** Puts the number of the text below into the plot area. */
    void refer(Graphics2D g, PlotFrame frame, PlotTexts texts, int number);

    /**
     * How high the text is below the chart, in points.
     *
     * @param width how wide it may be
     */
    double heightBelow(double width);

    /** Writes it below the chart, its upper left corner here. */
    void writeBelow(Graphics2D g, double x, double y, double width, int number);
}
