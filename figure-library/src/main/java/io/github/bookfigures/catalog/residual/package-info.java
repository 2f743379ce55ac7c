/** Figures about residual connections: how signals and gradients cross many layers, with and without them. */
package io.github.bookfigures.catalog.residual;
