/** Figures of this book's own: one file each, found by the figure plugin like those of its catalogue. */
package org.example.book;
