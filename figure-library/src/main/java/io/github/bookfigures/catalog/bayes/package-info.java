/** Figures of Bayesian inference: priors as penalties, beliefs that data sharpen. */
package io.github.bookfigures.catalog.bayes;
