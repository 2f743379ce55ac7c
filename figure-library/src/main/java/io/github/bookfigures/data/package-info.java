/**
 * Results as records of numbers, texts, arrays, lists and records, and their stable file format.
 *
 * <p>Uses no other package of the library. Everything here is immutable and safe to share between threads.
 */
package io.github.bookfigures.data;
