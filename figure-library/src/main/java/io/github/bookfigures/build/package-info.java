/**
 * Runs a plan: {@link io.github.bookfigures.build.FigureBuild} is the one public entry to the library. Measurements and
 * drawings go to child JVMs, finished figures are put in place whole, failures are collected.
 *
 * <p>May use all packages below it but {@code catalog} and {@code learn}.
 */
package io.github.bookfigures.build;
