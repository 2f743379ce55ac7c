/** Figures about training runs: losses, learning rates, gradients. */
package io.github.bookfigures.catalog.training;
