package io.github.bookfigures.catalog.backprop;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Anchor;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;

/** The node of {@link BackpropNode} for narrow sheets: its output leads down to the rest of the network. */
final class NodeAboveNetwork {
    private static final double RADIUS = 2.3;
    private static final double X = 7.4;
    private static final double Y = 6.6;
    private static final double REST = 1.6;

    private final BackpropNode.Params p;
    private final BackpropNode.Result r;
    private final List<Shape> shapes = new ArrayList<>();

    NodeAboveNetwork(BackpropNode.Params p, BackpropNode.Result r) {
        this.p = p;
        this.r = r;
    }

    Diagram diagram() {
        input(Y + 1.3, "x", p.x(), 0);
        input(Y - 1.3, "y", p.y(), 1);
        node();
        output();
        key();
        return Diagram.of(9.85, 9.05, shapes);
    }

    private void input(double y, String name, double value, int index) {
        double rim = 0.55 + NodeShapes.across(0.45, 0.15);
        shapes.add(Box.circle(0.55, y, 0.9, Role.FORWARD, Text.maths(name)));
        shapes.add(Path.arrow(rim, y + 0.15, edge(y + 0.15), y + 0.15, Role.FORWARD)
                .weight(1.8));
        shapes.add(Label.centred(3.1, y + 0.5, "$" + name + " = \\arg{0}$", Amount.exact(value))
                .role(Role.FORWARD));
        shapes.add(NodeShapes.back(edge(y - 0.15), rim, y - 0.15));
        double row = y - 0.65;
        shapes.add(NodeShapes.pill(1.65, row, Role.BACKWARD, true, r.downstream()[index]));
        shapes.add(Label.centred(2.375, row, "$=$"));
        shapes.add(NodeShapes.pill(3.1, row, Role.BACKWARD, false, r.upstream()));
        shapes.add(Label.centred(3.825, row, "$\\times$"));
        shapes.add(NodeShapes.pill(4.55, row, Role.INSIGHT, false, r.local()[index]));
        shapes.add(NodeShapes.symbol(1.65, row - 0.7, "L", name));
        shapes.add(NodeShapes.symbol(3.1, row - 0.7, "L", "z"));
        shapes.add(NodeShapes.symbol(4.55, row - 0.7, "z", name));
    }

    private static double edge(double y) {
        return X - NodeShapes.across(RADIUS, y - Y);
    }

    private void node() {
        shapes.add(Box.circle(X, Y, 2 * RADIUS, Role.MUTED, Text.NONE));
        shapes.add(Label.centred(X, Y + 1.35, "$" + p.op().formula() + "$").size(1.4));
        shapes.add(Label.centred(X, Y + 0.6, "local gradients").role(Role.MUTED));
        shapes.add(Box.pale(X, Y - 0.2, 2.9, 0.85, Role.INSIGHT, NodeShapes.equation(p.op().byX(), r.local()[0])));
        shapes.add(Box.pale(X, Y - 1.2, 2.9, 0.85, Role.INSIGHT, NodeShapes.equation(p.op().byY(), r.local()[1])));
    }

    private void output() {
        double rim = Y - NodeShapes.across(RADIUS, 0.15);
        double rest = REST + 0.87;
        double middle = (rim + rest) / 2;
        shapes.add(Path.arrow(X - 0.15, rim, X - 0.15, rest, Role.FORWARD).weight(1.8));
        shapes.add(Label.of(X - 0.3, middle, Anchor.LEFT, "$z = \\arg{0}$", Amount.exact(r.z()))
                .role(Role.FORWARD));
        shapes.add(Path.arrow(X + 0.15, rest, X + 0.15, rim, Role.BACKWARD)
                .weight(1.8)
                .dashed(Dash.DASHED));
        shapes.add(NodeShapes.pill(X + 1.0, middle, Role.BACKWARD, false, r.upstream()));
        shapes.add(NodeShapes.symbol(X + 1.95, middle, "L", "z"));
        shapes.add(Box.pale(X, REST, 3.4, 1.7, Role.MUTED, Text.NONE));
        shapes.add(Label.centred(X, REST + 0.4, "rest of the network"));
        shapes.add(Label.centred(
                X, REST - 0.35, "$L = \\arg{0}\\,z = \\arg{1}$", Amount.exact(p.upstream()), Amount.exact(r.loss())));
    }

    /** What the signs mean; the chain rule in words. */
    private void key() {
        shapes.add(Path.arrow(0.2, 2.9, 1.1, 2.9, Role.FORWARD).weight(1.8));
        shapes.add(Label.of(1.3, 2.9, Anchor.RIGHT, "forward value"));
        shapes.add(NodeShapes.back(1.1, 0.2, 2.1));
        shapes.add(Box.filled(3.2, 2.1, 3.6, 0.62, Role.BACKWARD, Text.of("downstream gradient")));
        shapes.add(Label.centred(1.1, 1.35, "$=$"));
        shapes.add(Box.pale(3.2, 1.35, 3.6, 0.62, Role.BACKWARD, Text.of("upstream gradient")));
        shapes.add(Label.centred(1.1, 0.6, "$\\times$"));
        shapes.add(Box.pale(3.2, 0.6, 3.6, 0.62, Role.INSIGHT, Text.of("local gradient")));
    }
}
