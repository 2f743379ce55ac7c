package io.github.bookfigures.figure;

import java.util.List;

/**
 * Bars from a base to a value. Stacks are several Bars whose bases are the values of the one below; groups are several
 * Bars with shifted centres; {@link BarSeries} makes both from a table of values.
 *
 * @param at centres along the axis of categories
 * @param base where each bar begins (0, or the top of the bar below)
 * @param value where each bar ends
 * @param width width in units of the axis
 * @param role what the bars stand for
 * @param name their name in the legend, or {@link Text#NONE}
 * @param look filled, a ramp from pale to full along the bars, outlines only, or hatched
 * @param labels a text for each bar, or empty for none
 * @param horizontal whether bars run along x
 * @param labelled where the labels stand
 */
public record Bars(
        double[] at,
        double[] base,
        double[] value,
        double width,
        Role role,
        Text name,
        Look look,
        List<Text> labels,
        boolean horizontal,
        Labelled labelled)
        implements Mark {

    /** How bars are filled. */
    public enum Look {
        FILLED,
        /** Paler at the first bar, full at the last. */
        RAMP,
        /** An outline without filling, for values to be compared with filled bars. */
        OUTLINE,
        /** Pale, with an outline and lines aslant: told from filled bars without colours, too. */
        HATCHED
    }

    /** Where labels stand. */
    public enum Labelled {
        /** At the ends of bars, or inside where something stands in the way. */
        END,
        /** At the ends, and turned where they are wider than the bars: for bars that touch those of other groups. */
        WITHIN_WIDTH,
        /** In the middle of bars; left out where a bar is too small for its label. */
        INSIDE
    }

    public Bars {
        if (at.length != value.length
                || base.length != value.length
                || (!labels.isEmpty() && labels.size() != value.length)) {
            throw new IllegalArgumentException("bars need as many centres, bases and labels as values: " + at.length
                    + ", " + base.length + ", " + labels.size() + " for " + value.length);
        }
        labels = List.copyOf(labels);
    }

    /** Upright bars from 0. */
    public static Bars of(double[] at, double[] value, Role role) {
        return new Bars(
                at, new double[value.length], value, 0.8, role, Text.NONE, Look.FILLED, List.of(), false, Labelled.END);
    }

    public Bars named(String name, Object... arguments) {
        return new Bars(at, base, value, width, role, Text.of(name, arguments), look, labels, horizontal, labelled);
    }

    public Bars width(double width) {
        return new Bars(at, base, value, width, role, name, look, labels, horizontal, labelled);
    }

    public Bars on(double[] base) {
        return new Bars(at, base, value, width, role, name, look, labels, horizontal, labelled);
    }

    public Bars look(Look look) {
        return new Bars(at, base, value, width, role, name, look, labels, horizontal, labelled);
    }

    public Bars labels(List<Text> labels) {
        return new Bars(at, base, value, width, role, name, look, labels, horizontal, labelled);
    }

    /** A text at the end of each bar, turned where it is wider than the bar. */
    public Bars labelsWithinWidth(List<Text> labels) {
        return new Bars(at, base, value, width, role, name, look, labels, horizontal, Labelled.WITHIN_WIDTH);
    }

    /** A text in the middle of each bar that has room for it. */
    public Bars labelsInside(List<Text> labels) {
        return new Bars(at, base, value, width, role, name, look, labels, horizontal, Labelled.INSIDE);
    }

    public Bars lying() {
        return new Bars(at, base, value, width, role, name, look, labels, true, labelled);
    }
}
