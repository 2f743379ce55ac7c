package io.github.bookfigures.figure;

/** How a line is broken. */
public enum Dash {
    SOLID,
    DASHED,
    DOTTED,
    DASH_DOT
}
