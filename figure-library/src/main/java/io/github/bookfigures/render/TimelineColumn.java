package io.github.bookfigures.render;

import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Timeline;
import io.github.bookfigures.figure.Timeline.Era;
import io.github.bookfigures.figure.Timeline.Event;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An upright timeline for narrow panels: time runs down, labels stand in a column beside it, moved apart where needed. */
final class TimelineColumn {
    private static final double BAND = 1.6;
    private static final double LEADER = 1.6;
    private static final double DATE_GAP = 0.6;
    private static final double ROW_GAP = 0.35;
    private static final double DOT = 0.6;

    private final Timeline timeline;
    private final Style style;
    private final Rectangle2D area;
    private final TimelineScale scale;
    private final List<Label> labels = new ArrayList<>();
    private final boolean fits;

    /** An event with its texts; the middle of its label stands at y. */
    private record Label(Event event, TextBlock date, TextBlock text, double at, double y) {
        double height() {
            return Math.max(date.height(), text.height());
        }

        Label moved(double to) {
            return new Label(event, date, text, at, to);
        }
    }

    TimelineColumn(Timeline timeline, Style style, Rectangle2D area) {
        this.timeline = timeline;
        this.style = style;
        this.area = area;
        this.scale = new TimelineScale(timeline, area.getY() + indent(), area.getHeight() - 2 * indent());
        List<Event> events = timeline.events().stream()
                .sorted(Comparator.comparingDouble(Event::when))
                .toList();
        List<TextBlock> dates = events.stream()
                .map(event -> style.type().set(event.date(), style.small().strong()))
                .toList();
        double column = dates.stream().mapToDouble(TextBlock::width).max().orElseThrow();
        double room = area.getMaxX() - axis() - (LEADER + DATE_GAP) * style.text() - column;
        for (int i = 0; i < events.size(); i++) {
            double at = scale.at(events.get(i).when());
            TextBlock text = style.type().set(events.get(i).label(), style.small(), room);
            labels.add(new Label(events.get(i), dates.get(i), text, at, at));
        }
        fits = labels.stream().allMatch(label -> label.text().width() <= room + 0.1)
                && timeline.eras().stream().allMatch(this::named)
                && spread();
    }

    boolean fits() {
        return fits;
    }

    /** Height of all labels below each other, or more when names of eras need it. */
    double height() {
        double names = timeline.eras().stream()
                        .mapToDouble(era -> (area.getHeight() - 2 * indent())
                                * (name(era).width() + 0.2 * style.text())
                                / length(era))
                        .max()
                        .orElse(0)
                + 2 * indent();
        return Math.max(names, stacked());
    }

    private double indent() {
        return 0.8 * style.text();
    }

    private double length(Era era) {
        return scale.at(era.to()) - scale.at(era.from());
    }

    private TextBlock name(Era era) {
        return style.type().set(era.name(), style.small());
    }

    private boolean named(Era era) {
        return name(era).width() <= length(era) && name(era).height() <= BAND * style.text();
    }

    private double stacked() {
        return labels.stream().mapToDouble(Label::height).sum() + ROW_GAP * style.text() * (labels.size() - 1);
    }

    void paint(Graphics2D g) {
        timeline.eras().forEach(era -> era(g, era));
        g.setColor(style.colour(Role.INK));
        g.setStroke(MarkStroke.plain(style.line()));
        g.draw(new Line2D.Double(axis(), area.getY(), axis(), area.getMaxY()));
        if (scale.broken()) {
            TimelinePainter.gap(g, style, axis(), scale.breakAt());
        }
        double column =
                labels.stream().mapToDouble(label -> label.date().width()).max().orElseThrow();
        for (Label label : labels) {
            double size = DOT * style.text();
            double begin = axis() + LEADER * style.text();
            Path2D leader = new Path2D.Double();
            leader.moveTo(axis(), label.at());
            leader.lineTo(axis() + 0.5 * style.text(), label.at());
            leader.lineTo(begin - 0.6 * style.text(), label.y());
            leader.lineTo(begin - 0.2 * style.text(), label.y());
            g.setColor(style.colour(label.event().role().tinted(0.35)));
            g.setStroke(MarkStroke.plain(style.line() * 0.5));
            g.draw(leader);
            g.setColor(style.colour(label.event().role()));
            g.fill(new Ellipse2D.Double(axis() - size / 2, label.at() - size / 2, size, size));
            double top = label.y() - label.height() / 2;
            label.date().draw(g, begin, top);
            label.text().draw(g, begin + column + DATE_GAP * style.text(), top);
        }
    }

    private double axis() {
        double band = timeline.eras().isEmpty() ? DOT / 2 : BAND;
        return area.getX() + band * style.text();
    }

    /** Moves labels down until none covers another, then up from the end; whether there is room. */
    private boolean spread() {
        double gap = ROW_GAP * style.text();
        double free = area.getY();
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            labels.set(i, label.moved(Math.max(label.at(), free + label.height() / 2)));
            free = labels.get(i).y() + label.height() / 2 + gap;
        }
        double end = area.getMaxY();
        for (int i = labels.size() - 1; i >= 0; i--) {
            Label label = labels.get(i);
            labels.set(i, label.moved(Math.min(label.y(), end - label.height() / 2)));
            end = labels.get(i).y() - label.height() / 2 - gap;
        }
        return end + gap >= area.getY() - 0.1;
    }

    private void era(Graphics2D g, Era era) {
        double y0 = scale.at(era.from());
        double y1 = scale.at(era.to());
        double width = BAND * style.text();
        g.setColor(style.colour(era.role().tinted(0.8)));
        g.fill(new Rectangle2D.Double(area.getX(), y0, width, y1 - y0));
        TextBlock name = name(era);
        Graphics2D turned = (Graphics2D) g.create();
        turned.translate(area.getX() + (width - name.height()) / 2, (y0 + y1 + name.width()) / 2);
        turned.rotate(-Math.PI / 2);
        name.draw(turned, 0, 0);
        turned.dispose();
    }
}
