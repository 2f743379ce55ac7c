/**
 * Decides what is to be done: the manifest's figures, selected, with their generators found and their parameters bound,
 * and the measurements they need. A pure function; everything wrong is reported at once, at its place in the manifest.
 *
 * <p>May use {@code data}, {@code manifest}, {@code generator} and {@code store} only.
 */
package io.github.bookfigures.plan;
