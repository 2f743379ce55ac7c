/** Figures about finding what a question needs: nearest vectors, indexes, retrieval before generation. */
package io.github.bookfigures.catalog.retrieval;
