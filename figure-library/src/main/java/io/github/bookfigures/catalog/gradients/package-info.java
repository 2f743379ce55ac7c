/** Figures on how signals and gradients keep their size, or do not, through layers and through time. */
package io.github.bookfigures.catalog.gradients;
