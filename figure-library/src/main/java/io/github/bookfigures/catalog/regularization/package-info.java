/** Figures on what keeps networks from learning the noise: penalties and dropout. */
package io.github.bookfigures.catalog.regularization;
