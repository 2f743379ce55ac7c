package io.github.bookfigures.render;

import java.awt.Graphics2D;
import java.awt.RenderingHints;

/** What a format does with letters; a hint of the graphics it draws into, so that one plan serves every format. */
enum Lettering {
    /** Draws their outlines: the same shapes everywhere, whatever fonts the reader has. */
    OUTLINES,
    /** Writes them as text in a font the file carries: can be searched and copied. */
    TEXT,
    /** Hands whole kerned words to a format that makes letters its own way. */
    KERNED;

    private static final RenderingHints.Key KEY = new Key();

    /** Asks for these letters in all that is drawn into the graphics from here on. */
    void in(Graphics2D g) {
        g.setRenderingHint(KEY, this);
    }

    /** What was asked for; outlines when nothing was. */
    static Lettering of(Graphics2D g) {
        return g.getRenderingHint(KEY) instanceof Lettering lettering ? lettering : OUTLINES;
    }

    private static final class Key extends RenderingHints.Key {
        Key() {
            super(1);
        }

        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof Lettering;
        }
    }
}
