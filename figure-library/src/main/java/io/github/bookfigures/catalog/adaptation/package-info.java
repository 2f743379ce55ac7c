/** Figures about what is done to a model once it is trained: low-rank adapters, preference tuning, quantization. */
package io.github.bookfigures.catalog.adaptation;
