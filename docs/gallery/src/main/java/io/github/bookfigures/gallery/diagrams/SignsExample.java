package io.github.bookfigures.gallery.diagrams;

import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;
import java.util.ArrayList;
import java.util.List;

/** Every drawn sign, in a row of rhombs. */
@Generator(name = "gallery-signs", summary = "Drawn signs and filled polygons.")
public final class SignsExample extends Example {
    @Override
    public Figure draw() {
        List<Shape> shapes = new ArrayList<>();
        Shape.Sign[] signs = Shape.Sign.values();
        for (int i = 0; i < signs.length; i++) {
            double x = 1.5 + 3 * (i % 4);
            double y = 4.5 - 3 * (i / 4);
            double[] acrossCorners = {x - 1.4, x, x + 1.4, x};
            double[] upCorners = {y, y + 1.4, y, y - 1.4};
            shapes.add(
                    new Shape.Polygon(acrossCorners, upCorners, Role.series(i).tinted(0.85)));
            shapes.add(new Shape.Icon(x, y, 1.1, signs[i], Role.series(i)));
        }
        return Figure.of(Diagram.of(12, 6, shapes));
    }
}
