/** The guide, {@code docs/*.md}, as pages of this site; its links are followed on the way. */
package io.github.bookfigures.gallery.guide;
