/**
 * Figures whose images are made elsewhere: by hand ({@code static}) or by a command ({@code exec}).
 *
 * <p>May use {@code command}, {@code data}, {@code figure} and {@code generator} only.
 */
package io.github.bookfigures.picture;
