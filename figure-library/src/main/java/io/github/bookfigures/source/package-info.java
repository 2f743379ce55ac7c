/**
 * Generators that stand as one Java file beside the manifest: compiled in each build in which they, or what they use, changed.
 *
 * <p>May use {@code data}, {@code fingerprint}, {@code store} and {@code yaml} only.
 */
package io.github.bookfigures.source;
