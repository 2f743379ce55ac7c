/** Figures of optimizers at work on plain functions. */
package io.github.bookfigures.catalog.optimization;
