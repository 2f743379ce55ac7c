/** Figures about adapting trained networks: adapters, memory, quantisation. */
package io.github.bookfigures.catalog.finetuning;
