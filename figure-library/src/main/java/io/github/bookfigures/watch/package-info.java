/**
 * Figures while the book is being written: {@link io.github.bookfigures.watch.FigureWatch} builds what changed as soon as a
 * file was saved, and shows it in a browser.
 */
package io.github.bookfigures.watch;
