package io.github.bookfigures.render;

/**
 * How large a plot area is, in ems, that is in sizes of ordinary text: what is legible depends on this alone.
 *
 * @param width from left to right
 * @param height from bottom to top
 */
record PlotSize(double width, double height) {
    /** A plot area is not lower than this many ems, unless it is so by nature. */
    private static final double LEAST_HEIGHT = 12;

    /** The height, in ems, of a plot area of this nature that is so many ems wide: the same proportion, but not too low. */
    double heightAt(double ems) {
        return Math.min(height, Math.max(LEAST_HEIGHT, height * ems / width));
    }
}
