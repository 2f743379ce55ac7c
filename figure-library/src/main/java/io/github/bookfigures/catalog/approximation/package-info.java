/** Figures on what networks with one hidden layer can represent. */
package io.github.bookfigures.catalog.approximation;
