package io.github.bookfigures.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Two axes and layers of marks.
 *
 * @param title what stands above it
 * @param x axis to the right
 * @param y axis upwards
 * @param marks layers, the first at the bottom
 * @param legend where names of marks are explained
 * @param square whether one unit is as long along x as along y
 * @param grid whether fine lines stand at the ticks
 * @param insets small charts inside the plot area
 */
public record Chart(
        Text title, Axis x, Axis y, List<Mark> marks, Legend legend, boolean square, boolean grid, List<Inset> insets)
        implements Panel {

    /** Where the names of marks are explained. */
    public enum Legend {
        /** At the ends of up to five lines when there is room, otherwise in a box. */
        AUTO,
        /** At the ends of the lines. */
        DIRECT,
        /** In a box inside the plot area. */
        INSIDE,
        /** In a row under the chart. */
        BELOW,
        /** Nowhere; the figure explains them elsewhere. */
        NONE
    }

    /**
     * A small chart inside another.
     *
     * @param chart what it shows
     * @param corner where it stands in the plot area
     * @param width its share of the plot area's width, axis labels included
     * @param height its share of the plot area's height, axis labels included
     */
    public record Inset(Chart chart, Corner corner, double width, double height) {}

    public Chart {
        marks = List.copyOf(marks);
        insets = List.copyOf(insets);
    }

    public static Chart of(Axis x, Axis y, Mark... marks) {
        return new Chart(Text.NONE, x, y, List.of(marks), Legend.AUTO, false, true, List.of());
    }

    public static Chart of(Axis x, Axis y, List<? extends Mark> marks) {
        return new Chart(Text.NONE, x, y, List.copyOf(marks), Legend.AUTO, false, true, List.of());
    }

    public Chart titled(String title, Object... arguments) {
        return new Chart(Text.of(title, arguments), x, y, marks, legend, square, grid, insets);
    }

    public Chart with(Mark... more) {
        List<Mark> all = new ArrayList<>(marks);
        all.addAll(List.of(more));
        return new Chart(title, x, y, all, legend, square, grid, insets);
    }

    public Chart legend(Legend legend) {
        return new Chart(title, x, y, marks, legend, square, grid, insets);
    }

    /** One unit as long along x as along y. */
    public Chart squared() {
        return new Chart(title, x, y, marks, legend, true, grid, insets);
    }

    public Chart withoutGrid() {
        return new Chart(title, x, y, marks, legend, square, false, insets);
    }

    public Chart inset(Chart chart, Corner corner, double width, double height) {
        List<Inset> all = new ArrayList<>(insets);
        all.add(new Inset(chart, corner, width, height));
        return new Chart(title, x, y, marks, legend, square, grid, all);
    }

    /** The same without the small charts in it. */
    public Chart withoutInsets() {
        return new Chart(title, x, y, marks, legend, square, grid, List.of());
    }
}
