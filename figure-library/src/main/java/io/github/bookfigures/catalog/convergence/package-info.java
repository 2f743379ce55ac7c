/** Figures of the perceptron convergence theorem (Novikoff, 1962): mistakes are at most (R / gamma)². */
package io.github.bookfigures.catalog.convergence;
