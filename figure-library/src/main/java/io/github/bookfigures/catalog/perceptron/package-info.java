/** Figures of single neurons: what a perceptron learns and what it cannot. */
package io.github.bookfigures.catalog.perceptron;
