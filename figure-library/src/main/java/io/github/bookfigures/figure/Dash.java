package io.github.bookfigures.figure;

/** How a line is broken. */
public enum Dash {
    SOLID,
    DASHED,
    DOTTED,
    DASH_DOT,
    /** As the theme says for the role; solid where it says nothing. */
    AUTO
}
