/** Figures about attention and what it needs: position codes, masks, caches. */
package io.github.bookfigures.catalog.attention;
