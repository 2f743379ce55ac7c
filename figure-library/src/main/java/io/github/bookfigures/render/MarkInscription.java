package io.github.bookfigures.render;

import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Role;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Lines of text in a frame inside the plot area, the first strong. */
record MarkInscription(Inscription inscription, Style style) implements MarkPainter {
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
        double pad = style.text() * 0.55;
        double widest = frame.area().getWidth() * 0.6;
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
        double width = lines.stream().mapToDouble(TextBlock::width).max().orElse(0) + 2 * pad;
        double leading = style.text() * 0.15;
        double height = lines.stream().mapToDouble(TextBlock::height).sum() + leading * (lines.size() - 1) + 2 * pad;
        Rectangle2D box = ChartCorner.place(inscription.corner(), texts, width, height, style.text() * 0.6);
        RoundRectangle2D frameLine = new RoundRectangle2D.Double(
                box.getX(), box.getY(), box.getWidth(), box.getHeight(), style.text() * 0.4, style.text() * 0.4);
        g.setColor(style.colour(Role.PAPER));
        g.fill(frameLine);
        g.setColor(style.colour(inscription.role()));
        g.setStroke(MarkStroke.plain(style.line() * 0.6));
        g.draw(frameLine);
        double y = box.getY() + pad;
        for (TextBlock line : lines) {
            texts.put(g, line, new Rectangle2D.Double(box.getX() + pad, y, line.width(), line.height()));
            y += line.height() + leading;
        }
        texts.reserve(box);
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
