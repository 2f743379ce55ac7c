package io.github.bookfigures.render;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Sets numbers along contour lines where nothing else lies; a number without such a place is left out. */
final class ContourLabels {
    private static final double SIZE = 0.85;
    /** Air on both sides of a number, in points. */
    private static final double AIR = 1.5;
    /** Other lines that may run through the place of a number, and how much less welcome each makes it. */
    private static final int MOST_OTHERS = 2;

    private static final double OTHER = 0.1;

    private final Style style;
    private final PlotFrame frame;
    private final PlotTexts texts;
    private final double mostCovered;

    /**
     * Labels for a chart whose other texts are written.
     *
     * @param mostCovered how much of a place may be covered, by weight
     */
    ContourLabels(Style style, PlotFrame frame, PlotTexts texts, double mostCovered) {
        this.style = style;
        this.frame = frame;
        this.texts = texts;
        this.mostCovered = mostCovered;
    }

    /** A piece of a line as long as a number: its middle, its direction, and how little it suits. */
    private record Place(double x, double y, double angle, double cost) {
        private static final Place NONE = new Place(0, 0, 0, Double.POSITIVE_INFINITY);

        /** This place, when it is better than another also with so many lines of other values through it. */
        Place among(long others, Place other) {
            Place crowded = new Place(x, y, angle, cost + OTHER * others);
            return others <= MOST_OTHERS && crowded.cost < other.cost ? crowded : other;
        }

        /** Whether a line has a point where a text in this place would stand. */
        boolean holds(TextBlock text, DrawnLine line) {
            double along = text.width() / 2 + AIR;
            double across = text.height() / 2;
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            for (int i = 0; i < line.x().length; i++) {
                double dx = line.x()[i] - x;
                double dy = line.y()[i] - y;
                if (Math.abs(dx * cos + dy * sin) < along && Math.abs(dy * cos - dx * sin) < across) {
                    return true;
                }
            }
            return false;
        }

        Path2D hole(TextBlock text) {
            Rectangle2D box = new Rectangle2D.Double(
                    -text.width() / 2 - AIR, -text.height() / 2, text.width() + 2 * AIR, text.height());
            AffineTransform turn = AffineTransform.getTranslateInstance(x, y);
            turn.rotate(angle);
            return new Path2D.Double(box, turn);
        }
    }

    /**
     * A line of equal value where it is drawn.
     *
     * @param x abscissas in points
     * @param y ordinates in points
     * @param bounds of its points
     */
    record DrawnLine(double[] x, double[] y, Rectangle2D bounds) {
        static DrawnLine of(ContourLine line, PlotFrame frame) {
            double[] x = Arrays.stream(line.x()).map(frame::x).toArray();
            double[] y = Arrays.stream(line.y()).map(frame::y).toArray();
            Rectangle2D bounds = new Rectangle2D.Double(x[0], y[0], 0, 0);
            for (int i = 1; i < x.length; i++) {
                bounds.add(x[i], y[i]);
            }
            // A line along an axis has no area, and what has none meets nothing.
            return new DrawnLine(x, y, PlotTexts.grown(bounds, AIR));
        }
    }

    /**
     * Writes the value of a line on one of its pieces.
     *
     * @param lines the lines of the value, on the sheet
     * @param others the lines of each other value
     * @param ground the colour there, which hides the line behind the number
     */
    void write(Graphics2D g, double level, List<DrawnLine> lines, List<List<DrawnLine>> others, Color ground) {
        Color ink = Contrast.better(ground, style.colour(Role.INK), style.colour(Role.PAPER));
        TextStyle small = new TextStyle(
                Style.smaller(style.small().size(), SIZE), TextStyle.Weight.REGULAR, ink, TextStyle.Align.CENTRE);
        TextBlock text = style.type().set(Text.of("{0}", Amount.significant(level, digits(level))), small);
        Place best = Place.NONE;
        for (DrawnLine line : lines) {
            best = better(best, line, others, text);
        }
        if (best.cost() == Double.POSITIVE_INFINITY) {
            return;
        }
        Path2D hole = best.hole(text);
        g.setColor(ground);
        g.fill(hole);
        AffineTransform upright = g.getTransform();
        g.translate(best.x(), best.y());
        g.rotate(best.angle());
        texts.put(
                g,
                text,
                new Rectangle2D.Double(-text.width() / 2, -text.height() / 2, text.width(), text.height()),
                hole.getBounds2D());
        g.setTransform(upright);
    }

    private static int digits(double level) {
        double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.0e", level));
        return Math.abs(rounded - level) <= 1e-9 * Math.abs(level) ? 1 : 2;
    }

    /** The better of a place and the piece of a line that bends least, lies well inside, and is free. */
    private Place better(Place known, DrawnLine line, List<List<DrawnLine>> others, TextBlock text) {
        double length = text.width() + 2 * AIR + 1;
        double[] px = line.x();
        double[] py = line.y();
        int count = px.length;
        Rectangle2D inner = PlotTexts.grown(frame.area(), -length * 0.75);
        Place best = known;
        for (int from = 0; from < count; from++) {
            double way = 0;
            int to = from;
            while (to + 1 < count && way < length) {
                way += Math.hypot(px[to + 1] - px[to], py[to + 1] - py[to]);
                to++;
            }
            double x = (px[from] + px[to]) / 2;
            double y = (py[from] + py[to]) / 2;
            if (way >= length && inner.contains(x, y)) {
                double chord = Math.hypot(px[to] - px[from], py[to] - py[from]);
                double angle = Math.atan2(py[to] - py[from], px[to] - px[from]);
                if (Math.abs(angle) > Math.PI / 2) {
                    angle -= Math.signum(angle) * Math.PI;
                }
                Place place = new Place(x, y, angle, way / Math.max(chord, 1e-9) + 0.15 * Math.abs(angle));
                if (place.cost() < best.cost() - 1e-9 && free(place.hole(text).getBounds2D())) {
                    best = place.among(through(place, text, others), best);
                }
            }
        }
        return best;
    }

    /** How many of the other values have a line through a place. */
    private static long through(Place place, TextBlock text, List<List<DrawnLine>> others) {
        Rectangle2D around = place.hole(text).getBounds2D();
        return others.stream()
                .filter(lines ->
                        lines.stream().anyMatch(line -> line.bounds().intersects(around) && place.holds(text, line)))
                .count();
    }

    private boolean free(Rectangle2D box) {
        return !texts.meetsText(PlotTexts.grown(box, style.text() * 0.3)) && texts.covered(box) <= mostCovered;
    }
}
