package io.github.bookfigures.gallery.diagrams;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.figure.diagram.MultilayerPerceptron;
import io.github.bookfigures.figure.diagram.MultilayerPerceptron.Layer;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;
import java.util.List;

/** Weights as thickness, signs as colour, activations as filling, and a unit that was dropped. */
@Generator(name = "gallery-weights", summary = "A network with its weights and activations.")
public final class WeightsExample extends Example {
    @Override
    public Figure draw() {
        double[][] first = {{0.5, -1.2, 0.1}, {1, 0.3, -0.4}, {-0.9, 0.7, 1.4}, {0.2, 0.6, 0.1}};
        double[][] second = {{-2, 0.3, 0.8, 1}, {1.1, -0.2, 1.9, 1}};
        return Figure.of(MultilayerPerceptron.of(
                        Layer.of("Input", 3, Role.MUTED)
                                .signs(List.of(Text.maths("x_1"), Text.maths("x_2"), Text.maths("x_3"))),
                        Layer.of("Hidden", 4, Role.series(2))
                                .activations(0.9, 0.1, 0.5, 0)
                                .kept(true, true, true, false),
                        Layer.of("Output", 2, Role.series(3)).activations(0.2, 0.8))
                .weights(List.of(first, second))
                .uncounted()
                .diagram());
    }
}
