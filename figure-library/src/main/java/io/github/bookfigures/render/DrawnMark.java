package io.github.bookfigures.render;

import io.github.bookfigures.figure.Role;
import java.awt.Color;
import java.util.List;
import java.util.Optional;

/**
 * A mark of a drawn chart.
 *
 * @param type its kind: line, points, bars, …
 * @param name what a legend calls it; empty for a mark without a name
 * @param entries all that a legend says of it: its name, or several lines
 * @param role what it stands for, when it has one
 * @param dash how its line is broken or its bars are filled, solid when it has neither
 * @param symbol its symbol, none when it has none
 * @param scaled whether its colours come from a scale of values
 * @param x what its data reach along x
 * @param y what its data reach along y
 * @param looks what was drawn for it, by colour and stroke
 */
public record DrawnMark(
        String type,
        String name,
        List<String> entries,
        Optional<Role> role,
        String dash,
        String symbol,
        boolean scaled,
        Extent x,
        Extent y,
        List<Look> looks) {

    /**
     * Shapes of one colour and stroke.
     *
     * @param colour their colour
     * @param stroke thickness in points of lines; 0 for filled shapes
     * @param shapes how many were drawn at least partly inside the clip
     * @param contrast WCAG contrast between the colour and what lay close beside it, the middle of many places
     */
    public record Look(Color colour, double stroke, int shapes, double contrast) {}

    /**
     * The reach of numbers along an axis.
     *
     * @param from the least; above {@code to} when there are none
     * @param to the largest
     */
    public record Extent(double from, double to) {
        static final Extent NONE = new Extent(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

        public boolean isEmpty() {
            return from > to;
        }
    }

    public DrawnMark {
        entries = List.copyOf(entries);
        looks = List.copyOf(looks);
    }

    /** Whether anything of it can be seen. */
    public boolean seen() {
        return looks.stream().anyMatch(look -> look.shapes() > 0);
    }
}
