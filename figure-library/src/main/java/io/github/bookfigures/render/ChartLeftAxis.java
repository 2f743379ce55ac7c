package io.github.bookfigures.render;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Scale;
import io.github.bookfigures.figure.Text;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;

/** The axis left of the plot area; its name is turned by a right angle. */
final class ChartLeftAxis extends ChartAxis {
    private static final double WIDEST_CATEGORY = 0.42;
    /** A name may be so many letters long before it is broken, also beside a low plot area. */
    private static final double LEAST_NAME = 13;

    ChartLeftAxis(Axis axis, Style style, PlotFrame frame, boolean labelled) {
        super(axis, style, frame, labelled, choose(axis, style, frame));
        TextStyle right = new TextStyle(
                style.small().size(), style.small().weight(), style.small().colour(), TextStyle.Align.RIGHT);
        double widest = Math.max(style.text() * 5, frame.area().getWidth() * WIDEST_CATEGORY);
        ticks.labels()
                .forEach(text -> labels.add(
                        axis.scale() instanceof Scale.Category
                                ? style.type().set(text, right, widest)
                                : style.type().set(text, right)));
    }

    private static TickSet choose(Axis axis, Style style, PlotFrame frame) {
        double height = style.type().set(Text.of("0"), style.small()).height();
        return new TickChoice(frame.area().getHeight(), label -> height, height * 0.8)
                .of(axis, frame.yScale().getRange());
    }

    @Override
    double depth() {
        double depth = axis.visible() ? tick() : 0;
        if (labelled && !labels.isEmpty()) {
            depth += labelGap() + widest();
        }
        return hasName() ? depth + nameGap() + nameBlock().height() : depth;
    }

    /** How far the name reaches above a low plot area, where the titles of panels leave it room. */
    double nameBeyondTop() {
        return hasName() ? Math.max(0, (nameBlock().width() - frame.area().getHeight()) / 2) : 0;
    }

    /** How far labels reach above the plot area. */
    double beyondTop() {
        double beyond = 0;
        for (int i = 0; labelled && i < labels.size(); i++) {
            beyond = Math.max(
                    beyond,
                    frame.area().getMinY()
                            - frame.y(ticks.major().get(i))
                            + labels.get(i).height() / 2);
        }
        return beyond;
    }

    private double widest() {
        return labels.stream().mapToDouble(TextBlock::width).max().orElse(0);
    }

    private TextBlock nameBlock() {
        return style.type()
                .set(
                        name(),
                        centred(style.body()),
                        Math.max(frame.area().getHeight() * 1.1, style.text() * LEAST_NAME));
    }

    @Override
    void paint(Graphics2D g) {
        if (!axis.visible()) {
            return;
        }
        double left = frame.area().getMinX();
        ink(g);
        g.draw(new Line2D.Double(
                left, frame.area().getMinY(), left, frame.area().getMaxY()));
        if (!(axis.scale() instanceof Scale.Category)) {
            ticks.major().forEach(v -> g.draw(new Line2D.Double(left - tick(), frame.y(v), left, frame.y(v))));
            ticks.minor().forEach(v -> g.draw(new Line2D.Double(left - minorTick(), frame.y(v), left, frame.y(v))));
        }
        for (int i = 0; labelled && i < labels.size(); i++) {
            TextBlock label = labels.get(i);
            double x = left - tick() - labelGap() - label.width();
            double y = frame.y(ticks.major().get(i)) - label.height() / 2;
            Witness.of(g).texts(DrawnText.Kind.TICK_LABEL, () -> label.draw(g, x, y));
        }
        if (hasName()) {
            TextBlock name = nameBlock();
            AffineTransform before = g.getTransform();
            g.translate(left - depth(), frame.area().getCenterY() + name.width() / 2);
            g.rotate(-Math.PI / 2);
            Witness.of(g).texts(DrawnText.Kind.AXIS_NAME, () -> name.draw(g, 0, 0));
            g.setTransform(before);
        }
    }

    @Override
    Line2D across(double value) {
        return new Line2D.Double(
                frame.area().getMinX(), frame.y(value), frame.area().getMaxX(), frame.y(value));
    }
}
