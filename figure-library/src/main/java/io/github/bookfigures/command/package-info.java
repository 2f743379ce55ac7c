/**
 * Runs commands that authors name under {@code exec}: programs of any language that print data or write images.
 *
 * <p>May use {@code data}, {@code generator} and {@code table} only.
 */
package io.github.bookfigures.command;
