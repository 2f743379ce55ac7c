/** Figures about learning theory: bias and variance, capacity, approximation. */
package io.github.bookfigures.catalog.theory;
