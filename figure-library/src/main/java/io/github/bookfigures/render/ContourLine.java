package io.github.bookfigures.render;

/**
 * A line of equal value.
 *
 * @param x abscissas
 * @param y ordinates
 * @param closed whether the last point joins the first, which is then not repeated
 */
record ContourLine(double[] x, double[] y, boolean closed) {}
