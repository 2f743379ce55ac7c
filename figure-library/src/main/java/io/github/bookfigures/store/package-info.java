/**
 * Remembers results of experiments as files, one per key, written once whoever asks.
 *
 * <p>May use {@code data} only. Safe for several threads and processes at once.
 */
package io.github.bookfigures.store;
