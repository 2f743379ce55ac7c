package io.github.bookfigures.render;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;

/** The bar at the right of a chart that explains its colours, as high as the plot area. */
final class ChartColourBar {
    private static final int STRIPS = 160;

    private final ChartColours colours;
    private final Style style;
    private final double length;
    private final List<Double> places = new ArrayList<>();
    private final List<TextBlock> labels = new ArrayList<>();
    private final TextBlock name;

    ChartColourBar(ChartColours colours, Style style, double length) {
        this.colours = colours;
        this.style = style;
        this.length = length;
        this.name = style.type().set(colours.scale().name(), style.body(), length);
        if (stepped()) {
            chooseLevels();
        } else {
            chooseTicks();
        }
    }

    private boolean stepped() {
        return colours.levels().length > 1;
    }

    private void chooseTicks() {
        double from = colours.scale().from();
        double to = colours.scale().to();
        double height = style.type().set(Text.of("0"), style.small()).height();
        TickSet ticks = new TickChoice(length, label -> height, height * 0.7).of(Axis.linear(""), new Range(from, to));
        for (int i = 0; i < ticks.major().size(); i++) {
            places.add((ticks.major().get(i) - from) / (to - from));
            labels.add(style.type().set(ticks.labels().get(i), style.small()));
        }
    }

    /** Regions are equally high; as many of the levels between them are named as there is room for. */
    private void chooseLevels() {
        double[] levels = colours.levels();
        double first = levels[0];
        double last = levels[levels.length - 1];
        double height = style.type().set(Text.of("0"), style.small()).height();
        List<Double> shown = new ArrayList<>();
        if (first > 0 && last / first > 100) {
            shown.addAll(new TickChoice(length, label -> height, height * 0.7)
                    .of(Axis.log(""), new Range(first, last))
                    .major());
        } else {
            int every = 1;
            while (length / (levels.length + 1) * every < 1.7 * height || levels.length / every > 9) {
                every++;
            }
            for (int i = (levels.length - 1) % every; i < levels.length; i += every) {
                shown.add(levels[i]);
            }
        }
        shown.forEach(value -> places.add(place(value)));
        List<Text> texts = first > 0 && last / first > 100 ? TickLabels.logarithmic(shown) : TickLabels.linear(shown);
        texts.forEach(text -> labels.add(style.type().set(text, style.small())));
    }

    /** Where a value lies on a bar of equally high regions, between its two nearest levels. */
    private double place(double value) {
        double[] levels = colours.levels();
        int above = 1;
        while (above < levels.length - 1 && levels[above] < value) {
            above++;
        }
        double low = levels[above - 1];
        double high = levels[above];
        double share = low > 0 ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return (above + share) / (levels.length + 1);
    }

    /** Room needed right of the plot area. */
    double width() {
        return gap() + thickness() + tick() * 1.9 + widest() + style.text() * 0.45 + name.height();
    }

    private void strips(Graphics2D g, Rectangle2D plot) {
        double left = plot.getMaxX() + gap();
        double strip = plot.getHeight();
        int count = stepped() ? colours.levels().length + 1 : STRIPS;
        for (int i = 0; i < count; i++) {
            double bottom = plot.getMaxY() - strip * i / count;
            g.setColor(
                    stepped()
                            ? ChartColours.region(style, colours.scale(), colours.levels(), i)
                            : style.colour(colours.scale(), value((i + 0.5) / count)));
            // Each strip reaches to the top and the next covers it: no gaps show.
            g.fill(new Rectangle2D.Double(left, plot.getMinY(), thickness(), bottom - plot.getMinY()));
        }
    }

    void paint(Graphics2D g, Rectangle2D plot) {
        double left = plot.getMaxX() + gap();
        Smoothing.without(g, () -> strips(g, plot));
        double right = left + thickness();
        g.setColor(style.colour(Role.INK));
        g.setStroke(MarkStroke.plain(style.line() * 0.5));
        for (int i = 0; i < labels.size(); i++) {
            double y = plot.getMaxY() - plot.getHeight() * places.get(i);
            g.draw(new Line2D.Double(right, y, right + tick(), y));
            TextBlock label = labels.get(i);
            Witness.of(g)
                    .texts(
                            DrawnText.Kind.TICK_LABEL,
                            () -> label.draw(g, right + tick() * 1.9, y - label.height() / 2));
        }
        AffineTransform before = g.getTransform();
        double x = right + tick() * 1.9 + widest() + style.text() * 0.45;
        g.translate(x, plot.getCenterY() + name.width() / 2);
        g.rotate(-Math.PI / 2);
        Witness.of(g).texts(DrawnText.Kind.AXIS_NAME, () -> name.draw(g, 0, 0));
        g.setTransform(before);
    }

    private double value(double place) {
        return colours.scale().from()
                + place * (colours.scale().to() - colours.scale().from());
    }

    private double widest() {
        return labels.stream().mapToDouble(TextBlock::width).max().orElse(0);
    }

    private double gap() {
        return style.text() * 0.9;
    }

    private double thickness() {
        return style.text() * 0.95;
    }

    private double tick() {
        return style.text() * 0.25;
    }
}
