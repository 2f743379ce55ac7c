package io.github.bookfigures.render;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Scale;
import io.github.bookfigures.figure.Text;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;

/** The axis under the plot area. Names of categories are wrapped, and turned only when that is not enough. */
final class ChartLowerAxis extends ChartAxis {
    private static final double TURN = Math.toRadians(38);
    private static final double SMALLEST = 0.6;
    private static final double SMALLEST_LYING = 0.78;
    /** A name may be so many letters long before it is broken, also under a narrow plot area. */
    private static final double LEAST_NAME = 15;

    /** By which angle labels are turned; 0 when they lie. */
    private final double turn;

    ChartLowerAxis(Axis axis, Style style, PlotFrame frame, boolean labelled) {
        super(axis, style, frame, labelled, choose(axis, style, frame));
        double slot = axis.scale() instanceof Scale.Category
                ? frame.area().getWidth()
                        / Math.max(1e-9, frame.xScale().getRange().getLength())
                        * 0.94
                : Double.MAX_VALUE;
        boolean tooWide = true;
        for (double size = 1; tooWide && size >= SMALLEST_LYING; size -= 0.07) {
            tooWide = lay(slot, size);
        }
        turn = tooWide ? turnLabels(slot / 0.94) : 0;
    }

    /** Sets the labels in this share of their size, in lines no longer than a slot; true when one does not fit. */
    private boolean lay(double slot, double size) {
        TextStyle small = centred(style.small());
        TextStyle smaller =
                new TextStyle(Style.smaller(small.size(), size), small.weight(), small.colour(), small.align());
        labels.clear();
        boolean tooWide = false;
        for (Text text : ticks.labels()) {
            TextBlock block = slot == Double.MAX_VALUE
                    ? style.type().set(text, smaller)
                    : style.type().set(text, smaller, slot);
            tooWide |= block.width() > slot + 0.5;
            labels.add(block);
        }
        return tooWide;
    }

    /** Sets the labels for turning: aslant when they then clear each other, otherwise upright, smaller if need be. */
    private double turnLabels(double pitch) {
        double height = style.type().set(Text.of("0"), style.small()).height();
        double angle = pitch * Math.sin(TURN) >= height * 0.9 ? TURN : Math.PI / 2;
        TextStyle small = style.small();
        double size = angle == TURN ? 1 : Math.max(SMALLEST, Math.min(1, pitch / height));
        TextStyle fitting =
                new TextStyle(Style.smaller(small.size(), size), small.weight(), small.colour(), small.align());
        labels.clear();
        ticks.labels().forEach(text -> labels.add(style.type().set(text, fitting)));
        return angle;
    }

    private boolean turned() {
        return turn != 0;
    }

    private static TickSet choose(Axis axis, Style style, PlotFrame frame) {
        return new TickChoice(
                        frame.area().getWidth(),
                        label -> style.type().set(label, style.small()).width(),
                        style.text() * 0.9)
                .of(axis, frame.xScale().getRange());
    }

    @Override
    double depth() {
        double depth = axis.visible() ? tick() : 0;
        if (labelled && !labels.isEmpty()) {
            depth += labelGap() + labelDepth();
        }
        return hasName() ? depth + nameGap() + nameBlock().height() : depth;
    }

    private double labelDepth() {
        return labels.stream()
                .mapToDouble(label ->
                        turned() ? label.width() * Math.sin(turn) + label.height() * Math.cos(turn) : label.height())
                .max()
                .orElse(0);
    }

    /** How far labels reach beyond the right end of the plot area. */
    double beyondRight() {
        double beyond = 0;
        for (int i = 0; labelled && !turned() && i < labels.size(); i++) {
            beyond = Math.max(
                    beyond,
                    frame.x(ticks.major().get(i))
                            + labels.get(i).width() / 2
                            - frame.area().getMaxX());
        }
        return beyond;
    }

    /** How far labels reach beyond the left end. */
    double beyondLeft() {
        double beyond = 0;
        for (int i = 0; labelled && i < labels.size(); i++) {
            double reach = turned()
                    ? labels.get(i).width() * Math.cos(turn)
                    : labels.get(i).width() / 2;
            beyond = Math.max(
                    beyond, frame.area().getMinX() - frame.x(ticks.major().get(i)) + reach);
        }
        return beyond;
    }

    private TextBlock nameBlock() {
        return style.type()
                .set(name(), centred(style.body()), Math.max(frame.area().getWidth() * 1.1, style.text() * LEAST_NAME));
    }

    @Override
    void paint(Graphics2D g) {
        if (!axis.visible()) {
            return;
        }
        double bottom = frame.area().getMaxY();
        ink(g);
        g.draw(new Line2D.Double(frame.area().getMinX(), bottom, frame.area().getMaxX(), bottom));
        if (!(axis.scale() instanceof Scale.Category)) {
            ticks.major().forEach(v -> g.draw(new Line2D.Double(frame.x(v), bottom, frame.x(v), bottom + tick())));
            ticks.minor().forEach(v -> g.draw(new Line2D.Double(frame.x(v), bottom, frame.x(v), bottom + minorTick())));
        }
        for (int i = 0; labelled && i < labels.size(); i++) {
            TextBlock label = labels.get(i);
            double x = frame.x(ticks.major().get(i));
            Witness.of(g).texts(DrawnText.Kind.TICK_LABEL, () -> label(g, label, x, bottom + tick() + labelGap()));
        }
        if (hasName()) {
            TextBlock name = nameBlock();
            double x = frame.area().getCenterX() - name.width() / 2;
            Witness.of(g).texts(DrawnText.Kind.AXIS_NAME, () -> name.draw(g, x, bottom + depth() - name.height()));
        }
    }

    private void label(Graphics2D g, TextBlock label, double x, double y) {
        if (!turned()) {
            label.draw(g, x - label.width() / 2, y);
            return;
        }
        AffineTransform before = g.getTransform();
        g.translate(x - label.height() * (turn > TURN ? 0.5 : -0.3), y);
        g.rotate(-turn);
        label.draw(g, -label.width(), 0);
        g.setTransform(before);
    }

    @Override
    Line2D across(double value) {
        return new Line2D.Double(
                frame.x(value),
                frame.area().getMaxY(),
                frame.x(value),
                frame.area().getMinY());
    }
}
