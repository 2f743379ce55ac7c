package io.github.bookfigures.render;

import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Note;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A text near a place and the leader that joins them. */
record MarkNote(Note note, Style style) implements MovableText {
    private static final int DIRECTIONS = 24;
    private static final double[] DISTANCES = {1.3, 2.2, 3.4, 5, 7, 9.5, 13};
    private static final double WIDEST_LETTERS = 15;
    private static final double LEAST_LETTERS = 8;
    private static final double ON_MARKS = 14;

    /** A leader that crosses a text or another one, and a text under a leader. */
    private static final double CROSSING = 9;

    private static final double STRUCK = 12;

    /** A leader that almost meets another one, or a text; and what counts as almost, in letters. */
    private static final double TOUCHING = 3;

    private static final double NEAR = 0.5;

    /** What a note may cover, see {@link PlotTexts#cost}. */
    private static final double CROWDED = 2.5;

    private static final double ROOM_ROUND = 1.4;
    private static final double KEY_GAP = 0.4;

    @Override
    public void extend(PlotExtent extent) {
        extent.x().values(new double[] {note.x()}, name());
        extent.y().values(new double[] {note.y()}, name());
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        // A note is text only: it is written when all marks are drawn.
    }

    @Override
    public void write(Graphics2D g, PlotFrame frame, PlotTexts texts) {
        TextBlock word = word(frame);
        Rectangle2D box = place(word, frame, texts);
        Line2D leader = leader(box, frame.at(note.x(), note.y()));
        if (leader.getP1().distance(leader.getP2()) > style.text() * 0.4) {
            g.setColor(inked().colour());
            g.setStroke(MarkStroke.plain(style.line() * 0.5));
            Witness.of(g).leader(() -> g.draw(leader));
            texts.reserve(leader);
        }
        texts.putClear(g, word, box);
    }

    /** A note narrower than most of the plot area leaves something to be seen beside it. */
    @Override
    public double leastWidth() {
        double widest = style.text() * LEAST_LETTERS;
        return ROOM_ROUND
                * PlotTexts.balanced(style.type(), note.text(), inked(), widest).width();
    }

    @Override
    public boolean crowded(PlotFrame frame, PlotTexts texts) {
        Rectangle2D box = place(word(frame), frame, texts);
        Line2D leader = leader(box, frame.at(note.x(), note.y()));
        return texts.cost(box) > CROWDED || texts.struck(box) || texts.crossings(leader) > 0;
    }

    @Override
    public boolean numbered() {
        return true;
    }

    @Override
    public void refer(Graphics2D g, PlotFrame frame, PlotTexts texts, int number) {
        texts.beside(g, new NumberedKey(number, inked(), style), frame.at(note.x(), note.y()), style.symbol());
    }

    @Override
    public double heightBelow(double width) {
        return below(width, 1).height();
    }

    @Override
    public void writeBelow(Graphics2D g, double x, double y, double width, int number) {
        NumberedKey key = new NumberedKey(number, inked(), style);
        TextBlock text = below(width, number);
        key.draw(g, x, y + text.ascent() - key.ascent());
        text.draw(g, x + key.width() + KEY_GAP * style.text(), y);
    }

    private TextBlock below(double width, int number) {
        NumberedKey key = new NumberedKey(number, inked(), style);
        return style.type().set(note.text(), inked(), width - key.width() - KEY_GAP * style.text());
    }

    private TextStyle inked() {
        return style.small().inked(style.readable(style.colour(note.role())));
    }

    private TextBlock word(PlotFrame frame) {
        double widest = Math.min(
                Math.max(frame.area().getWidth() * 0.42, style.text() * LEAST_LETTERS), style.text() * WIDEST_LETTERS);
        return PlotTexts.balanced(style.type(), note.text(), inked(), widest);
    }

    private Rectangle2D place(TextBlock word, PlotFrame frame, PlotTexts texts) {
        Point2D at = frame.at(note.x(), note.y());
        List<PlotTexts.Candidate> places = new ArrayList<>();
        for (double distance : DISTANCES) {
            for (int d = 0; d < DIRECTIONS; d++) {
                places.add(candidate(word, at, texts, distance * style.text(), 2 * Math.PI * d / DIRECTIONS));
            }
        }
        return texts.best(places);
    }

