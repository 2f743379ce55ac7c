package io.github.bookfigures.render;

import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Puts texts into the plot area one after the other, each where it covers least. */
final class PlotTexts {
    private static final double OUTSIDE = 50;
    private static final double ON_TEXT = 30;
    private static final double ON_MARKS = 12;

    /** Above this share of covered ground letters get a rim; and its width in letters, on both sides together. */
    private static final double COLOURED = 0.02;

    private static final double RIM = 0.24;

    private final Rectangle2D area;
    private final Style style;
    private final PlotOccupancy occupancy;
    private final boolean rehearsal;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Line2D> leaders = new ArrayList<>();

    /**
     * No texts yet.
     *
     * @param rehearsal whether texts only take their places and are not drawn
     */
    PlotTexts(Rectangle2D area, Style style, PlotOccupancy occupancy, boolean rehearsal) {
        this.area = area;
        this.style = style;
        this.occupancy = occupancy;
        this.rehearsal = rehearsal;
    }

    /**
     * A place for a text.
     *
     * @param box where it would stand
     * @param penalty how much less welcome the place is than others, whatever it covers
     */
    record Candidate(Rectangle2D box, double penalty) {
        static Candidate of(double x, double y, double width, double height, double penalty) {
            return new Candidate(new Rectangle2D.Double(x, y, width, height), penalty);
        }
    }

    Rectangle2D area() {
        return area;
    }

    /** Boxes of all texts so far. */
    List<Rectangle2D> taken() {
        return List.copyOf(taken);
    }

    /** Keeps later texts away from here. */
    void reserve(Rectangle2D box) {
        taken.add(box);
    }

    /** Keeps later texts and their leaders from crossing this leader. */
    void reserve(Line2D leader) {
        leaders.add(leader);
    }

    /** Draws a text in its box and keeps later ones away. */
    void put(Graphics2D g, TextBlock text, Rectangle2D box) {
        put(g, text, box, box);
    }

    /**
     * As above, for turned texts.
     *
     * @param box where it is drawn, in the coordinates of the graphics
     * @param place where that is in the plot area
     */
    void put(Graphics2D g, TextBlock text, Rectangle2D box, Rectangle2D place) {
        if (!rehearsal) {
            text.draw(g, box.getX(), box.getY());
        }
        reserve(place);
    }

    /** As {@link #put}, with a rim of paper about the letters where something is drawn behind them. */
    void putClear(Graphics2D g, TextBlock text, Rectangle2D box) {
        if (!rehearsal && covered(box) > COLOURED) {
            g.setColor(style.colour(Role.PAPER));
            g.setStroke(new BasicStroke((float) (style.text() * RIM), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            text.halo(g, box.getX(), box.getY());
        }
        put(g, text, box);
    }

    /** The candidate that covers least; the earlier of equals. */
    Rectangle2D best(List<Candidate> candidates) {
        Candidate best = candidates.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (Candidate candidate : candidates) {
            double cost = cost(candidate.box()) + candidate.penalty();
            if (cost < least - 1e-9) {
                least = cost;
                best = candidate;
            }
        }
        return best.box();
    }

    /** How bad a text here would be: 0 for a free place. */
    double cost(Rectangle2D box) {
        double air = style.text() * 0.15;
        Rectangle2D airy = grown(box, air);
        double inside = box.createIntersection(area).isEmpty() ? 0 : share(box, area);
        double cost = OUTSIDE * (1 - inside) + (inside < 0.999 ? OUTSIDE / 4 : 0);
        for (Rectangle2D other : taken) {
            if (other.intersects(airy)) {
                cost += ON_TEXT * (0.3 + share(airy, other));
            }
        }
        double covered = occupancy.covered(airy);
        return cost + ON_MARKS * covered + (covered > 0.004 ? 1 : 0);
    }

    double covered(Rectangle2D box) {
        return occupancy.covered(box);
    }

    boolean meetsText(Rectangle2D box) {
        return taken.stream().anyMatch(box::intersects);
    }

    /** Whether a leader runs through a text here. */
    boolean struck(Rectangle2D box) {
        return leaders.stream().anyMatch(leader -> leader.intersects(box));
    }

    /** How many texts and other leaders a leader crosses. */
    int crossings(Line2D leader) {
        long texts = taken.stream().filter(leader::intersects).count();
        return (int) (texts + leaders.stream().filter(leader::intersectsLine).count());
    }

    /** Whether a leader comes so close to a text or another leader that they look joined. */
    boolean touches(Line2D leader, double distance) {
        return taken.stream().anyMatch(box -> leader.intersects(grown(box, distance)))
                || leaders.stream().anyMatch(other -> distance(leader, other) < distance);
    }

    private static double distance(Line2D one, Line2D two) {
        return one.intersectsLine(two)
                ? 0
                : Math.min(
                        Math.min(one.ptSegDist(two.getP1()), one.ptSegDist(two.getP2())),
                        Math.min(two.ptSegDist(one.getP1()), two.ptSegDist(one.getP2())));
    }

    /** Puts a text on the best side of a point. */
    void beside(Graphics2D g, TextBlock text, Point2D at, double gap) {
        double w = text.width();
        double h = text.height();
        double x = at.getX();
        double y = at.getY();
        double near = gap * 0.75;
        put(
                g,
                text,
                best(List.of(
                        Candidate.of(x + gap, y - h / 2, w, h, 0),
                        Candidate.of(x - w / 2, y - gap - h, w, h, 0.1),
                        Candidate.of(x + near, y - near - h, w, h, 0.2),
                        Candidate.of(x - gap - w, y - h / 2, w, h, 0.3),
                        Candidate.of(x - w / 2, y + gap, w, h, 0.3),
                        Candidate.of(x + near, y + near, w, h, 0.4),
                        Candidate.of(x - near - w, y - near - h, w, h, 0.4),
                        Candidate.of(x - near - w, y + near, w, h, 0.5))));
    }

    /** A text in as few lines as fit the width, then as narrow as these lines allow. */
    static TextBlock balanced(Typesetter type, Text text, TextStyle style, double width) {
        TextBlock best = type.set(text, style, width);
        for (double narrower = width * 0.94; narrower > width * 0.4; narrower -= width * 0.06) {
            TextBlock block = type.set(text, style, narrower);
            if (block.height() > best.height() + 0.5 || block.width() > narrower + 0.5) {
                break;
            }
            best = block;
        }
        return best;
    }

    static Rectangle2D grown(Rectangle2D box, double by) {
        return new Rectangle2D.Double(
                box.getX() - by, box.getY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
    }

    private static double share(Rectangle2D box, Rectangle2D other) {
        Rectangle2D common = box.createIntersection(other);
        return common.isEmpty() ? 0 : common.getWidth() * common.getHeight() / (box.getWidth() * box.getHeight());
    }
}
