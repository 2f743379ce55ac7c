/** Figures of optimizers on quadratic bowls: steep and flat directions, noisy gradients. */
package io.github.bookfigures.catalog.quadratics;
