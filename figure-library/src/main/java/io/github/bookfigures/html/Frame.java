package io.github.bookfigures.html;

/**
 * What stands round a figure.
 *
 * @param id the figure's name, unique on every page
 * @param title title of the page
 * @param alt what a reader who cannot see the figure is told; may be empty
 * @param width natural width in inches
 * @param height natural height in inches
 */
public record Frame(String id, String title, String alt, double width, double height) {}
