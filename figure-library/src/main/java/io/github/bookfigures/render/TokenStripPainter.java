package io.github.bookfigures.render;

import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Outline;
import io.github.bookfigures.figure.TokenStrip;
import io.github.bookfigures.figure.TokenStrip.Bracket;
import io.github.bookfigures.figure.TokenStrip.Row;
import io.github.bookfigures.figure.TokenStrip.Token;
import io.github.bookfigures.render.TokenLayout.Line;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws rows of tokens in the largest text size at which their lines fit. */
final class TokenStripPainter implements PanelPainter {
    private static final double LARGEST = 1.1;
    private static final double STEP = 0.05;

    private final TokenStrip strip;
    private final Style style;

    TokenStripPainter(TokenStrip strip, Style style) {
        this.strip = strip;
        this.style = style;
    }

    @Override
    public boolean elastic() {
        return false;
    }

    @Override
    public double leastWidth() {
        return new TokenLayout(strip, style.scaled(style.leastShare()), 0).width();
    }

    @Override
    public double leastHeight(double plotWidth) {
        TokenLayout natural = new TokenLayout(strip, style, plotWidth);
        return natural.narrow(plotWidth)
                ? natural.height()
                : new TokenLayout(strip, style.scaled(style.leastShare()), plotWidth).height();
    }

    @Override
    public Margins margins(double plotWidth, double plotHeight) {
        return Margins.NONE;
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        for (double share = LARGEST; share > style.leastShare() - STEP; share -= STEP) {
            Style scaled = style.scaled(Math.max(share, style.leastShare()));
            TokenLayout layout = new TokenLayout(strip, scaled, area.getWidth());
            if (layout.narrow(area.getWidth()) && layout.height() <= area.getHeight() + 0.1) {
                double x = area.getCenterX() - layout.width() / 2;
                double free = area.getHeight() - layout.height();
                paint(
                        g,
                        layout,
                        scaled,
                        x,
                        area.getY() + (strip.title().isEmpty() ? free / 2 : Math.min(free / 2, scaled.text())));
                return;
            }
        }
        throw new RenderException("the strip of tokens beginning with \""
                + strip.rows().get(0).tokens().get(0).text().plain() + "\" does not fit into its panel, even at "
                + Math.round(100 * style.leastShare())
                + " % of the text size; make the figure larger or the tokens fewer");
    }

    private void paint(Graphics2D g, TokenLayout layout, Style scaled, double x, double y) {
        List<Shape> boxes = new ArrayList<>();
        for (Line line : layout.lines()) {
            Row row = strip.rows().get(line.row());
            double top = y + line.top();
            double left = x + layout.names();
            if (line.from() == 0 || strip.aligned()) {
                TextBlock name = layout.name(row);
                name.draw(g, x, top + (layout.box() - name.height()) / 2);
            }
            for (int i = line.from(); i < line.to(); i++) {
                Token token = row.tokens().get(i);
                double width = layout.width(line.row(), i);
                double middle = left + layout.x(line, i) + width / 2;
                boxes.add(new Box(
                        middle,
                        -top - layout.box() / 2,
                        width,
                        layout.box(),
                        Outline.ROUNDED,
                        token.role(),
                        token.filled(),
                        token.text()));
                if (!token.beneath().isEmpty()) {
                    TextBlock beneath = layout.small(token.beneath());
                    beneath.draw(g, middle - beneath.width() / 2, top + layout.beneath());
                }
            }
            row.brackets()
                    .forEach(bracket -> bracket(g, layout, scaled, line, bracket, left, top + layout.brackets(row)));
        }
        // Boxes are drawn by the painter of diagrams, whose frame here is the sheet itself.
        DiagramBoxes painter = new DiagramBoxes(boxes, new DiagramFrame(new Rectangle2D.Double(), 0, 0, 1), scaled);
        boxes.forEach(box -> painter.paint(g, (Box) box));
    }

    /** The part of a bracket on a line; a bracket that goes on has no end there, and its label stands where it begins. */
    private static void bracket(
            Graphics2D g, TokenLayout layout, Style scaled, Line line, Bracket bracket, double left, double y) {
        int from = Math.max(line.from(), bracket.from());
        int to = Math.min(line.to() - 1, bracket.to());
        if (from > to) {
            return;
        }
        double x0 = left + layout.x(line, from);
        double x1 = left + layout.x(line, to) + layout.width(line.row(), to);
        Path2D path = new Path2D.Double();
        path.moveTo(x0, from == bracket.from() ? y : y + layout.tick() / 2);
        path.lineTo(x0, y + layout.tick() / 2);
        path.lineTo(x1, y + layout.tick() / 2);
        path.lineTo(x1, to == bracket.to() ? y : y + layout.tick() / 2);
        g.setColor(scaled.colour(bracket.role()));
        g.setStroke(MarkStroke.plain(scaled.line() * 0.9));
        g.draw(path);
        if (from == bracket.from()) {
            TextBlock label = layout.small(bracket.label());
            label.draw(g, (x0 + x1 - label.width()) / 2, y + layout.tick());
        }
    }
}
