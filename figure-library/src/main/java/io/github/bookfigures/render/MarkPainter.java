package io.github.bookfigures.render;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;

/** Draws one mark of a chart. */
interface MarkPainter {
    /** Tells how far the mark reaches, so that the axes can hold it. */
    void extend(PlotExtent extent);

    /** Draws the mark without its texts, clipped to the plot area. */
    void paint(Graphics2D g, PlotFrame frame);

    /** Covers, in any colour, what the mark covers: for a search of free places, which draws it again and again. */
    default void occupy(Graphics2D g, PlotFrame frame) {
        paint(g, frame);
    }

    /** Draws the mark's texts once all marks are drawn, each where it covers nothing. */
    default void write(Graphics2D g, PlotFrame frame, PlotTexts texts) {}

    /** How bad it is when a text covers this mark: 1 for a curve, near 0 for a pale background. */
    default double obstacle() {
        return 1;
    }

    /** What the legend shows for it; empty for an unnamed mark. */
    default Optional<ChartKey> key() {
        return Optional.empty();
    }

    /** What the legend shows for a mark that needs several entries. */
    default List<ChartKey> keys() {
        return key().stream().toList();
    }

    /** What the colour bar shows for it; empty when colours need no explanation. */
    default Optional<ChartColours> colours() {
        return Optional.empty();
    }

    /** How wide a plot area must be for the mark to be read, in points; 0 when that depends on nothing but the axes. */
    default double leastWidth() {
        return 0;
    }

    /** In which turn texts are written: those that cannot move come first. */
    default int turn() {
        return 0;
    }
}
