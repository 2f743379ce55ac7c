package io.github.bookfigures.catalog.backprop;

import io.github.bookfigures.catalog.backprop.GateCircuits.Gate;
import io.github.bookfigures.catalog.backprop.GateCircuits.Params;
import io.github.bookfigures.catalog.backprop.GateCircuits.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Anchor;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What common gates do to a gradient on its way back, each as a small circuit with values above its wires and gradients below
 * them. The numbers come from automatic differentiation, and are compared with central differences.
 */
@Generator(
        name = "backprop-gates",
        summary = "Values and gradients at six gates: add, multiply, max, copy, sigmoid and ReLU.")
public final class BackpropGates implements FigureGenerator<Params, Result> {
    private static final double WIDTH = 9.4;
    private static final double HEIGHT = 5.4;
    private static final double MIDDLE = 2.35;
    private static final double APART = 1.05;
    private static final double GATE = 1.0;
    private static final double THICKEST = 4;

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(GateCircuits.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        int columns = Math.min(3, r.gates().size());
        return Figure.of(cards(r, columns))
                .size(14, columns == 3 ? 0.95 + 2.85 * rows(r, columns) : 9)
                .orNarrow(
                        Figure.of(cards(r, 1)).size(3.4, 0.4 + 2.05 * r.gates().size()))
                .titled("Adding distributes a gradient, multiplying swaps, a maximum routes, a copy adds up");
    }

    private static int rows(Result r, int columns) {
        return (r.gates().size() + columns - 1) / columns;
    }

    private static Diagram cards(Result r, int columns) {
        int rows = rows(r, columns);
        double key = columns == 1 ? 2.4 : 1.0;
        double largest = r.gates().stream()
                .flatMapToDouble(g -> Arrays.stream(g.downstream()))
                .map(Math::abs)
                .max()
                .orElseThrow();
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < r.gates().size(); i++) {
            double x = (WIDTH + 0.4) * (i % columns);
            double y = key + (HEIGHT + 0.4) * (rows - 1 - i / columns);
            card(shapes, r.gates().get(i), x, y, largest);
        }
        key(shapes, columns);
        return Diagram.of((WIDTH + 0.4) * columns - 0.4, key + (HEIGHT + 0.4) * rows - 0.4, shapes);
    }

    private static void card(List<Shape> shapes, Gate gate, double x, double y, double largest) {
        shapes.add(new Shape.Region(
                x + WIDTH / 2,
                y + HEIGHT / 2,
                WIDTH,
                HEIGHT,
                Role.MUTED,
                Text.of("{0}", gate.kind().part())));
        double centre = x + WIDTH / 2;
        shapes.add(Box.pale(
                centre,
                y + MIDDLE,
                2 * GATE,
                3.3,
                Role.INK,
                Text.of("{0}", gate.kind().sign())));
        String[] names = {"x", "y"};
        for (int i = 0; i < gate.inputs().length; i++) {
            double at = y + height(gate.inputs().length, i);
            wire(shapes, x + 0.4, centre - GATE, at, gate.downstream()[i], largest);
            texts(shapes, x + 2.0, at, names[i], gate.inputs()[i], gate.downstream()[i]);
        }
        for (int i = 0; i < gate.outputs().length; i++) {
            double at = y + height(gate.outputs().length, i);
            wire(shapes, centre + GATE, x + WIDTH - 0.4, at, gate.upstream()[i], largest);
            texts(
                    shapes,
                    x + WIDTH - 2.0,
                    at,
                    gate.outputs().length == 1 ? "z" : "z_" + (i + 1),
                    gate.outputs()[i],
                    gate.upstream()[i]);
        }
    }

    private static double height(int wires, int index) {
        return MIDDLE + (wires == 1 ? 0 : APART * (1 - 2 * index));
    }

    /** A value to the right above, a gradient to the left below; the gradient's arrow is as thick as it is large. */
    private static void wire(List<Shape> shapes, double from, double to, double y, double gradient, double largest) {
        shapes.add(Path.arrow(from + 0.05, y + 0.17, to - 0.05, y + 0.17, Role.FORWARD)
                .weight(1.3));
        boolean none = gradient == 0;
        shapes.add(Path.arrow(to - 0.05, y - 0.17, from + 0.05, y - 0.17, none ? Role.MUTED : Role.BACKWARD)
                .weight(none ? 0.5 : 1 + (THICKEST - 1) * Math.abs(gradient) / largest)
                .dashed(none ? Dash.DOTTED : Dash.SOLID));
    }

    private static void texts(List<Shape> shapes, double x, double y, String name, double value, double gradient) {
        shapes.add(Label.centred(x, y + 0.58, "$" + name + " = \\arg{0}$", Amount.exact(value))
                .role(Role.FORWARD));
        shapes.add(Label.centred(x, y - 0.62, "{0}", Amount.exact(gradient))
                .role(gradient == 0 ? Role.MUTED : Role.BACKWARD));
    }

    private static void key(List<Shape> shapes, int columns) {
        double y = columns == 1 ? 1.8 : 0.35;
        shapes.add(Path.arrow(0.4, y, 1.8, y, Role.FORWARD).weight(1.3));
        shapes.add(Label.of(2.0, y, Anchor.RIGHT, "value, forwards"));
        double x = columns == 1 ? 0.4 : 8.2;
        double below = columns == 1 ? 1.1 : y;
        shapes.add(Path.arrow(x + 1.4, below, x, below, Role.BACKWARD).weight(2.5));
        shapes.add(Label.of(x + 1.6, below, Anchor.RIGHT, "gradient of the loss, backwards"));
        double last = columns == 1 ? 0.4 : 19.6;
        double lowest = columns == 1 ? 0.4 : y;
        shapes.add(Path.arrow(last + 1.4, lowest, last, lowest, Role.MUTED)
                .weight(0.5)
                .dashed(Dash.DOTTED));
        shapes.add(Label.of(last + 1.6, lowest, Anchor.RIGHT, "gradient of exactly 0"));
    }
}
