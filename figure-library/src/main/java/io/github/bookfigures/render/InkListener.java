package io.github.bookfigures.render;

import java.awt.geom.Rectangle2D;

/** Hears where texts land. */
@FunctionalInterface
interface InkListener {
    /** Hears nothing. */
    InkListener NONE = (text, where) -> {};

    /**
     * A text was drawn.
     *
     * @param text its plain words
     * @param where its block, in units of the device
     */
    void drawn(String text, Rectangle2D where);
}
