package io.github.bookfigures.render;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A text as it was drawn. Lengths are in points of the printed sheet.
 *
 * @param words what it says, formulas in LaTeX
 * @param kind what it is for
 * @param panel index of its panel in {@link DrawnFigure#panels()}, or -1 outside of panels
 * @param lines the ink of each of its lines
 * @param size font size of its body
 * @param bold whether set in the strong weight
 * @param colour colour of its letters
 * @param grounds what lay under and close round its letters, the largest share first
 * @param pieces the same for pieces of its lines that are a few letters long each
 * @param covered share of its letters that something drawn later hides
 * @param clipped share of its block that the clip of its panel cuts off
 */
public record DrawnText(
        String words,
        Kind kind,
        int panel,
        List<Quad> lines,
        double size,
        boolean bold,
        Color colour,
        List<Ground> grounds,
        List<List<Ground>> pieces,
        double covered,
        double clipped) {

    /** What a text is for. */
    public enum Kind {
        FIGURE_TITLE,
        PANEL_TITLE,
        AXIS_NAME,
        TICK_LABEL,
        LEGEND,
        END_LABEL,
        NOTE,
        LABEL
    }

    /**
     * A colour under letters.
     *
     * @param colour the colour
     * @param share how much of the ground has it, 0 to 1
     */
    public record Ground(Color colour, double share) {}

    public DrawnText {
        lines = List.copyOf(lines);
        grounds = List.copyOf(grounds);
        pieces = pieces.stream().map(List::copyOf).toList();
    }

    /** The upright rectangle round all its ink. */
    public Rectangle2D bounds() {
        return lines.stream().map(Quad::bounds).reduce(Rectangle2D::createUnion).orElseGet(Rectangle2D.Double::new);
    }
}
