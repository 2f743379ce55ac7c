package io.github.bookfigures.catalog.backprop;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Anchor;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Label;
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

        String formula() {
            return formula;
        }

        String byX() {
            return NodeShapes.fraction("z", "x") + byX;
        }

        String byY() {
            return NodeShapes.fraction("z", "y") + byY;
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

    private static final double CENTRE_X = 7.95;
    private static final double CENTRE_Y = 3.75;
    private static final double RADIUS = 2;

    @Override
    public Figure draw(Params p, Result r) {
        List<Shape> shapes = new ArrayList<>();
        input(shapes, 5.05, "x", p.x(), r, 0);
        input(shapes, 2.45, "y", p.y(), r, 1);
        node(shapes, p, r);
        output(shapes, p, r);
        key(shapes);
        return Figure.of(Diagram.of(14, 5.9, shapes))
                .size(14, 6.8)
                .orNarrow(Figure.of(new NodeAboveNetwork(p, r).diagram()).size(3.3, 3.55))
                .titled(p.op().title);
    }

    /** The lane of one input: its value above, its gradient as upstream times local below. */
    private static void input(List<Shape> shapes, double y, String name, double value, Result r, int index) {
        double rim = 1 + NodeShapes.across(0.45, 0.15);
        shapes.add(Box.circle(1.0, y, 0.9, Role.FORWARD, Text.maths(name)));
        shapes.add(Path.arrow(rim, y + 0.15, edge(y + 0.15), y + 0.15, Role.FORWARD)
                .weight(1.8));
        shapes.add(Label.centred(3.8, y + 0.45, "$" + name + " = \\arg{0}$", Amount.exact(value))
                .role(Role.FORWARD));
        shapes.add(NodeShapes.back(edge(y - 0.15), rim, y - 0.15));
        double row = y - 0.6;
        shapes.add(NodeShapes.pill(2.3, row, Role.BACKWARD, true, r.downstream()[index]));
        shapes.add(Label.centred(3.05, row, "$=$"));
        shapes.add(NodeShapes.pill(3.8, row, Role.BACKWARD, false, r.upstream()));
        shapes.add(Label.centred(4.55, row, "$\\times$"));
        shapes.add(NodeShapes.pill(5.3, row, Role.INSIGHT, false, r.local()[index]));
        shapes.add(NodeShapes.symbol(2.3, row - 0.6, "L", name));
        shapes.add(NodeShapes.symbol(3.8, row - 0.6, "L", "z"));
        shapes.add(NodeShapes.symbol(5.3, row - 0.6, "z", name));
    }

    /** Where the rim of the node is at this height. */
    private static double edge(double y) {
        return CENTRE_X - NodeShapes.across(RADIUS, y - CENTRE_Y);
    }

    private static void node(List<Shape> shapes, Params p, Result r) {
        shapes.add(Box.circle(CENTRE_X, CENTRE_Y, 2 * RADIUS, Role.MUTED, Text.NONE));
        shapes.add(Label.centred(CENTRE_X, CENTRE_Y + 1.05, "$" + p.op().formula + "$")
                .size(1.5));
        shapes.add(Label.centred(CENTRE_X, CENTRE_Y + 0.4, "local gradients").role(Role.MUTED));
        local(shapes, CENTRE_Y - 0.2, p.op().byX(), r.local()[0]);
        local(shapes, CENTRE_Y - 1.05, p.op().byY(), r.local()[1]);
    }

    private static void local(List<Shape> shapes, double y, String formula, double value) {
        shapes.add(Box.pale(CENTRE_X, y, 2.1, 0.7, Role.INSIGHT, NodeShapes.equation(formula, value)));
    }

    private static void output(List<Shape> shapes, Params p, Result r) {
        double y = CENTRE_Y;
        double rim = CENTRE_X + NodeShapes.across(RADIUS, 0.15);
        double rest = 11.885;
        shapes.add(Path.arrow(rim, y + 0.15, rest, y + 0.15, Role.FORWARD).weight(1.8));
        shapes.add(Label.centred(10.95, y + 0.45, "$z = \\arg{0}$", Amount.exact(r.z()))
                .role(Role.FORWARD));
        shapes.add(NodeShapes.back(rest, rim, y - 0.15));
        shapes.add(NodeShapes.pill(10.95, y - 0.6, Role.BACKWARD, false, r.upstream()));
        shapes.add(NodeShapes.symbol(10.95, y - 1.2, "L", "z"));
        shapes.add(Box.pale(12.9, y, 2.0, 1.7, Role.MUTED, Text.NONE));
        shapes.add(Label.centred(12.9, y + 0.35, "rest of the\nnetwork"));
        shapes.add(Label.centred(
                12.9, y - 0.45, "$L = \\arg{0}\\,z = \\arg{1}$", Amount.exact(p.upstream()), Amount.exact(r.loss())));
    }

    /** What the signs mean; the chain rule in words. */
    private static void key(List<Shape> shapes) {
        double y = 0.35;
        shapes.add(Path.arrow(0.6, y, 1.5, y, Role.FORWARD).weight(1.8));
        shapes.add(Label.of(1.65, y, Anchor.RIGHT, "forward value"));
        shapes.add(NodeShapes.back(4.55, 3.65, y));
        shapes.add(Box.filled(5.95, y, 2.4, 0.5, Role.BACKWARD, Text.of("downstream gradient")));
        shapes.add(Label.centred(7.4, y, "$=$"));
        shapes.add(Box.pale(8.85, y, 2.4, 0.5, Role.BACKWARD, Text.of("upstream gradient")));
        shapes.add(Label.centred(10.3, y, "$\\times$"));
        shapes.add(Box.pale(11.75, y, 2.4, 0.5, Role.INSIGHT, Text.of("local gradient")));
    }
}
