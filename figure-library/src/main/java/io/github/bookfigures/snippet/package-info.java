/**
 * What a book's pages take from the manifest: captions, descriptions and measured numbers, as LaTeX, Markdown and HTML.
 * Whatever stands in a text comes out as it is; nothing in it can be a command.
 *
 * <p>Uses no other package of the library but {@code data}.
 */
package io.github.bookfigures.snippet;
