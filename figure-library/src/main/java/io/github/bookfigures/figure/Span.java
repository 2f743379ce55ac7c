package io.github.bookfigures.figure;

/**
 * A stripe across the whole plot area.
 *
 * @param alongX whether from and to are abscissas (an upright stripe) or ordinates
 * @param from where it begins; negative infinity for the end of the axis
 * @param to where it ends; infinity for the end of the axis
 * @param role what it stands for; drawn very pale
 * @param label a text inside it, or {@link Text#NONE}
 */
public record Span(boolean alongX, double from, double to, Role role, Text label) implements Mark {
    public static Span x(double from, double to, Role role) {
        return new Span(true, from, to, role, Text.NONE);
    }

    public static Span y(double from, double to, Role role) {
        return new Span(false, from, to, role, Text.NONE);
    }

    public Span labelled(String label, Object... arguments) {
        return new Span(alongX, from, to, role, Text.of(label, arguments));
    }
}
