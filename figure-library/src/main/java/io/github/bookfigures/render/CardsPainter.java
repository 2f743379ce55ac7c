package io.github.bookfigures.render;

import io.github.bookfigures.figure.Cards;
import io.github.bookfigures.figure.Cards.Card;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Sets cards in rows of equal widths, those of a row equally high, all in the largest text size that fits. */
final class CardsPainter implements PanelPainter {
    private static final double GAP = 0.9;
    private static final double LARGEST = 1.2;
    private static final double SMALLEST = 0.6;
    private static final double STEP = 0.05;
    private static final double LEAST_LETTERS = 9;

    /** How far cards grow beyond their texts when there is room. */
    private static final double MOST_GROWTH = 1.4;

    private final Cards cards;
    private final Style style;

    CardsPainter(Cards cards, Style style) {
        this.cards = cards;
        this.style = style;
    }

    @Override
    public Margins margins(double plotWidth, double plotHeight) {
        return Margins.NONE;
    }

    @Override
    public boolean elastic() {
        return false;
    }

    /** Cards beside each other need a few words a line each. */
    @Override
    public double leastWidth() {
        int most = cards.rows().stream().mapToInt(List::size).max().orElse(1);
        return most * LEAST_LETTERS * style.text();
    }

    @Override
    public double leastHeight(double plotWidth) {
        double gap = GAP * style.text();
        return height(set(style.text(), plotWidth, gap), gap);
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        double gap = GAP * style.text();
        List<List<CardBlock>> rows = fitted(area.getWidth(), area.getHeight(), gap);
        double gaps = gap * (rows.size() - 1);
        double natural = rows.stream().mapToDouble(CardsPainter::height).sum();
        double growth = Math.min(MOST_GROWTH, (area.getHeight() - gaps) / natural);
        double y = area.getY() + top(area.getHeight() - gaps - natural * growth);
        for (List<CardBlock> row : rows) {
            double height = height(row) * growth;
            double width = width(area.getWidth(), row.size(), gap);
            for (int i = 0; i < row.size(); i++) {
                row.get(i)
                        .paint(
                                g,
                                new Rectangle2D.Double(area.getX() + i * (width + gap), y, width, height),
                                height(row));
            }
            y += height + gap;
        }
    }

    /** Close below a title, otherwise in the middle. */
    private double top(double free) {
        return cards.title().isEmpty() ? Math.max(0, free / 2) : 0;
    }

    private List<List<CardBlock>> fitted(double width, double height, double gap) {
        for (double share = LARGEST; share > SMALLEST - STEP / 2; share -= STEP) {
            List<List<CardBlock>> rows = set(style.text() * share, width, gap);
            boolean narrow = rows.stream().flatMap(List::stream).allMatch(CardBlock::fits);
            if (narrow && height(rows, gap) <= height + 0.1) {
                return rows;
            }
        }
        Card first = cards.rows().get(0).get(0);
        throw new RenderException("cards beginning with \"" + first.heading().plain()
                + "\" do not fit into their panel, even at " + Math.round(100 * SMALLEST)
                + " % of the text size; make the figure larger or the texts shorter");
    }

    private List<List<CardBlock>> set(double text, double width, double gap) {
        return cards.rows().stream()
                .map(row -> row.stream()
                        .map(card -> new CardBlock(card, style, text, width(width, row.size(), gap)))
                        .toList())
                .toList();
    }

    private static double width(double all, int count, double gap) {
        return (all - gap * (count - 1)) / count;
    }

    private static double height(List<List<CardBlock>> rows, double gap) {
        return gap * (rows.size() - 1)
                + rows.stream().mapToDouble(CardsPainter::height).sum();
    }

    private static double height(List<CardBlock> row) {
        return row.stream().mapToDouble(CardBlock::height).max().orElse(0);
    }
}
