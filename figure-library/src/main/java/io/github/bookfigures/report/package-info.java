/**
 * The report on a book's figures: one page that works from a folder, without a network. It reads what builds left
 * ({@code figures.json}, {@code figures.history.json}, data) beside manifest and texts, and builds nothing.
 */
package io.github.bookfigures.report;
