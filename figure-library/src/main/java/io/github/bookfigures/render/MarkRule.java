package io.github.bookfigures.render;

import io.github.bookfigures.figure.Rule;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** A straight line through the whole plot area and the text at its end. */
record MarkRule(Rule rule, Style style) implements MarkPainter {
    private static final double THIN = 0.75;
    private static final double WIDEST = 0.45;

    @Override
    public void extend(PlotExtent extent) {
        if (rule.a() == 0) {
            extent.y().values(new double[] {rule.c() / rule.b()}, "a horizontal rule");
        } else if (rule.b() == 0) {
            extent.x().values(new double[] {rule.c() / rule.a()}, "an upright rule");
        } else if (extent.x().logarithmic() || extent.y().logarithmic()) {
            throw new RenderException("an oblique rule " + rule.a() + " x + " + rule.b() + " y = " + rule.c()
                    + " is no straight line on a logarithmic axis; draw it as a Line through points");
        }
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        frame.clipped(g, style.line() / 2, () -> {
            g.setColor(style.colour(rule.role()));
            g.setStroke(MarkStroke.of(style.line() * THIN, rule.dash()));
            g.draw(line(frame));
        });
    }

    private Line2D line(PlotFrame frame) {
        if (rule.a() == 0) {
            double y = frame.y(rule.c() / rule.b());
            return new Line2D.Double(frame.area().getMinX(), y, frame.area().getMaxX(), y);
        }
        if (rule.b() == 0) {
            double x = frame.x(rule.c() / rule.a());
            return new Line2D.Double(x, frame.area().getMaxY(), x, frame.area().getMinY());
        }
        if (Math.abs(rule.a()) * frame.xScale().getRange().getLength()
                < Math.abs(rule.b()) * frame.yScale().getRange().getLength()) {
            double x0 = frame.xScale().getLowerBound();
            double x1 = frame.xScale().getUpperBound();
            return new Line2D.Double(
                    frame.at(x0, (rule.c() - rule.a() * x0) / rule.b()),
                    frame.at(x1, (rule.c() - rule.a() * x1) / rule.b()));
        }
        double y0 = frame.yScale().getLowerBound();
        double y1 = frame.yScale().getUpperBound();
        return new Line2D.Double(
                frame.at((rule.c() - rule.b() * y0) / rule.a(), y0),
                frame.at((rule.c() - rule.b() * y1) / rule.a(), y1));
    }

    @Override
    public void write(Graphics2D g, PlotFrame frame, PlotTexts texts) {
        if (rule.label().isEmpty()) {
            return;
        }
        TextBlock word = style.type()
                .set(
                        rule.label(),
                        style.small().inked(style.readable(style.colour(rule.role()))),
                        frame.area().getWidth() * (rule.b() == 0 ? WIDEST * 0.7 : WIDEST * 1.6));
        texts.put(g, word, texts.best(rule.a() == 0 || rule.b() == 0 ? along(frame, word) : oblique(frame, word)));
    }

    private List<PlotTexts.Candidate> along(PlotFrame frame, TextBlock word) {
        List<PlotTexts.Candidate> places = new ArrayList<>();
        double gap = style.text() * 0.22;
        double w = word.width();
        double h = word.height();
        double left = frame.area().getMinX() + gap * 2;
        double top = frame.area().getMinY() + gap;
        double right = frame.area().getMaxX() - gap * 2 - w;
        double bottom = frame.area().getMaxY() - gap * 2 - h;
        Line2D line = line(frame);
        for (int step = 0; step <= 10; step++) {
            double t = step / 10.0;
            if (rule.a() == 0) {
                double x = right + t * (left - right);
                places.add(PlotTexts.Candidate.of(x, line.getY1() - gap - h, w, h, penalty(t)));
                places.add(PlotTexts.Candidate.of(x, line.getY1() + gap, w, h, 0.08 + penalty(t)));
            } else {
                double y = top + t * (bottom - top);
                places.add(PlotTexts.Candidate.of(line.getX1() + gap * 1.6, y, w, h, penalty(t)));
                places.add(PlotTexts.Candidate.of(line.getX1() - gap * 1.6 - w, y, w, h, 0.08 + penalty(t)));
            }
        }
        return places;
    }

    /** The ends are better than the middle, but not worth standing on a curve. */
    private static double penalty(double t) {
        return t == 0 ? 0 : t == 1 ? 0.1 : 0.15 + 0.1 * t;
    }

    private List<PlotTexts.Candidate> oblique(PlotFrame frame, TextBlock word) {
        List<PlotTexts.Candidate> places = new ArrayList<>();
        double gap = style.text() * 0.3;
        double w = word.width();
        double h = word.height();
        Line2D line = line(frame);
        for (int step = 0; step <= 20; step++) {
            double t = 1 - step / 20.0;
            double x = line.getX1() + t * (line.getX2() - line.getX1());
            double y = line.getY1() + t * (line.getY2() - line.getY1());
            boolean rises = (line.getX2() - line.getX1()) * (line.getY2() - line.getY1()) < 0;
            double penalty = 0.02 * step;
            places.add(PlotTexts.Candidate.of(rises ? x - gap - w : x + gap, y - gap - h, w, h, penalty));
            places.add(PlotTexts.Candidate.of(rises ? x + gap : x - gap - w, y + gap, w, h, penalty));
        }
        return places;
    }

    @Override
    public double obstacle() {
        return 0.8;
    }

    @Override
    public int turn() {
        return 1;
    }
}
