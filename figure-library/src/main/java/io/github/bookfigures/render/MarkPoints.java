package io.github.bookfigures.render;

import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * Single points, drawn by JFreeChart, and their labels.
 *
 * @param onColours whether they lie on a coloured ground and need a rim of paper to be seen
 */
record MarkPoints(Points points, Style style, boolean onColours) implements MarkPainter {
    @Override
    public void extend(PlotExtent extent) {
        extent.x().values(points.x(), name());
        extent.y().values(points.y(), name());
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        frame.render(
                g,
                PlotSeries.symbols(frame, points.x(), points.y()),
                MarkRenderer.symbols(
                        points.symbol(), diameter(), 1, colour(), style.colour(Role.PAPER), style.line(), onColours));
        new MarkFloor(style).paint(g, frame, points.x(), points.y(), colour());
    }

    @Override
    public void write(Graphics2D g, PlotFrame frame, PlotTexts texts) {
        new MarkFloor(style).write(g, frame, texts, points.x(), points.y(), colour());
        for (int i = 0; i < points.labels().size(); i++) {
            if (!points.labels().get(i).isEmpty() && frame.holds(points.x()[i], points.y()[i])) {
                Point2D at = frame.at(points.x()[i], points.y()[i]);
                TextBlock word = style.type().set(points.labels().get(i), style.small());
                texts.beside(g, word, at, diameter() * 0.7 + style.text() * 0.15);
            }
        }
    }

    @Override
    public Optional<ChartKey> key() {
        return ChartKey.of(points.name(), (g, box) -> sample(g, box, points.symbol(), diameter(), colour(), style));
    }

    static void sample(Graphics2D g, Rectangle2D box, Symbol symbol, double diameter, Color colour, Style style) {
        double fitting = Math.min(diameter, box.getHeight());
        MarkSymbol.draw(
                g,
                MarkSymbol.moved(MarkSymbol.shape(symbol, fitting), box.getCenterX(), box.getCenterY()),
                symbol,
                colour,
                style.colour(Role.PAPER),
                style.line());
    }

    private double diameter() {
        return style.symbol() * points.size();
    }

    private Color colour() {
        return style.colour(points.role());
    }

    private String name() {
        return points.name().isEmpty()
                ? "an unnamed group of points"
                : "the points '" + points.name().plain() + "'";
    }
}
