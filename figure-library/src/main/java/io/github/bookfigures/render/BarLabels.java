package io.github.bookfigures.render;

import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Role;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Writes the labels of one group of bars: at their ends or inside of them, all in one size. */
final class BarLabels {
    /** How wide a label may be at most, as a multiple of its bar. */
    private static final double OVERHANG = 1.02;

    private static final double WITHIN = 0.96;
    /** Labels get this much smaller at most, and never illegible. */
    private static final double SMALLEST = 0.72;

    /** How far the block of a label, which has air above and below the figures, may reach beyond its bar. */
    private static final double SNUG = 0.1;
    /** A label stands nowhere where more than this is covered. */
    private static final double COVERED = 0.12;

    private final MarkBars mark;
    private final Bars bars;
    private final Style style;
    private final PlotFrame frame;
    private final PlotTexts texts;
    private final double size;
    private final boolean turned;

    BarLabels(MarkBars mark, PlotFrame frame, PlotTexts texts) {
        this.mark = mark;
        this.bars = mark.bars();
        this.style = mark.style();
        this.frame = frame;
        this.texts = texts;
        double full = style.small().size();
        double widest = bars.labels().stream()
                .mapToDouble(label -> style.type().set(label, style.small()).width())
                .max()
                .orElse(0);
        boolean within = bars.labelled() == Bars.Labelled.WITHIN_WIDTH;
        double room = bars.at().length == 0 ? 0 : mark.place(frame, 0).getWidth();
        double fitting = room * (within ? WITHIN : OVERHANG) / Math.max(widest, 1e-9);
        double smallest = Style.smaller(full, SMALLEST) / full;
        this.turned = within && !bars.horizontal() && fitting < smallest;
        this.size = bars.horizontal() || turned ? full : full * Math.max(smallest, Math.min(1, fitting));
    }

    void write(Graphics2D g) {
        for (int i = 0; i < bars.labels().size(); i++) {
            if (bars.labels().get(i).isEmpty() || !Double.isFinite(bars.value()[i])) {
                continue;
            }
            if (bars.labelled() == Bars.Labelled.INSIDE) {
                inside(g, i);
            } else if (turned) {
                turned(g, i);
            } else {
                atEnd(g, i);
            }
        }
    }

    /** A bar too small for its label has none. */
    private void inside(Graphics2D g, int i) {
        TextBlock word = word(i, onBar(i));
        Rectangle2D bar = mark.place(frame, i).createIntersection(frame.area());
        Rectangle2D box = centred(bar, word);
        if (PlotTexts.grown(bar, word.height() * SNUG).contains(box)) {
            ground(g, i, box);
            texts.put(g, word, box);
        }
    }

    /** No lines run through letters. */
    private void ground(Graphics2D g, int i, Rectangle2D box) {
        if (bars.look() == Bars.Look.HATCHED) {
            g.setColor(mark.colour(i));
            g.fill(PlotTexts.grown(box, gap() * 0.4).createIntersection(mark.place(frame, i)));
        }
    }

    /** Upright letters inside of the end of the bar, or beyond it where the bar is too short. */
    private void turned(Graphics2D g, int i) {
        Rectangle2D bar = mark.place(frame, i).createIntersection(frame.area());
        TextBlock word = word(i, onBar(i));
        double gap = gap() * 1.3;
        double length = word.width();
        boolean fits = bar.getHeight() >= length + 1.6 * gap;
        double top = back(i)
                ? fits ? bar.getMaxY() - gap - length : bar.getMaxY() + gap
                : fits ? bar.getMinY() + gap : bar.getMinY() - gap - length;
        Rectangle2D box = new Rectangle2D.Double(bar.getCenterX() - word.height() / 2, top, word.height(), length);
        if (texts.meetsText(box) || !texts.area().contains(box)) {
            return;
        }
        if (fits) {
            ground(g, i, box);
        } else {
            word = word(i, style.colour(Role.INK));
        }
        AffineTransform before = g.getTransform();
        g.translate(box.getX(), box.getMaxY());
        g.rotate(-Math.PI / 2);
        texts.put(g, word, new Rectangle2D.Double(0, 0, word.width(), word.height()), box);
        g.setTransform(before);
    }

    private void atEnd(Graphics2D g, int i) {
        TextBlock word = word(i, style.colour(Role.INK));
        Rectangle2D bar = mark.place(frame, i);
        boolean stacked = !bars.horizontal() && bars.base()[i] != 0;
        Rectangle2D outside = outside(bar, word, i);
        Rectangle2D inside = stacked ? centred(bar, word) : insideEnd(bar, word, i);
        boolean room = PlotTexts.grown(bar, word.height() * SNUG).contains(inside);
        if (room && bar.getWidth() > 0 && bar.getHeight() > 0 && (stacked || blocked(outside))) {
            ground(g, i, inside);
            texts.put(g, word(i, onBar(i)), inside);
        } else if (bars.horizontal() || !texts.meetsText(outside) && texts.covered(outside) < 0.2) {
            texts.put(g, word, outside);
        } else {
            // A part too thin for its label: the label stands above those below it, in the colour of the part.
            while (texts.meetsText(outside)
                    || texts.covered(outside) >= 0.2
                            && outside.getY() > texts.area().getMinY()) {
                outside.setFrame(
                        outside.getX(), outside.getY() - word.height() / 3, outside.getWidth(), outside.getHeight());
            }
            texts.put(g, word(i, style.readable(mark.colour(i))), outside);
        }
    }

    private boolean blocked(Rectangle2D box) {
        return texts.meetsText(box)
                || texts.covered(box) > COVERED
                || !PlotTexts.grown(texts.area(), 0.5).contains(box);
    }

    private Rectangle2D outside(Rectangle2D bar, TextBlock word, int i) {
        double w = word.width();
        double h = word.height();
        if (bars.horizontal()) {
            double x = back(i) ? bar.getMinX() - gap() - w : bar.getMaxX() + gap();
            return new Rectangle2D.Double(x, bar.getCenterY() - h / 2, w, h);
        }
        double y = back(i) ? bar.getMaxY() + gap() : bar.getMinY() - gap() - h;
        return new Rectangle2D.Double(bar.getCenterX() - w / 2, y, w, h);
    }

    private Rectangle2D insideEnd(Rectangle2D bar, TextBlock word, int i) {
        double w = word.width();
        double h = word.height();
        if (bars.horizontal()) {
            double x = back(i) ? bar.getMinX() + gap() : bar.getMaxX() - gap() - w;
            return new Rectangle2D.Double(x, bar.getCenterY() - h / 2, w, h);
        }
        double y = back(i) ? bar.getMaxY() - gap() - h : bar.getMinY() + gap();
        return new Rectangle2D.Double(bar.getCenterX() - w / 2, y, w, h);
    }

    private static Rectangle2D centred(Rectangle2D bar, TextBlock word) {
        return new Rectangle2D.Double(
                bar.getCenterX() - word.width() / 2, bar.getCenterY() - word.height() / 2, word.width(), word.height());
    }

    /** Whether the bar ends below its base. */
    private boolean back(int i) {
        return bars.value()[i] < bars.base()[i];
    }

    private Color onBar(int i) {
        return Contrast.better(mark.colour(i), style.colour(Role.PAPER), style.colour(Role.INK));
    }

    private TextBlock word(int i, Color ink) {
        return style.type()
                .set(bars.labels().get(i), new TextStyle(size, TextStyle.Weight.REGULAR, ink, TextStyle.Align.CENTRE));
    }

    private double gap() {
        return style.text() * 0.25;
    }
}
