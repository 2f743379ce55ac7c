package io.github.bookfigures.render;

import io.github.bookfigures.figure.NestedSets;
import io.github.bookfigures.figure.NestedSets.Level;
import io.github.bookfigures.figure.Role;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws sets inside each other: each region begins below the texts of the one around it. */
final class NestedSetsPainter implements PanelPainter {
    private static final double PADDING = 0.9;
    private static final double GAP = 0.3;
    private static final double BELOW = 0.6;
    private static final double LARGEST = 1.1;
    private static final double STEP = 0.05;

    /** Tints of the outermost and the innermost region. */
    private static final double OUTER = 0.93;

    private static final double INNER = 0.62;

    /** Higher than this many times its texts a region is not drawn. */
    private static final double MOST_AIR = 1.6;

    private final NestedSets sets;
    private final Style style;

    NestedSetsPainter(NestedSets sets, Style style) {
        this.sets = sets;
        this.style = style;
    }

    /** Texts of a level; height with the room around them. */
    private record Head(TextBlock name, TextBlock examples, double height) {}

    @Override
    public double leastHeight(double plotWidth) {
        return needed(style, heads(style, plotWidth));
    }

    @Override
    public double mostHeight(double plotWidth) {
        return MOST_AIR * leastHeight(plotWidth);
    }

    @Override
    public Margins margins(double plotWidth, double plotHeight) {
        return Margins.NONE;
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        for (double share = LARGEST; share > style.leastShare() - STEP; share -= STEP) {
            Style scaled = style.scaled(Math.max(share, style.leastShare()));
            List<Head> heads = heads(scaled, area.getWidth());
            double padding = PADDING * scaled.text();
            double needed = needed(scaled, heads);
            if (needed <= area.getHeight() + 0.1 && narrow(heads, area.getWidth(), padding)) {
                double air = Math.min(MOST_AIR, 1 + (area.getHeight() - needed) / (needed - padding * heads.size()));
                paint(g, area, scaled, heads, air, area.getHeight());
                return;
            }
        }
        throw new RenderException("the " + sets.levels().size() + " nested sets beginning with \""
                + sets.levels().get(0).name().plain() + "\" do not fit into their panel, even at "
                + Math.round(100 * style.leastShare())
                + " % of the text size; make the figure larger or the texts shorter");
    }

    private static double needed(Style scaled, List<Head> heads) {
        return heads.stream().mapToDouble(Head::height).sum() + PADDING * scaled.text() * heads.size();
    }

    private static boolean narrow(List<Head> heads, double width, double padding) {
        for (int i = 0; i < heads.size(); i++) {
            double room = width - 2 * padding * (i + 1) + 0.1;
            if (heads.get(i).name().width() > room || heads.get(i).examples().width() > room) {
                return false;
            }
        }
        return true;
    }

    private List<Head> heads(Style scaled, double width) {
        List<Head> heads = new ArrayList<>();
        double padding = PADDING * scaled.text();
        for (int i = 0; i < sets.levels().size(); i++) {
            Level level = sets.levels().get(i);
            double room = width - 2 * padding * (i + 1);
            Color ink = Contrast.better(ground(level, i), scaled.colour(Role.INK), scaled.colour(Role.PAPER));
            TextBlock name =
                    scaled.type().set(level.name(), scaled.body().strong().inked(ink), room);
            TextBlock examples =
                    scaled.type().set(level.examples(), scaled.small().inked(ink), room);
            double below = level.examples().isEmpty() ? 0 : GAP * scaled.text() + examples.height();
            heads.add(new Head(name, examples, padding + name.height() + below + BELOW * scaled.text()));
        }
        return heads;
    }

    private Color ground(Level level, int index) {
        int last = Math.max(1, sets.levels().size() - 1);
        return style.colour(level.role().tinted(OUTER + (INNER - OUTER) * index / last));
    }

    private void paint(Graphics2D g, Rectangle2D area, Style scaled, List<Head> heads, double air, double height) {
        double padding = PADDING * scaled.text();
        double used = heads.stream().mapToDouble(Head::height).sum() * air + padding * heads.size();
        double x = area.getX();
        double y = area.getY() + (sets.title().isEmpty() ? (height - used) / 2 : 0);
        double width = area.getWidth();
        double rest = used;
        for (int i = 0; i < heads.size(); i++) {
            Level level = sets.levels().get(i);
            double arc = 1.8 * scaled.text();
            RoundRectangle2D region = new RoundRectangle2D.Double(x, y, width, rest, arc, arc);
            g.setColor(ground(level, i));
            g.fill(region);
            g.setColor(style.colour(level.role()));
            g.setStroke(MarkStroke.plain(style.line() * 0.8));
            g.draw(region);
            Head head = heads.get(i);
            head.name().draw(g, x + padding, y + padding);
            head.examples().draw(g, x + padding, y + padding + head.name().height() + GAP * scaled.text());
            double step = head.height() * air;
            x += padding;
            width -= 2 * padding;
            y += step;
            rest -= step + padding;
        }
    }
}
