package io.github.bookfigures.figure;

/**
 * A straight line through the whole plot area: a threshold, an asymptote, a decision boundary.
 *
 * <p>It is the set of points with {@code a x + b y = c}; on a logarithmic axis only lines along the axes make sense.
 *
 * @param a coefficient of x
 * @param b coefficient of y
 * @param c right-hand side
 * @param role what it stands for
 * @param label a text on the line, or {@link Text#NONE}
 * @param dash how it is broken
 */
public record Rule(double a, double b, double c, Role role, Text label, Dash dash) implements Mark {
    public static Rule horizontal(double y, Role role) {
        return new Rule(0, 1, y, role, Text.NONE, Dash.DASHED);
    }

    public static Rule vertical(double x, Role role) {
        return new Rule(1, 0, x, role, Text.NONE, Dash.DASHED);
    }

    public static Rule line(double a, double b, double c, Role role) {
        return new Rule(a, b, c, role, Text.NONE, Dash.SOLID);
    }

    public Rule labelled(String label, Object... arguments) {
        return new Rule(a, b, c, role, Text.of(label, arguments), dash);
    }

    public Rule dashed(Dash dash) {
        return new Rule(a, b, c, role, label, dash);
    }
}
