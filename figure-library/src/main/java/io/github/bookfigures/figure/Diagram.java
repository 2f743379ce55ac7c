package io.github.bookfigures.figure;

import java.util.List;

/**
 * Things placed freely in a frame of coordinates: boxes, arrows, labels, icons, pictures.
 *
 * @param title what stands above it
 * @param width width of the frame in its own units; x grows to the right from 0
 * @param height height of the frame; y grows upwards from 0. The frame is scaled to fit, both ways alike
 * @param shapes what is drawn, the first at the bottom
 */
public record Diagram(Text title, double width, double height, List<Shape> shapes) implements Panel {
    public Diagram {
        shapes = List.copyOf(shapes);
    }

    public static Diagram of(double width, double height, List<? extends Shape> shapes) {
        return new Diagram(Text.NONE, width, height, List.copyOf(shapes));
    }

    public Diagram titled(String title, Object... arguments) {
        return new Diagram(Text.of(title, arguments), width, height, shapes);
    }

    /**
     * The same with everything that runs to the right running down, and what is above standing on the right; for narrow
     * sheets. Boxes and texts stay upright.
     */
    public Diagram turned() {
        return new Diagram(title, height, width, new QuarterTurn(width).shapes(shapes));
    }
}
