package io.github.bookfigures.render;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Scale;
import io.github.bookfigures.figure.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;

/** What the lower and the left axis have in common: their ticks, labels already set, and their name. */
abstract class ChartAxis {
    static final double SPINE = 0.5;
    private static final double INK_IN_ZERO = 0.4;

    final Axis axis;
    final Style style;
    final PlotFrame frame;
    /** Whether labels and name are written, or left to the neighbouring chart. */
    final boolean labelled;

    final TickSet ticks;
    final List<TextBlock> labels = new ArrayList<>();

    ChartAxis(Axis axis, Style style, PlotFrame frame, boolean labelled, TickSet ticks) {
        this.axis = axis;
        this.style = style;
        this.frame = frame;
        this.labelled = labelled && axis.visible();
        this.ticks = ticks;
    }

    /** Room needed outside of the plot area. */
    abstract double depth();

    /** Draws spine, ticks, labels and name. */
    abstract void paint(Graphics2D g);

    /** A line across the plot area at a value. */
    abstract Line2D across(double value);

    /** Draws fine lines at the ticks, under the marks. */
    void grid(Graphics2D g) {
        if (axis.scale() instanceof Scale.Category
                || !axis.visible()
                || !style.theme().gridShown()) {
            return;
        }
        g.setColor(style.theme().grid());
        g.setStroke(MarkStroke.plain(style.line() * 0.4));
        ticks.major().forEach(value -> g.draw(across(value)));
    }

    /** Whether there is a line of 0 inside the plot area; where whole numbers count something, 0 is one of them. */
    boolean hasZero(Range range) {
        return axis.scale() instanceof Scale.Linear
                && !axis.wholeNumbers()
                && axis.visible()
                && range.getLowerBound() < 0
                && range.getUpperBound() > 0;
    }

    /** Draws the line of 0. */
    void zero(Graphics2D g) {
        Color grid = style.theme().grid();
        g.setColor(ColourMap.mix(grid, style.colour(Role.INK), INK_IN_ZERO));
        g.setStroke(MarkStroke.plain(style.line() * 0.45));
        g.draw(across(0));
    }

    /** The name with its unit in brackets. */
    Text name() {
        return withUnit(axis);
    }

    static Text withUnit(Axis axis) {
        if (axis.unit().isEmpty()) {
            return axis.name();
        }
        return new Text(
                axis.name().template() + " (" + axis.unit().template() + ")",
                axis.name().arguments());
    }

    boolean hasName() {
        return labelled && !name().isEmpty();
    }

    double tick() {
        return style.text() * 0.32;
    }

    double minorTick() {
        return tick() * 0.6;
    }

    double labelGap() {
        return style.text() * 0.25;
    }

    double nameGap() {
        return style.text() * 0.4;
    }

    void ink(Graphics2D g) {
        g.setColor(style.colour(Role.INK));
        g.setStroke(MarkStroke.plain(style.line() * SPINE));
    }

    TextStyle centred(TextStyle text) {
        return new TextStyle(text.size(), text.weight(), text.colour(), TextStyle.Align.CENTRE);
    }
}
