package io.github.bookfigures.render;

/**
 * Proportions of a theme. What is given in points holds for a figure twelve inches wide; wider and narrower ones keep the
 * proportion, as far as the smallest and the largest text allow.
 *
 * @param text size of ordinary text in points
 * @param smallest size below which ordinary text never falls, in points, at any width
 * @param largest size above which it never rises
 * @param line thickness of a line of weight 1 in points
 * @param symbol diameter of a symbol of size 1 in points
 * @param title size of a figure's title as a multiple of ordinary text
 */
record Sizes(double text, double smallest, double largest, double line, double symbol, double title) {
    static final double AT_INCHES = 12;

    /** What a theme that says nothing has. */
    static final Sizes STANDARD = new Sizes(14, 8, 18, 1.68, 7, 1.3);

    /** Size of ordinary text in a figure so many inches wide. */
    double textAt(double inches) {
        return Math.min(largest, Math.max(smallest, text * inches / AT_INCHES));
    }
}
