package io.github.bookfigures.render;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import java.awt.Color;
import java.awt.Graphics2D;

/** Draws a whole figure: its title, its panels, its legend. */
final class FigurePainter implements Drawing {
    private final Figure figure;
    private final Style style;
    private final Sheet sheet;

    FigurePainter(Figure figure, Style style, Sheet sheet) {
        this.figure = figure;
        this.style = style;
        this.sheet = sheet;
    }

    @Override
    public void paint(Graphics2D g) {
        new FigurePlanner(figure, style)
                .plan(sheet.widthInPoints(), sheet.heightInPoints())
                .paint(g);
    }

    @Override
    public Color paper() {
        return style.colour(Role.PAPER);
    }
}
