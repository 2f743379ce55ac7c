package io.github.bookfigures.gallery.diagrams;

import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;
import java.util.List;

/** A residual block: arrows between boxes, and one round them with a label. */
@Generator(name = "gallery-paths", summary = "Arrows and lines, straight, round and labelled.")
public final class PathsExample extends Example {
    @Override
    public Figure draw() {
        return Figure.of(Diagram.of(
                12,
                5,
                List.of(
                        box(2.2, Role.PLAIN, "x"),
                        box(6, Role.PLAIN, "F(x)"),
                        Shape.Box.circle(9.8, 1.5, 1.2, Role.RESIDUAL, Text.of("+")),
                        Shape.Path.arrow(3.3, 1.5, 4.8, 1.5, Role.FORWARD),
                        Shape.Path.arrow(7.2, 1.5, 9.1, 1.5, Role.FORWARD),
                        Shape.Path.arrow(10.5, 1.5, 11.8, 1.5, Role.FORWARD),
                        bypass())));
    }

    private static Shape.Box box(double x, Role role, String text) {
        return Shape.Box.pale(x, 1.5, 2.2, 1.5, role, Text.of(text));
    }

    private static Shape.Path bypass() {
        double[] x = {2.2, 2.2, 9.8, 9.8};
        double[] y = {2.3, 3.8, 3.8, 2.2};
        return new Shape.Path(x, y, Role.HIGHWAY, 1.5, Dash.SOLID, true, true, Text.of("identity"));
    }
}
