package io.github.bookfigures.catalog.backprop;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Shape.Outline;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Text;

/** Parts of which both drawings of a node are made. */
final class NodeShapes {
    private NodeShapes() {}

    /** Half the width of a circle at a distance from its middle, and half its outline. */
    static double across(double radius, double distance) {
        return Math.sqrt(radius * radius - distance * distance) + 0.015;
    }

    static Path back(double from, double to, double y) {
        return Path.arrow(from, y, to, y, Role.BACKWARD).weight(1.8).dashed(Dash.DASHED);
    }

    static Box pill(double x, double y, Role role, boolean filled, double value) {
        return new Box(x, y, 1.05, 0.5, Outline.ROUNDED, role, filled, Text.of("{0}", Amount.exact(value)));
    }

    static Label symbol(double x, double y, String of, String by) {
        return Label.centred(x, y, "$" + fraction(of, by) + "$").size(1.15);
    }

    static Text equation(String formula, double value) {
        return Text.maths(formula + " = \\arg{0}", Amount.exact(value));
    }

    static String fraction(String of, String by) {
        return "\\frac{\\partial " + of + "}{\\partial " + by + "}";
    }
}
