package io.github.bookfigures.render;

import io.github.bookfigures.figure.Timeline.Event;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places labels of events in levels on both sides of the axis: alternating where that is free, nearer the axis first, so
 * that no label covers another or a leader to one further out.
 */
final class TimelineLabels {
    private static final int MOST_LEVELS = 7;
    private static final double GAP = 0.55;
    private static final double LEADING = 0.2;

    /** How a label lies to its leader: share of its width left of it. */
    private static final double[] SHIFTS = {0.5, 0.06, 0.94, 0.25, 0.75};

    private final Style style;
    private final double left;
    private final double right;
    private final List<Placed> placed = new ArrayList<>();
    private boolean complete = true;

    /**
     * A label with its place.
     *
     * @param date its first line, strong
     * @param text what happened
     * @param side -1 above the axis, 1 below
     * @param level 0 next to the axis
     * @param x where the text begins
     * @param at where its leader stands
     */
    record Placed(Event event, TextBlock date, TextBlock text, int side, int level, double x, double at) {
        double width() {
            return Math.max(date.width(), text.width());
        }

        double height() {
            return date.height() + text.height() + LEADING * date.height();
        }

        /** Draws both parts with the upper edge at y. */
        void draw(Graphics2D g, double y) {
            date.draw(g, x + (width() - date.width()) / 2, y);
            text.draw(g, x + (width() - text.width()) / 2, y + height() - text.height());
        }

        private double end() {
            return x + width();
        }

        private Placed shifted(double share, double left, double right) {
            double begin = Math.max(left, Math.min(at - share * width(), right - width()));
            return new Placed(event, date, text, side, level, begin, at);
        }
    }

    TimelineLabels(
            List<Event> events, TimelineScale scale, Style style, double left, double right, double longestLine) {
        this.style = style;
        this.left = left;
        this.right = right;
        int side = -1;
        for (Event event :
                events.stream().sorted(Comparator.comparingDouble(Event::when)).toList()) {
            complete &= place(event, scale.at(event.when()), side, longestLine * style.text());
            if (complete) {
                side = -placed.get(placed.size() - 1).side();
            }
        }
    }

    /** Whether every label found a place. */
    boolean complete() {
        return complete;
    }

    List<Placed> placed() {
        return placed;
    }

    /** Height of a level: that of its highest label. */
    double height(int side, int level) {
        return placed.stream()
                .filter(label -> label.side() == side && label.level() == level)
                .mapToDouble(label -> label.height())
                .max()
                .orElse(0);
    }

    /** How many levels a side has. */
    int levels(int side) {
        return placed.stream()
                .filter(label -> label.side() == side)
                .mapToInt(label -> label.level() + 1)
                .max()
                .orElse(0);
    }

    private boolean place(Event event, double at, int preferred, double longestLine) {
        TextStyle small = style.small().aligned(TextStyle.Align.CENTRE);
        TextBlock date = style.type().set(event.date(), small.strong());
        TextBlock text = style.type().set(event.label(), small, longestLine);
        for (int level = 0; level < MOST_LEVELS; level++) {
            for (int side : new int[] {preferred, -preferred}) {
                for (double shift : SHIFTS) {
                    Placed label = new Placed(event, date, text, side, level, 0, at).shifted(shift, left, right);
                    if (label.x() <= at
                            && label.end() >= at
                            && placed.stream().noneMatch(other -> meet(label, other))) {
                        placed.add(label);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean meet(Placed one, Placed other) {
        if (one.side() != other.side()) {
            return false;
        }
        double gap = GAP * style.text();
        if (one.level() == other.level()) {
            return one.x() < other.end() + gap && other.x() < one.end() + gap;
        }
        Placed outer = one.level() > other.level() ? one : other;
        Placed inner = outer.equals(one) ? other : one;
        return outer.at() > inner.x() - gap / 2 && outer.at() < inner.end() + gap / 2;
    }
}
