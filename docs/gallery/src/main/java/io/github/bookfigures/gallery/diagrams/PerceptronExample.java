package io.github.bookfigures.gallery.diagrams;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.diagram.MultilayerPerceptron;
import io.github.bookfigures.figure.diagram.MultilayerPerceptron.Layer;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;

/** Layers of units; three dots stand for those that are not drawn. */
@Generator(name = "gallery-perceptron", summary = "A fully connected network.")
public final class PerceptronExample extends Example {
    @Override
    public Figure draw() {
        return Figure.of(MultilayerPerceptron.of(
                        Layer.of("Input", 784, Role.MUTED),
                        Layer.of("Hidden", 16, Role.series(0)),
                        Layer.of("Output", 3, Role.series(1)))
                .drawing(7)
                .diagram());
    }
}
