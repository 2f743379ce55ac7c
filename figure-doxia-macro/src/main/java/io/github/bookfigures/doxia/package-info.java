/**
 * Macros for the pages of a Maven site: {@code figure}, {@code figref} and {@code figvalue}. They know what the goal
 * {@code figure:generate} wrote to {@code target/figures/pages.xml}.
 *
 * <p>The site plugin loads these classes into its own realm and lends Doxia to them. They are listed in
 * {@code META-INF/plexus/components.xml}, which every Maven reads; an index of annotated classes is not enough, because
 * that of Maven 3.8 passes over classes of Java 17.
 */
package io.github.bookfigures.doxia;
