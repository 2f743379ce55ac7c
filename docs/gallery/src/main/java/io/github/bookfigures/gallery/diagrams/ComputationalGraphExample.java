package io.github.bookfigures.gallery.diagrams;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.diagram.ComputationalGraph;
import io.github.bookfigures.figure.diagram.ComputationalGraph.Operation;
import io.github.bookfigures.figure.diagram.ComputationalGraph.Wire;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;
import java.util.List;

/** f = (x + y) z: what goes forward stands above the wires, what comes back below. */
@Generator(name = "gallery-computational-graph", summary = "Values forward and gradients backward.")
public final class ComputationalGraphExample extends Example {
    @Override
    public Figure draw() {
        double x = -2;
        double y = 5;
        double z = -4;
        double sum = x + y;
        return Figure.of(ComputationalGraph.of(
                        "f",
                        List.of(
                                Operation.input("x", "x", x),
                                Operation.input("y", "y", y),
                                Operation.input("z", "z", z),
                                Operation.of("sum", "+", sum, new Wire("x", z), new Wire("y", z)),
                                Operation.of("product", "\\times", sum * z, new Wire("sum", z), new Wire("z", sum))))
                .graph());
    }
}
