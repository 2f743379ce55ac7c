package io.github.bookfigures.render;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.AttentionMask;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/** Draws a mask as square cells; names of keys stand upright when they are wider than a cell. */
final class AttentionMaskPainter implements PanelPainter {
    private static final double GAP = 0.45;
    private static final double LARGEST_CELL = 3.4;
    private static final double SMALLEST_CELL = 0.7;
    private static final double INSET = 0.05;

    /** Names of keys wider than this share of a cell stand upright. */
    private static final double WIDE = 0.94;

    private final AttentionMask mask;
    private final Style style;
    private final List<TextBlock> queries;
    private final List<TextBlock> keys;

    AttentionMaskPainter(AttentionMask mask, Style style) {
        this.mask = mask;
        this.style = style;
        this.queries = blocks(mask.queries());
        this.keys = blocks(mask.keys());
    }

    @Override
    public double leastWidth() {
        return widest(queries) + GAP * style.text() + least() * keys.size();
    }

    /** Cells are square: as high as the width lets them be. */
    @Override
    public double leastHeight(double plotWidth) {
        double left = widest(queries) + GAP * style.text();
        double side = Math.max(least(), Math.min(LARGEST_CELL * style.text(), (plotWidth - left) / keys.size()));
        return (widest(keys) > WIDE * side ? widest(keys) : highest(keys)) + GAP * style.text() + side * queries.size();
    }

    @Override
    public double mostHeight(double plotWidth) {
        return leastHeight(plotWidth);
    }

    private double least() {
        return Math.max(SMALLEST_CELL * style.text(), 0.95 * highest(keys));
    }

    @Override
    public Margins margins(double plotWidth, double plotHeight) {
        return Margins.NONE;
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        double gap = GAP * style.text();
        double left = widest(queries) + gap;
        boolean upright = false;
        double above = highest(keys) + gap;
        double side = side(area, left, above);
        if (widest(keys) > WIDE * side) {
            upright = true;
            above = widest(keys) + gap;
            side = side(area, left, above);
        }
        if (side < least() - 0.01) {
            throw new RenderException(String.format(
                    Locale.ROOT,
                    "a mask of %d queries and %d keys leaves cells of %.1f points in its panel of %.0f by %.0f points;"
                            + " make the figure larger or the tokens fewer or shorter",
                    queries.size(),
                    keys.size(),
                    Math.max(0, side),
                    area.getWidth(),
                    area.getHeight()));
        }
        double x = area.getCenterX() - (left + side * keys.size()) / 2 + left;
        double free = area.getHeight() - above - side * queries.size();
        double y = area.getY() + above + (mask.title().isEmpty() ? free / 2 : 0);
        names(g, x, y, side, upright);
        cells(g, x, y, side);
    }

    private double side(Rectangle2D area, double left, double above) {
        double side = Math.min((area.getWidth() - left) / keys.size(), (area.getHeight() - above) / queries.size());
        return Math.min(LARGEST_CELL * style.text(), side);
    }

    private void names(Graphics2D g, double x, double y, double side, boolean upright) {
        double gap = GAP * style.text();
        for (int i = 0; i < queries.size(); i++) {
            TextBlock name = queries.get(i);
            name.draw(g, x - gap - name.width(), y + (i + 0.5) * side - name.height() / 2);
        }
        for (int j = 0; j < keys.size(); j++) {
            TextBlock name = keys.get(j);
            double middle = x + (j + 0.5) * side;
            if (!upright) {
                name.draw(g, middle - name.width() / 2, y - gap - name.height());
                continue;
            }
            Graphics2D turned = (Graphics2D) g.create();
            turned.translate(middle - name.height() / 2, y - gap);
            turned.rotate(-Math.PI / 2);
            name.draw(turned, 0, 0);
            turned.dispose();
        }
    }

    private void cells(Graphics2D g, double x, double y, double side) {
        double share = numbers(side);
        for (int i = 0; i < queries.size(); i++) {
            for (int j = 0; j < keys.size(); j++) {
                double inset = INSET * side;
                Rectangle2D cell = new Rectangle2D.Double(
                        x + j * side + inset, y + i * side + inset, side - 2 * inset, side - 2 * inset);
                boolean visible = mask.visible()[i][j];
                Color ground = ground(visible, i, j);
                g.setColor(ground);
                g.fill(cell);
                if (!visible) {
                    cross(g, cell);
                } else if (share > 0) {
                    number(g, cell, ground, mask.weights()[i][j], share);
                }
            }
        }
        mask.highlighted().ifPresent(query -> {
            g.setColor(style.colour(Role.INSIGHT));
            g.setStroke(MarkStroke.plain(style.line() * 1.4));
            g.draw(new Rectangle2D.Double(x, y + query * side, side * keys.size(), side));
        });
    }

    private Color ground(boolean visible, int i, int j) {
        if (!visible) {
            return style.colour(Role.MUTED.tinted(0.9));
        }
        double weight = mask.weights().length == 0 ? 0.75 : mask.weights()[i][j];
        return style.colour(mask.role().tinted(0.88 * (1 - Math.min(1, Math.max(0, weight)))));
    }

    private void cross(Graphics2D g, Rectangle2D cell) {
        double arm = cell.getWidth() * 0.17;
        double x = cell.getCenterX();
        double y = cell.getCenterY();
        g.setColor(style.colour(Role.MUTED.tinted(0.35)));
        g.setStroke(MarkStroke.plain(style.line() * 0.6));
        g.draw(new Line2D.Double(x - arm, y - arm, x + arm, y + arm));
        g.draw(new Line2D.Double(x - arm, y + arm, x + arm, y - arm));
    }

    /** The size of numbers as a share of small texts, or 0 when there are none or no room for them. */
    private double numbers(double side) {
        if (mask.weights().length == 0) {
            return 0;
        }
        double widest = style.type().set(weight(0.88), style.small()).width();
        double share = Math.min(1, 0.8 * side / widest);
        return share < style.leastShare() ? 0 : share;
    }

    private void number(Graphics2D g, Rectangle2D cell, Color ground, double value, double share) {
        Color ink = Contrast.better(ground, style.colour(Role.INK), style.colour(Role.PAPER));
        TextStyle small = style.small();
        TextBlock number = style.type()
                .set(weight(value), small.sized(small.size() * share).inked(ink));
        number.draw(g, cell.getCenterX() - number.width() / 2, cell.getCenterY() - number.height() / 2);
    }

    private static Text weight(double value) {
        return Text.of("{0}", Amount.fixed(value, 2));
    }

    private List<TextBlock> blocks(List<Text> texts) {
        return texts.stream().map(text -> style.type().set(text, style.small())).toList();
    }

    private static double widest(List<TextBlock> blocks) {
        return blocks.stream().mapToDouble(TextBlock::width).max().orElse(0);
    }

    private static double highest(List<TextBlock> blocks) {
        return blocks.stream().mapToDouble(TextBlock::height).max().orElse(0);
    }
}
