package io.github.bookfigures.html;

import io.github.bookfigures.figure.Text;

/**
 * An entry of a legend.
 *
 * @param name what it says
 * @param swatch a small sample, as the text of an SVG element
 */
record Key(Text name, String swatch) {
    /** What traces are found by. */
    String word() {
        return name.plain();
    }
}
