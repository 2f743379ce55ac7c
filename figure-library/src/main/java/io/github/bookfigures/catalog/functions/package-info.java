/** Figures of functions of one variable: activation functions and their derivatives. */
package io.github.bookfigures.catalog.functions;
