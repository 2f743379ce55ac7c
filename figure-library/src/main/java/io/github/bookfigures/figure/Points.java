package io.github.bookfigures.figure;

import java.util.List;

/**
 * Single points.
 *
 * @param x abscissas
 * @param y ordinates, as many
 * @param role what they stand for
 * @param name their name in the legend, or {@link Text#NONE}
 * @param symbol how each is drawn
 * @param size diameter as a multiple of the theme's symbol
 * @param labels a text beside each point, or empty for none
 */
public record Points(double[] x, double[] y, Role role, Text name, Symbol symbol, double size, List<Text> labels)
        implements Mark {

    public Points {
        if (x.length != y.length || (!labels.isEmpty() && labels.size() != x.length)) {
            throw new IllegalArgumentException("points need as many ordinates and labels as abscissas: " + x.length
                    + ", " + y.length + ", " + labels.size());
        }
        labels = List.copyOf(labels);
    }

    public static Points of(double[] x, double[] y, Role role, Symbol symbol) {
        return new Points(x, y, role, Text.NONE, symbol, 1, List.of());
    }

    public static Points at(double x, double y, Role role, Symbol symbol) {
        return of(new double[] {x}, new double[] {y}, role, symbol);
    }

    public Points named(String name, Object... arguments) {
        return new Points(x, y, role, Text.of(name, arguments), symbol, size, labels);
    }

    public Points size(double size) {
        return new Points(x, y, role, name, symbol, size, labels);
    }

    public Points labels(List<Text> labels) {
        return new Points(x, y, role, name, symbol, size, labels);
    }
}
