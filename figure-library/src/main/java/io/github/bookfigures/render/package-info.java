/**
 * A figure and a theme become files. JFreeChart, XML Graphics, PDFBox and JLaTeXMath are used here and nowhere else.
 *
 * <p>All drawing happens in points (1/72 in) on a {@link java.awt.Graphics2D}; formats differ only in which one. May use
 * {@code figure} (and {@code data}) only.
 */
package io.github.bookfigures.render;
