package io.github.bookfigures.html;

import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import java.awt.Color;
import java.util.List;
import java.util.SortedSet;

/** What an interactive figure asks of the renderer, so that it looks like the printed one. */
public interface Look {
    /** Colour of a role, as its tint says. */
    Color colour(Role role);

    /** Colour of a value. */
    Color colour(ColourScale scale, double value);

    /** Colour of the region below the level of this index; the last region lies above all levels. */
    Color region(ColourScale scale, double[] levels, int index);

    /** How a line of a role is broken: as the figure asks, or as the theme says. */
    Dash dash(Role role, Dash asked);

    /** What stands on a line of a role: as the figure asks, or as the theme says. */
    Symbol symbol(Role role, Symbol asked);

    /** Colour of the fine lines at ticks. */
    Color grid();

    /** Thickness of a line of weight 1, as a share of the text size. */
    double line();

    /** Diameter of a symbol of size 1, as a share of the text size. */
    double symbol();

    /** The charts of a figure with the ranges of their axes filled in, shared ones made equal; others unchanged. */
    List<Panel> ranged(Figure figure);

    /** A chart with the ranges of its axes filled in. */
    Chart ranged(Chart chart);

    /** Lines of equal value of a function on a grid: for each its abscissas and its ordinates; rings are closed. */
    List<double[][]> contour(double[] x, double[] y, double[][] z, double level);

    /** Rings round the parts of a grid where a function is above a level, filled by the rule of even and odd. */
    List<double[][]> regions(double[] x, double[] y, double[][] z, double level);

    /**
     * A panel without its title, drawn by the renderer, as the text of an SVG element.
     *
     * @param name what the identifiers of its elements begin with
     * @param width in inches
     * @param height in inches
     */
    String svg(Panel panel, String name, double width, double height);

    /** A formula typeset as the text of an SVG element. */
    Formula formula(String latex);

    /**
     * The font of texts as a file for the web, with these letters and no others.
     *
     * @param strong whether the cut for titles
     */
    byte[] font(boolean strong, SortedSet<Integer> letters);

    /**
     * A typeset formula; lengths in parts of the text size.
     *
     * @param svg the text of an SVG element
     * @param width its width
     * @param height its height
     * @param depth how far it reaches below the base line
     */
    record Formula(String svg, double width, double height, double depth) {}
}
