/**
 * Figures that need no code: charts of an author's data or formulas, graphs and tables, told by a manifest alone.
 *
 * <p>May use {@code command}, {@code data}, {@code figure}, {@code generator} and {@code table} only.
 */
package io.github.bookfigures.chart;
