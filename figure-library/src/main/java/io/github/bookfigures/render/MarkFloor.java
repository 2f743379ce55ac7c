package io.github.bookfigures.render;

import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Marks values on or below the floor of a logarithmic y axis with small open triangles that point down. */
final class MarkFloor {
    /** A run of zeros is named up to this many; more are told by their triangles. */
    private static final int FEW = 6;

    private final Style style;

    MarkFloor(Style style) {
        this.style = style;
    }

    /** Draws a triangle on the floor for each value there, closely neighbouring ones thinned. */
    void paint(Graphics2D g, PlotFrame frame, double[] x, double[] y, Color colour) {
        for (double place : places(frame, x, y, 1.3 * size())) {
            Shape symbol = MarkSymbol.moved(
                    MarkSymbol.floor(size()), place, frame.area().getMaxY());
            g.setColor(style.colour(Role.PAPER));
            g.fill(symbol);
            g.setColor(colour);
            g.setStroke(MarkStroke.plain(style.line() * 0.7));
            g.draw(symbol);
        }
    }

    /** Writes 0 above the triangles of exact zeros when these are few. */
    void write(Graphics2D g, PlotFrame frame, PlotTexts texts, double[] x, double[] y, Color colour) {
        double[] zeros = new double[y.length];
        int count = 0;
        for (int i = 0; i < y.length; i++) {
            boolean zero = y[i] == 0 && frame.onFloorY(y[i]);
            zeros[i] = zero ? y[i] : Double.NaN;
            count += zero ? 1 : 0;
        }
        if (count == 0 || count > FEW) {
            return;
        }
        TextBlock word = style.type().set(Text.of("0"), style.small().inked(style.readable(colour)));
        for (double place : places(frame, x, zeros, 1.5 * word.width())) {
            Rectangle2D box = new Rectangle2D.Double(
                    place - word.width() / 2,
                    frame.area().getMaxY() - 1.2 * size() - word.height(),
                    word.width(),
                    word.height());
            if (!texts.meetsText(box)) {
                texts.put(g, word, box);
            }
        }
    }

    private double size() {
        return style.symbol() * 1.05;
    }

    private static List<Double> places(PlotFrame frame, double[] x, double[] y, double apart) {
        List<Double> places = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(y[i]) && Double.isFinite(x[i]) && frame.onFloorY(y[i]) && frame.holds(x[i], y[i])) {
                double place = frame.x(x[i]);
                if (Math.abs(place - last) >= apart) {
                    places.add(place);
                    last = place;
                }
            }
        }
        return places;
    }
}
