/**
 * The figures, one file each, in packages by theme. A new figure is one new file: it is found by its
 * {@link io.github.bookfigures.generator.Generator} annotation.
 *
 * <p>May use {@code generator}, {@code data}, {@code figure} and {@code learn}.
 */
package io.github.bookfigures.catalog;
