package io.github.bookfigures.gallery.diagrams;

import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a label stands round its point, its size and its weight. */
@Generator(name = "gallery-labels", summary = "Labels on each side of a point, in sizes and weights.")
public final class LabelsExample extends Example {
    @Override
    public Figure draw() {
        List<Shape> shapes = new ArrayList<>();
        for (Shape.Anchor anchor : Shape.Anchor.values()) {
            double x = 1 + 2 * anchor.ordinal();
            if (anchor != Shape.Anchor.CENTRE) {
                shapes.add(Shape.Box.circle(x, 3.2, 0.12, Role.INSIGHT, Text.NONE));
            }
            shapes.add(Shape.Label.of(x, 3.2, anchor, anchor.name().toLowerCase(Locale.ROOT)));
        }
        shapes.add(Shape.Label.centred(2, 1, "small").size(0.8).role(Role.MUTED));
        shapes.add(Shape.Label.centred(5, 1, "$e^{i\\pi} = -1$"));
        shapes.add(Shape.Label.centred(8, 1, "large").size(1.5).strong().role(Role.INSIGHT));
        return Figure.of(Diagram.of(10, 5, shapes));
    }
}
