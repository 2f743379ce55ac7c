package io.github.bookfigures.catalog.backprop;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Anchor;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Shape.Outline;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;

/** One node of a computation graph: values go forwards, and each input gets upstream times local gradient back. */
@Generator(
        name = "backprop-node",
        summary = "One node of a computation graph with its forward values and gradients, taken from a SameDiff graph.")
public final class BackpropNode implements FigureGenerator<BackpropNode.Params, BackpropNode.Result> {
    /** What the node computes from its inputs. */
    public enum Op {
        MUL("z = x \\cdot y", "= y", "= x", "A product hands each input the gradient times the other input"),
        ADD("z = x + y", "", "", "A sum hands the gradient on to both inputs unchanged"),
        MAX("z = \\max(x, y)", "", "", "A maximum hands the whole gradient to the larger input");

        private final String formula;
        private final String byX;
        private final String byY;
        private final String title;

        Op(String formula, String byX, String byY, String title) {
            this.formula = formula;
            this.byX = byX;
            this.byY = byY;
            this.title = title;
        }

        SDVariable apply(SDVariable x, SDVariable y) {
            return switch (this) {
                case MUL -> x.mul(y);
                case ADD -> x.add(y);
                case MAX -> x.getSameDiff().math().max(x, y);
            };
        }
    }

    /** What the manifest may set. */
    public record Params(
            @Doc("first input") double x,

            @Doc("second input, different from the first when the operation is MAX")
            double y,

            @Doc("gradient of the loss by the node's output")
            double upstream,

            @Doc("what the node computes: MUL, ADD or MAX") Op op) {
        public Params() {
            this(2, -3, 0.5, Op.MUL);
        }

        public Params {
            if (!Double.isFinite(x + y + upstream) || (op == Op.MAX && x == y)) {
                throw new IllegalArgumentException("needs finite numbers, and for MAX two different inputs");
            }
        }
    }

    /**
     * What the graph computed, with L = upstream times z.
     *
     * @param z output of the node
     * @param loss the loss L
     * @param upstream dL/dz
     * @param local dz/dx and dz/dy
     * @param downstream dL/dx and dL/dy
     * @param differences central differences of L by x and y
     */
    public record Result(
            double z, double loss, double upstream, double[] local, double[] downstream, double[] differences) {}

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(NodeGraph.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        List<Shape> shapes = new ArrayList<>();
        input(shapes, 5.25, "x", p.x(), r, 0);
        input(shapes, 2.65, "y", p.y(), r, 1);
        node(shapes, p, r);
        output(shapes, p, r);
        key(shapes);
        return Figure.of(Diagram.of(14, 6.8, shapes)).size(14, 7.4).titled(p.op().title);
    }

    /** The lane of one input: its value above, its gradient as upstream times local below. */
    private static void input(List<Shape> shapes, double y, String name, double value, Result r, int index) {
        shapes.add(Box.circle(1.0, y, 0.9, Role.FORWARD, Text.maths(name)));
        shapes.add(Path.arrow(1.5, y + 0.15, 6.42, y + 0.15, Role.FORWARD).weight(1.8));
        shapes.add(Label.centred(3.9, y + 0.45, "$" + name + " = \\arg{0}$", Amount.exact(value))
                .role(Role.FORWARD));
        shapes.add(Path.arrow(6.42, y - 0.15, 1.5, y - 0.15, Role.BACKWARD)
                .weight(1.8)
                .dashed(Dash.DASHED));
        double row = y - 0.6;
        shapes.add(pill(2.4, row, Role.BACKWARD, true, r.downstream()[index]));
        shapes.add(Label.centred(3.15, row, "$=$"));
        shapes.add(pill(3.9, row, Role.BACKWARD, false, r.upstream()));
        shapes.add(Label.centred(4.65, row, "$\\times$"));
        shapes.add(pill(5.4, row, Role.INSIGHT, false, r.local()[index]));
        shapes.add(Label.centred(2.4, row - 0.58, gradient("L", name)));
        shapes.add(Label.centred(3.9, row - 0.58, gradient("L", "z")));
        shapes.add(Label.centred(5.4, row - 0.58, gradient("z", name)));
    }

    private static void node(List<Shape> shapes, Params p, Result r) {
        shapes.add(Box.circle(7.95, 3.95, 4, Role.INK, Text.NONE));
        shapes.add(Label.centred(7.95, 4.85, "$" + p.op().formula + "$").size(1.5));
        shapes.add(Path.line(6.75, 4.4, 9.15, 4.4, Role.MUTED));
        shapes.add(Label.centred(7.95, 4.08, "local gradients").size(0.9).role(Role.MUTED));
        local(shapes, 3.5, gradient("z", "x"), p.op().byX, r.local()[0]);
        local(shapes, 2.8, gradient("z", "y"), p.op().byY, r.local()[1]);
    }

    private static void local(List<Shape> shapes, double y, String gradient, String symbol, double value) {
        String formula = gradient.substring(0, gradient.length() - 1) + symbol + " = \\arg{0}$";
        shapes.add(Label.centred(7.95, y, formula, Amount.exact(value)));
    }

    private static void output(List<Shape> shapes, Params p, Result r) {
        shapes.add(Path.arrow(9.98, 4.1, 11.85, 4.1, Role.FORWARD).weight(1.8));
        shapes.add(
                Label.centred(10.9, 4.4, "$z = \\arg{0}$", Amount.exact(r.z())).role(Role.FORWARD));
        shapes.add(Path.arrow(11.85, 3.8, 9.98, 3.8, Role.BACKWARD).weight(1.8).dashed(Dash.DASHED));
        shapes.add(pill(10.9, 3.35, Role.BACKWARD, false, r.upstream()));
        shapes.add(Label.centred(10.9, 2.77, gradient("L", "z")));
        shapes.add(Box.pale(12.85, 3.95, 1.9, 1.7, Role.MUTED, Text.NONE));
        shapes.add(Label.centred(12.85, 4.3, "rest of the\nnetwork").size(0.9));
        shapes.add(Label.centred(
                12.85, 3.5, "$L = \\arg{0}\\,z = \\arg{1}$", Amount.exact(p.upstream()), Amount.exact(r.loss())));
    }

    /** What the signs mean; the chain rule in words. */
    private static void key(List<Shape> shapes) {
        double y = 0.45;
        shapes.add(Path.arrow(0.6, y, 1.5, y, Role.FORWARD).weight(1.8));
        shapes.add(Label.of(1.65, y, Anchor.RIGHT, "forward value"));
        shapes.add(Path.arrow(4.3, y, 3.4, y, Role.BACKWARD).weight(1.8).dashed(Dash.DASHED));
        shapes.add(Box.filled(5.65, y, 2.4, 0.5, Role.BACKWARD, Text.of("downstream gradient")));
        shapes.add(Label.centred(7.1, y, "$=$"));
        shapes.add(Box.pale(8.55, y, 2.4, 0.5, Role.BACKWARD, Text.of("upstream gradient")));
        shapes.add(Label.centred(10.0, y, "$\\times$"));
        shapes.add(Box.pale(11.45, y, 2.4, 0.5, Role.INSIGHT, Text.of("local gradient")));
    }

    private static Box pill(double x, double y, Role role, boolean filled, double value) {
        return new Box(x, y, 1.05, 0.5, Outline.ROUNDED, role, filled, Text.of("{0}", Amount.exact(value)));
    }

    private static String gradient(String of, String by) {
        return "$\\frac{\\partial " + of + "}{\\partial " + by + "}$";
    }
}
