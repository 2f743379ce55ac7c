package io.github.bookfigures.render;

import java.awt.Graphics2D;

/** A text set in lines, measured in points, ready to be drawn anywhere. */
interface TextBlock {
    double width();

    double height();

    /** Distance from the top to the base line of the first line. */
    double ascent();

    int lineCount();

    /** Draws the outlines of its letters in the present colour and stroke, as a ground for them; formulas have none. */
    void halo(Graphics2D g, double x, double y);

    /** Draws the block with its upper left corner at (x, y). */
    void draw(Graphics2D g, double x, double y);
}
