package io.github.bookfigures.render;

import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Panel;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * Is told by painters what they are drawing. Files are drawn without one, which costs nothing; {@link DrawingRecord} is
 * the one that listens.
 */
interface Witness {
    /** Hears nothing. */
    Witness NONE = new Witness() {};

    /** Who looks on at drawings into this. */
    static Witness of(Graphics2D g) {
        return g instanceof WitnessedGraphics seen ? seen.witness() : NONE;
    }

    /** A panel with its title is drawn into all this room. */
    default void panel(Panel panel, String title, Rectangle2D whole, Runnable drawing) {
        drawing.run();
    }

    /** A chart is drawn, its axes labelled or not. */
    default void chart(Chart chart, PlotFrame frame, ChartSharing sharing, Runnable drawing) {
        drawing.run();
    }

    /** A mark of the chart is drawn. */
    default void mark(Mark mark, MarkPainter painter, PlotFrame frame, Runnable drawing) {
        drawing.run();
    }

    /** Texts of a kind are drawn, unless they are told to be of another one. */
    default void texts(DrawnText.Kind kind, Runnable drawing) {
        drawing.run();
    }

    /** A text is drawn into this block, line by line. */
    default void text(Graphics2D g, String words, TextStyle style, Rectangle2D block, Runnable drawing) {
        drawing.run();
    }

    /** What is drawn from here on belongs to the line of the text with this base line. */
    default void line(double base) {}

    /** A line is drawn that joins a text to what it speaks of. */
    default void leader(Runnable drawing) {
        drawing.run();
    }
}
