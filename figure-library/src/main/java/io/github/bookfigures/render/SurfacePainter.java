package io.github.bookfigures.render;

import io.github.bookfigures.figure.Surface;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Draws a surface. */
final class SurfacePainter implements PanelPainter {
    private final Surface surface;
    private final Style style;

    SurfacePainter(Surface surface, Style style) {
        this.surface = surface;
        this.style = style;
    }

    @Override
    public Margins margins(double plotWidth, double plotHeight) {
        return Margins.NONE;
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D plotArea) {
        style.type().set(surface.title(), style.body()).draw(g, plotArea.getX(), plotArea.getY());
    }
}
