package io.github.bookfigures.render;

import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Role;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Lines of text in a frame inside the plot area, the first strong. */
record MarkInscription(Inscription inscription, Style style) implements MovableText {
    /** A box that takes more of the plot area than this belongs below it. */
    private static final double MOST_OF_PLOT = 0.22;

    /** What a box may cover, see {@link PlotTexts#cost}. */
    private static final double CROWDED = 1;

    @Override
    public void extend(PlotExtent extent) {
        // Text reaches nowhere.
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        // Written when all marks are drawn.
    }

    @Override
    public void write(Graphics2D g, PlotFrame frame, PlotTexts texts) {
        List<TextBlock> lines = lines(widest(frame));
        Rectangle2D box = place(lines, texts);
        write(g, lines, box, (line, at) -> texts.put(g, line, at));
        texts.reserve(box);
    }

    @Override
    public boolean crowded(PlotFrame frame, PlotTexts texts) {
        List<TextBlock> lines = lines(widest(frame));
        Rectangle2D box = place(lines, texts);
        double share = box.getWidth()
                * box.getHeight()
                / (frame.area().getWidth() * frame.area().getHeight());
        return share > MOST_OF_PLOT || texts.cost(box) > CROWDED;
    }

    @Override
    public boolean numbered() {
        return false;
    }

    @Override
    public void refer(Graphics2D g, PlotFrame frame, PlotTexts texts, int number) {
        // It speaks of the chart as a whole.
    }

    @Override
    public double heightBelow(double width) {
        return height(lines(width - 2 * pad()));
    }

    @Override
    public void writeBelow(Graphics2D g, double x, double y, double width, int number) {
        List<TextBlock> lines = lines(width - 2 * pad());
        double own = width(lines);
        write(
                g,
                lines,
                new Rectangle2D.Double(x + (width - own) / 2, y, own, height(lines)),
                (line, at) -> line.draw(g, at.getX(), at.getY()));
    }

    private void write(Graphics2D g, List<TextBlock> lines, Rectangle2D box, BiConsumer<TextBlock, Rectangle2D> draw) {
        RoundRectangle2D frameLine = new RoundRectangle2D.Double(
                box.getX(), box.getY(), box.getWidth(), box.getHeight(), style.text() * 0.4, style.text() * 0.4);
        g.setColor(style.colour(Role.PAPER));
        g.fill(frameLine);
        g.setColor(style.colour(inscription.role()));
        g.setStroke(MarkStroke.plain(style.line() * 0.6));
        g.draw(frameLine);
        double y = box.getY() + pad();
        for (TextBlock line : lines) {
            draw.accept(line, new Rectangle2D.Double(box.getX() + pad(), y, line.width(), line.height()));
            y += line.height() + leading();
        }
    }

    private List<TextBlock> lines(double widest) {
        List<TextBlock> lines = new ArrayList<>();
        for (int i = 0; i < inscription.lines().size(); i++) {
            TextStyle small = style.small();
            boolean heading = i == 0 && inscription.lines().size() > 1;
            lines.add(style.type()
                    .set(
                            inscription.lines().get(i),
                            new TextStyle(
                                    small.size(),
                                    heading ? TextStyle.Weight.STRONG : TextStyle.Weight.REGULAR,
                                    small.colour(),
                                    TextStyle.Align.LEFT),
                            widest));
        }
        return lines;
    }

    private Rectangle2D place(List<TextBlock> lines, PlotTexts texts) {
        return ChartCorner.place(inscription.corner(), texts, width(lines), height(lines), style.text() * 0.6);
    }

    private static double widest(PlotFrame frame) {
        return frame.area().getWidth() * 0.6;
    }

    private double width(List<TextBlock> lines) {
        return lines.stream().mapToDouble(TextBlock::width).max().orElse(0) + 2 * pad();
    }

    private double height(List<TextBlock> lines) {
        return lines.stream().mapToDouble(TextBlock::height).sum() + leading() * (lines.size() - 1) + 2 * pad();
    }

    private double pad() {
        return style.text() * 0.55;
    }

    private double leading() {
        return style.text() * 0.15;
    }

    @Override
    public double obstacle() {
        return 0;
    }

    @Override
    public int turn() {
        return inscription.corner() == io.github.bookfigures.figure.Corner.AUTO ? 2 : -1;
    }
}
