/**
 * What the outcome of code depends on: the classes it reaches, without what only a debugger reads, and the jars it
 * reaches, by their contents.
 */
package io.github.bookfigures.fingerprint;