    private PlotTexts.Candidate candidate(TextBlock word, Point2D at, PlotTexts texts, double distance, double angle) {
        double ux = Math.cos(angle);
        double uy = Math.sin(angle);
        double w = word.width();
        double h = word.height();
        // The box hangs outwards from the point it is reached at, so that its nearest edge is at the distance.
        double x = at.getX() + ux * distance + (ux - 1) * w / 2;
        double y = at.getY() + uy * distance + (uy - 1) * h / 2;
        Rectangle2D box = new Rectangle2D.Double(x, y, w, h);
        Line2D leader = leader(box, at);
        double crossing = 0;
        for (int i = 1; i <= 8; i++) {
            double t = i / 10.0;
            double px = leader.getX1() + t * (leader.getX2() - leader.getX1());
            double py = leader.getY1() + t * (leader.getY2() - leader.getY1());
            Rectangle2D spot = new Rectangle2D.Double(px - 1, py - 1, 2, 2);
            crossing += texts.covered(spot) * 0.6;
        }
        double penalty = distance / style.text() * 0.16
                + crossing
                + CROSSING * texts.crossings(leader)
                + (texts.struck(box) ? STRUCK : 0)
                + (texts.touches(leader, NEAR * style.text()) || texts.struck(PlotTexts.grown(box, NEAR * style.text()))
                        ? TOUCHING
                        : 0)
                + ON_MARKS * texts.covered(PlotTexts.grown(box, style.text() * 0.25))
                + (box.contains(at) ? 20 : 0)
                + 1.6 * aside(angle);
        return new PlotTexts.Candidate(box, penalty);
    }

    /** From the edge of the text to just before the place. */
    private Line2D leader(Rectangle2D box, Point2D at) {
        double gap = style.text() * 0.25;
        double x = Math.max(box.getMinX() - gap, Math.min(box.getMaxX() + gap, at.getX()));
        double y = Math.max(box.getMinY() - gap, Math.min(box.getMaxY() + gap, at.getY()));
        double out = Math.max(0, Math.max(box.getMinX() - at.getX(), at.getX() - box.getMaxX()));
        double off = Math.max(0, Math.max(box.getMinY() - at.getY(), at.getY() - box.getMaxY()));
        if (off > out) {
            x = Math.max(box.getMinX() + box.getWidth() * 0.1, Math.min(box.getMaxX() - box.getWidth() * 0.1, x));
        } else {
            y = Math.max(box.getMinY() + box.getHeight() * 0.25, Math.min(box.getMaxY() - box.getHeight() * 0.25, y));
        }
        double length = Math.max(1e-9, at.distance(x, y));
        double free = Math.min(length, style.symbol() * 0.75);
        return new Line2D.Double(
                x, y, at.getX() - (at.getX() - x) / length * free, at.getY() - (at.getY() - y) / length * free);
    }

    /** How far a direction is from the wanted one: 0 is there, 1 is opposite. */
    private double aside(double angle) {
        Corner to = note.towards();
        int dx = switch (to) {
            case TOP_LEFT, LEFT, BOTTOM_LEFT -> -1;
            case TOP_RIGHT, RIGHT, BOTTOM_RIGHT -> 1;
            default -> 0;
        };
        int dy = switch (to) {
            case TOP_LEFT, TOP, TOP_RIGHT -> -1;
            case BOTTOM_LEFT, BOTTOM, BOTTOM_RIGHT -> 1;
            default -> 0;
        };
        return dx == 0 && dy == 0 ? 0 : (1 - (dx * Math.cos(angle) + dy * Math.sin(angle)) / Math.hypot(dx, dy)) / 2;
    }

    @Override
    public double obstacle() {
        return 0;
    }

    @Override
    public int turn() {
        return 3;
    }

    private String name() {
        return "the note '" + note.text().plain() + "'";
    }
}
