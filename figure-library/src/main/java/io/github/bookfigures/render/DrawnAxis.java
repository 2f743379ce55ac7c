package io.github.bookfigures.render;

/**
 * An axis of a drawn chart.
 *
 * @param name its name with the unit; may be empty
 * @param from its lower end
 * @param to its upper end
 * @param given whether the figure asks for these ends; otherwise they follow from the data
 * @param labelled whether ticks and name are written here and not at a neighbouring chart
 * @param category whether names stand in the place of numbers
 */
public record DrawnAxis(String name, double from, double to, boolean given, boolean labelled, boolean category) {}
