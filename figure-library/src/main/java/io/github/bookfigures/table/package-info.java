/**
 * Tables that authors bring: CSV, TSV and JSON, with the place of every cell, so that whatever is wrong with one is reported
 * as {@code file:line:column: what is wrong}.
 *
 * <p>May use {@code data} only.
 */
package io.github.bookfigures.table;
