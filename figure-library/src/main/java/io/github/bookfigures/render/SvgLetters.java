package io.github.bookfigures.render;

import java.awt.Font;
import java.awt.geom.AffineTransform;

/** Makes the elements that show letters. */
interface SvgLetters {
    /** Takes an element and the attributes it shares with others like it. */
    @FunctionalInterface
    interface Sink {
        void add(String style, String element);
    }

    /** Draws a text whose base line begins where a transform puts the origin. */
    void draw(String text, Font font, AffineTransform place, Sink sink);

    /** The style sheet these letters need; empty when they need none. */
    default String styles() {
        return "";
    }
}
