package io.github.bookfigures.figure;

import java.util.List;

/**
 * Bars from a base to a value. Stacks are several Bars whose bases are the values of the one below; groups are several
 * Bars with shifted centres.
 *
 * @param at centres along the axis of categories
 * @param base where each bar begins (0, or the top of the bar below)
 * @param value where each bar ends
 * @param width width in units of the axis
 * @param role what the bars stand for
 * @param name their name in the legend, or {@link Text#NONE}
 * @param look filled, a ramp from pale to full along the bars, or outlines only
 * @param labels a text at the end of each bar, or empty for none
 * @param horizontal whether bars run along x
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
        boolean horizontal)
        implements Mark {

    /** How bars are filled. */
    public enum Look {
        FILLED,
        /** Paler at the first bar, full at the last. */
        RAMP,
        /** An outline without filling, for values to be compared with filled bars. */
        OUTLINE
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
        return new Bars(at, new double[value.length], value, 0.8, role, Text.NONE, Look.FILLED, List.of(), false);
    }

    public Bars named(String name, Object... arguments) {
        return new Bars(at, base, value, width, role, Text.of(name, arguments), look, labels, horizontal);
    }

    public Bars width(double width) {
        return new Bars(at, base, value, width, role, name, look, labels, horizontal);
    }

    public Bars on(double[] base) {
        return new Bars(at, base, value, width, role, name, look, labels, horizontal);
    }

    public Bars look(Look look) {
        return new Bars(at, base, value, width, role, name, look, labels, horizontal);
    }

    public Bars labels(List<Text> labels) {
        return new Bars(at, base, value, width, role, name, look, labels, horizontal);
    }

    public Bars lying() {
        return new Bars(at, base, value, width, role, name, look, labels, true);
    }
}
