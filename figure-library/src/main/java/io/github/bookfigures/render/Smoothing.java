package io.github.bookfigures.render;

import java.awt.Graphics2D;
import java.awt.RenderingHints;

/** Smooth edges of shapes, and sharp ones where shapes meet each other without a gap. */
final class Smoothing {
    private Smoothing() {}

    /** Draws with edges that are not smoothed. */
    static void without(Graphics2D g, Runnable drawing) {
        Object before = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        drawing.run();
        g.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, before == null ? RenderingHints.VALUE_ANTIALIAS_DEFAULT : before);
    }
}
