package io.github.bookfigures.render;

/** What a format does with letters. */
enum Lettering {
    /** Draws their outlines: the same shapes everywhere, whatever fonts the reader has. */
    OUTLINES,
    /** Writes them as text in a font the file carries: can be searched and copied. */
    TEXT,
    /** Hands whole kerned words to a format that makes letters its own way. */
    KERNED
}
