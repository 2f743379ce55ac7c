package io.github.bookfigures.render;

import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Panel;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks on while a figure is drawn into a picture of its own and writes down what landed where. */
final class DrawingRecord implements Witness {
    private final DrawnPicture picture;
    private final List<DrawnPanel> panels = new ArrayList<>();
    private final List<DrawnChart> charts = new ArrayList<>();
    private final List<TextInk> texts = new ArrayList<>();
    private final List<Line2D> leaders = new ArrayList<>();
    private int panel = -1;
    private int shapes;
    private int chartDepth;
    private DrawnText.Kind kind = DrawnText.Kind.LABEL;
    private boolean leading;
    private Optional<TextInk> text = Optional.empty();
    private Optional<MarkInk> mark = Optional.empty();
    private List<DrawnMark> marks = new ArrayList<>();

    private DrawingRecord(DrawnPicture picture) {
        this.picture = picture;
    }

    /** Draws into a picture that is thrown away and tells what was drawn. */
    static DrawnFigure of(Drawing drawing, Sheet sheet, Color paper) {
        DrawnPicture picture = new DrawnPicture(sheet, paper);
        DrawingRecord written = new DrawingRecord(picture);
        WitnessedGraphics g = new WitnessedGraphics(picture.graphics(), written);
        drawing.paint(g);
        g.dispose();
        return new DrawnFigure(
                sheet.widthInPoints(),
                sheet.heightInPoints(),
                paper,
                written.panels,
                written.charts,
                written.texts.stream().map(ink -> ink.drawn(picture)).toList(),
                written.leaders);
    }

    void filled(Graphics2D g, Shape shape) {
        shape(g, shape, 0);
    }

    void stroked(Graphics2D g, Shape shape) {
        double width = g.getStroke() instanceof BasicStroke line ? line.getLineWidth() : 1;
        shape(g, shape, Math.max(0.01, width));
    }

    private void shape(Graphics2D g, Shape shape, double stroke) {
        AffineTransform toPixels = g.getTransform();
        if (text.isPresent()) {
            text.get().add(shape, toPixels);
            return;
        }
        shapes++;
        if (leading && shape instanceof Line2D line) {
            AffineTransform toPoints = picture.toPoints(toPixels);
            leaders.add(
                    new Line2D.Double(toPoints.transform(line.getP1(), null), toPoints.transform(line.getP2(), null)));
        }
        mark.ifPresent(ink -> ink.add(g, shape, stroke));
    }

    @Override
    public void panel(Panel of, String title, Rectangle2D whole, Runnable drawing) {
        int index = panels.size();
        String type = of.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        panels.add(new DrawnPanel(type, title, whole, List.of(), 0));
        panel = index;
        shapes = 0;
        drawing.run();
        panels.set(index, new DrawnPanel(type, title, whole, ChartFacts.nameless(of), shapes));
        panel = -1;
    }

    @Override
    public void chart(Chart chart, PlotFrame frame, ChartSharing sharing, Runnable drawing) {
        List<DrawnMark> outer = marks;
        marks = new ArrayList<>();
        int index = charts.size();
        chartDepth++;
        drawing.run();
        chartDepth--;
        charts.add(
                index,
                new DrawnChart(
                        panel,
                        chartDepth > 0,
                        frame.area(),
                        ChartFacts.axis(chart.x(), frame.xScale(), sharing.xLabels()),
                        ChartFacts.axis(chart.y(), frame.yScale(), sharing.yLabels()),
                        chart.legend(),
                        marks));
        marks = outer;
    }

    @Override
    public void mark(Mark of, MarkPainter painter, PlotFrame frame, Runnable drawing) {
        MarkInk ink = new MarkInk(picture);
        mark = Optional.of(ink);
        drawing.run();
        mark = Optional.empty();
        marks.add(ChartFacts.mark(of, painter, frame, ink.looks()));
    }

    @Override
    public void texts(DrawnText.Kind of, Runnable drawing) {
        DrawnText.Kind outer = kind;
        kind = of;
        drawing.run();
        kind = outer;
    }

    @Override
    public void text(Graphics2D g, String words, TextStyle style, Rectangle2D block, Runnable drawing) {
        TextInk ink = new TextInk(words, kind, panel, style, picture, g, block);
        text = Optional.of(ink);
        drawing.run();
        text = Optional.empty();
        ink.close(picture);
        texts.add(ink);
    }

    @Override
    public void line(double base) {
        text.ifPresent(ink -> ink.line(base));
    }

    @Override
    public void leader(Runnable drawing) {
        leading = true;
        drawing.run();
        leading = false;
    }
}
