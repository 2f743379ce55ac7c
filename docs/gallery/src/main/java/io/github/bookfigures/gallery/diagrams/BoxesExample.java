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

/** Every outline of a box; pale ones with a frame, one in its full colour. */
@Generator(name = "gallery-boxes", summary = "Boxes of every outline, pale and filled.")
public final class BoxesExample extends Example {
    @Override
    public Figure draw() {
        Shape.Outline[] outlines = Shape.Outline.values();
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < outlines.length; i++) {
            double x = 2 + 3.5 * (i % 4);
            double y = 4.5 - 3 * (i / 4);
            Role role = Role.series(i);
            Text name = Text.of(outlines[i].name().toLowerCase(Locale.ROOT));
            shapes.add(new Shape.Box(x, y, 3, 2, outlines[i], role, i == 0, name));
        }
        return Figure.of(Diagram.of(14.5, 6, shapes));
    }
}
