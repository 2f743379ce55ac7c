package io.github.bookfigures.figure;

/** A small shape that marks a point. RING and the other open shapes show the paper inside. */
public enum Symbol {
    NONE,
    DISC,
    RING,
    SQUARE,
    DIAMOND,
    TRIANGLE,
    CROSS,
    STAR,
    /** As the theme says for the role; none where it says nothing. */
    AUTO
}
