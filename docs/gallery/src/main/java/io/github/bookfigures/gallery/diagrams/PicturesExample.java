package io.github.bookfigures.gallery.diagrams;

import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;
import java.util.List;

/** A picture and what an edge filter makes of it. */
@Generator(name = "gallery-pictures", summary = "Pictures of square cells in a diagram.")
public final class PicturesExample extends Example {
    @Override
    public Figure draw() {
        double[] place = Series.range(-1, 1, 12);
        double[][] disc = Series.grid(place, place, (x, y) -> Math.hypot(x, y) < 0.7 ? 1 : 0.1);
        double[][] edges = new double[11][11];
        for (int i = 0; i < 11; i++) {
            for (int j = 0; j < 11; j++) {
                edges[i][j] = disc[i][j + 1] - disc[i][j];
            }
        }
        return Figure.of(Diagram.of(
                11,
                5,
                List.of(
                        new Shape.Picture(2.5, 2.8, 4, 4, disc, ColourScale.grey(0, 1)),
                        Shape.Path.arrow(4.8, 2.8, 6.2, 2.8, Role.FORWARD),
                        new Shape.Picture(8.5, 2.8, 4, 4, edges, ColourScale.diverging(1, Text.NONE)),
                        Shape.Label.of(2.5, 0.7, Shape.Anchor.BELOW, "picture"),
                        Shape.Label.of(8.5, 0.7, Shape.Anchor.BELOW, "its upright edges"))));
    }
}
