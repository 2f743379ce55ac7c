package io.github.bookfigures.render;

import io.github.bookfigures.figure.Arrows;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Optional;

/** Straight arrows with filled heads. */
record MarkArrows(Arrows arrows, Style style) implements MarkPainter {
    @Override
    public void extend(PlotExtent extent) {
        extent.x().values(arrows.x(), name());
        extent.y().values(arrows.y(), name());
        extent.x().values(sum(arrows.x(), arrows.dx()), name());
        extent.y().values(sum(arrows.y(), arrows.dy()), name());
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        frame.clipped(g, style.line() * 2, () -> {
            for (int i = 0; i < arrows.x().length; i++) {
                if (Double.isFinite(arrows.x()[i] + arrows.y()[i] + arrows.dx()[i] + arrows.dy()[i])) {
                    draw(
                            g,
                            frame.at(arrows.x()[i], arrows.y()[i]),
                            frame.at(arrows.x()[i] + arrows.dx()[i], arrows.y()[i] + arrows.dy()[i]),
                            style.line() * arrows.weight(),
                            style.colour(arrows.role()));
                }
            }
        });
    }

    /** Draws an arrow of this thickness; short ones have smaller heads, those without length are not drawn. */
    static void draw(Graphics2D g, Point2D from, Point2D to, double width, Color colour) {
        draw(g, from, to, width, Math.min(from.distance(to) * 0.6, 3.2 * width + 3), colour);
    }

    /** As above, with a head of this length. */
    static void draw(Graphics2D g, Point2D from, Point2D to, double width, double head, Color colour) {
        double length = from.distance(to);
        if (length < 0.05) {
            return;
        }
        double half = head * 0.4;
        double ux = (to.getX() - from.getX()) / length;
        double uy = (to.getY() - from.getY()) / length;
        double neckX = to.getX() - head * 0.85 * ux;
        double neckY = to.getY() - head * 0.85 * uy;
        double backX = to.getX() - head * ux;
        double backY = to.getY() - head * uy;
        Path2D tip = MarkSymbol.polygon(
                to.getX(),
                to.getY(),
                backX - half * uy,
                backY + half * ux,
                neckX,
                neckY,
                backX + half * uy,
                backY - half * ux);
        g.setColor(colour);
        g.setStroke(MarkStroke.plain(width));
        g.draw(new Line2D.Double(from.getX(), from.getY(), neckX, neckY));
        g.fill(tip);
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            sum[i] = a[i] + b[i];
        }
        return sum;
    }

    @Override
    public Optional<ChartKey> key() {
        return ChartKey.of(
                arrows.name(),
                (g, box) -> draw(
                        g,
                        new Point2D.Double(box.getMinX(), box.getCenterY()),
                        new Point2D.Double(box.getMaxX(), box.getCenterY()),
                        style.line() * arrows.weight(),
                        style.colour(arrows.role())));
    }

    private String name() {
        return arrows.name().isEmpty()
                ? "an unnamed group of arrows"
                : "the arrows '" + arrows.name().plain() + "'";
    }
}
