/** Figures about how gradients are computed: single nodes, graphs, the chain rule. */
package io.github.bookfigures.catalog.backprop;
