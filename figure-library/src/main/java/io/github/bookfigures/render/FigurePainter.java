package io.github.bookfigures.render;

import io.github.bookfigures.figure.Role;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.function.Supplier;

/**
 * Draws a whole figure: its title, its panels, its legend.
 *
 * @param plan finds where they stand
 * @param style colours and sizes
 */
record FigurePainter(Supplier<FigurePlan> plan, Style style) implements Drawing {
    @Override
    public void paint(Graphics2D g) {
        plan.get().paint(g);
    }

    @Override
    public Color paper() {
        return style.colour(Role.PAPER);
    }
}
