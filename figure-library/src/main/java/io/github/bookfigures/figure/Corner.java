package io.github.bookfigures.figure;

/** A place inside the plot area. AUTO takes the one that covers the least. */
public enum Corner {
    AUTO,
    TOP_LEFT,
    TOP,
    TOP_RIGHT,
    LEFT,
    CENTRE,
    RIGHT,
    BOTTOM_LEFT,
    BOTTOM,
    BOTTOM_RIGHT
}
