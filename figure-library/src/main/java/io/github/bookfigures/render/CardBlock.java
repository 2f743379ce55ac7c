package io.github.bookfigures.render;

import io.github.bookfigures.figure.Cards.Card;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** One card set at one text size and width. */
final class CardBlock {
    private static final double PALE = 0.92;
    private static final double PADDING = 0.8;
    private static final double HEADING = 1.1;
    private static final double HEADING_GAP = 0.5;
    private static final double LINE_GAP = 0.35;
    private static final double BULLET = 0.9;
    private static final double SIGN = 1.15;

    private final Card card;
    private final Style style;
    private final double text;
    private final double width;
    private final TextBlock heading;
    private final List<TextBlock> lines = new ArrayList<>();

    CardBlock(Card card, Style style, double text, double width) {
        this.card = card;
        this.style = style;
        this.text = text;
        this.width = width;
        TextStyle body = style.body().sized(text);
        heading = style.type()
                .set(card.heading(), body.sized(text * HEADING).strong().inked(headingInk()), inner() - signWidth());
        for (Text line : card.lines()) {
            lines.add(style.type().set(line, body, inner() - bulletWidth()));
        }
    }

    boolean fits() {
        return heading.width() <= inner() - signWidth() + 0.1
                && lines.stream().allMatch(line -> line.width() <= inner() - bulletWidth() + 0.1);
    }

    double height() {
        return contentHeight() + 2 * PADDING * text;
    }

    /**
     * Draws the card; its content stands a little above the middle when the frame is higher than needed.
     *
     * @param needed height of the highest card beside it, so that headings stand in line
     */
    void paint(Graphics2D g, Rectangle2D frame, double needed) {
        double arc = style.text() * 0.9;
        RoundRectangle2D outline =
                new RoundRectangle2D.Double(frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight(), arc, arc);
        g.setColor(style.colour(card.role().tinted(PALE)));
        g.fill(outline);
        g.setColor(style.colour(card.role()));
        g.setStroke(MarkStroke.plain(style.line() * 0.8));
        g.draw(outline);
        double x = frame.getX() + PADDING * text;
        double y = frame.getY() + PADDING * text + Math.max(0, frame.getHeight() - needed) * 0.4;
        double signSize = SIGN * text;
        double letters = y + heading.ascent() - 0.33 * text * HEADING;
        card.sign()
                .ifPresent(sign ->
                        DrawnSign.of(sign).paint(g, x + signSize / 2, letters, signSize, style.colour(card.role())));
        if (!card.heading().isEmpty()) {
            heading.draw(g, x + signWidth(), y);
            y += heading.height() + HEADING_GAP * text;
        }
        for (TextBlock line : lines) {
            if (bulletWidth() > 0) {
                double size = 0.26 * text;
                g.setColor(style.colour(card.role()));
                g.fill(new Ellipse2D.Double(x + 0.15 * text, y + line.ascent() - 0.25 * text - size / 2, size, size));
            }
            line.draw(g, x + bulletWidth(), y);
            y += line.height() + LINE_GAP * text;
        }
    }

    private double contentHeight() {
        double height = card.heading().isEmpty() ? 0 : heading.height();
        if (!lines.isEmpty()) {
            height += (card.heading().isEmpty() ? 0 : HEADING_GAP * text) + LINE_GAP * text * (lines.size() - 1);
        }
        return height + lines.stream().mapToDouble(TextBlock::height).sum();
    }

    private double inner() {
        return width - 2 * PADDING * text;
    }

    private double signWidth() {
        return card.sign().isPresent() ? (SIGN + 0.45) * text : 0;
    }

    private double bulletWidth() {
        return card.lines().size() > 1 ? BULLET * text : 0;
    }

    /** The role's colour when it can be read on the card, otherwise ink. */
    private Color headingInk() {
        return Contrast.readable(
                style.colour(card.role()), style.colour(card.role().tinted(PALE)), style.colour(Role.INK));
    }
}
