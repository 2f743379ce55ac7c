/** Figures about networks that see: convolutions and what their layers respond to. */
package io.github.bookfigures.catalog.vision;
