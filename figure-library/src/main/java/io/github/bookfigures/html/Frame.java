package io.github.bookfigures.html;

/**
 * What stands round a figure.
 *
 * @param id the figure's name, unique on every page
 * @param file where the figure lands: path under the output folder with '/', without extension
 * @param title title of the page
 * @param alt what a reader who cannot see the figure is told; may be empty
 * @param width printed width in inches
 * @param height printed height in inches
 */
public record Frame(String id, String file, String title, String alt, double width, double height) {}
