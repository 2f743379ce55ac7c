/** Figures about what language models are pre-trained on, and how far that goes with size. */
package io.github.bookfigures.catalog.pretraining;
