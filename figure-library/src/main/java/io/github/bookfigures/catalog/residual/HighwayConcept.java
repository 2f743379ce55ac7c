package io.github.bookfigures.catalog.residual;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Anchor;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Icon;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Shape.Sign;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;

/** The way of the gradient from the loss to the input: through every layer, or on the identity path beside them. */
@Generator(
        name = "micro-highway-concept",
        summary = "Measured gradients on their way back through a plain network and along the identity path.")
public final class HighwayConcept implements FigureGenerator<GradientHighway.Params, GradientHighway.Result> {
    /** From a block's centre to where the identity path leaves and joins again. */
    private static final double LEG = 0.72;

    private static final double PITCH = 2.15;
    private static final double FIRST = 2.2;

    @Override
    public Measurement<?, GradientHighway.Result> measurement(GradientHighway.Params parameters) {
        return Measurement.of(GradientHighway.class, parameters);
    }

    @Override
    public Figure draw(GradientHighway.Params p, GradientHighway.Result r) {
        return Figure.grid(1, plain(p, r), residual(p, r))
                .rows(2.35, 3.85)
                .size(14, 8.4)
                .titled(
                        "Through the layers {0} of the gradient arrives, along the highway {1}",
                        Amount.fixed(r.plain().gradient()[1], 2),
                        Amount.fixed(r.residual().gradient()[1], 2));
    }

    private static double centre(int box) {
        return FIRST + PITCH * (box - 1);
    }

    private static double width(GradientHighway.Params p) {
        return centre(p.boxes()) + 2.3;
    }

    private static Diagram plain(GradientHighway.Params p, GradientHighway.Result r) {
        double[] gradient = r.plain().gradient();
        double y = 1.45;
        List<Shape> shapes = new ArrayList<>();
        for (int layer = p.boxes(); layer >= 0; layer--) {
            double from = layer == p.boxes() ? width(p) - 0.85 : centre(layer + 1) - 0.52;
            double to = layer == 0 ? 0.85 : centre(layer) + 0.52;
            shapes.add(arrow(from, to, y, gradient[layer], Role.PLAIN));
            shapes.add(value((from + to) / 2, y + 0.45, gradient[layer]).role(Role.PLAIN));
        }
        boxes(shapes, p, y, Role.PLAIN);
        shapes.add(new Icon(centre(r.blocked()) - 0.35, 0.4, 0.4, Sign.BLOCKED, Role.BAD));
        shapes.add(Label.of(
                centre(r.blocked()) - 0.05,
                0.4,
                Anchor.RIGHT,
                "with L{0} switched off, {1} arrives behind it",
                r.blocked(),
                Amount.exact(r.plain().gradientBlocked()[r.blocked() - 1])));
        return Diagram.of(width(p), 2.35, shapes)
                .titled(
                        "Plain: every layer must be crossed, {0} of the gradient reaches L1",
                        Amount.fixed(gradient[1], 2));
    }

    private static Diagram residual(GradientHighway.Params p, GradientHighway.Result r) {
        double[] gradient = r.residual().gradient();
        double y = 1.45;
        double lane = 2.85;
        List<Shape> shapes = new ArrayList<>();
        shapes.add(Label.centred(width(p) / 2, 3.65, "identity path: the highway of the gradient")
                .role(Role.HIGHWAY)
                .strong());
        for (int layer = p.boxes(); layer >= 0; layer--) {
            double from = layer == p.boxes() ? width(p) - 0.85 : centre(layer + 1) + LEG - 0.2;
            double to = layer == 0 ? 0.85 : centre(layer) + LEG + 0.2;
            double joined = layer == p.boxes() ? from : centre(layer + 1) - LEG;
            shapes.add(arrow(from, to, lane, gradient[layer], Role.HIGHWAY));
            shapes.add(value((joined + to) / 2, lane + 0.38, gradient[layer]).role(Role.HIGHWAY));
        }
        for (int box = 1; box <= p.boxes(); box++) {
            double right = centre(box) + LEG;
            double left = centre(box) - LEG;
            shapes.add(leg(new double[] {right, right, centre(box) + 0.52}, new double[] {lane, y, y}));
            shapes.add(leg(new double[] {centre(box) - 0.52, left, left}, new double[] {y, y, lane - 0.16}));
            shapes.add(Box.circle(right, lane, 0.36, Role.HIGHWAY, Text.maths("+")));
        }
        ends(shapes, p, lane);
        blocks(shapes, p, y, Role.RESIDUAL);
        shapes.add(new Icon(centre(r.blocked()) - 0.35, 0.35, 0.4, Sign.CHECK, Role.GOOD));
        shapes.add(Label.of(
                centre(r.blocked()) - 0.05,
                0.35,
                Anchor.RIGHT,
                "with L{0} switched off, the gradient passes it unchanged: difference {1}",
                r.blocked(),
                Amount.exact(r.residual().largestChangeInBlock())));
        return Diagram.of(width(p), 3.85, shapes)
                .titled(
                        "Residual: the identity path carries it, {0} of the gradient reaches L1",
                        Amount.fixed(gradient[1], 2));
    }

    private static void boxes(List<Shape> shapes, GradientHighway.Params p, double y, Role role) {
        blocks(shapes, p, y, role);
        ends(shapes, p, y);
    }

    private static void blocks(List<Shape> shapes, GradientHighway.Params p, double y, Role role) {
        for (int box = 1; box <= p.boxes(); box++) {
            shapes.add(Box.filled(centre(box), y, 1.0, 0.9, role, Text.of("L{0}", box)));
        }
    }

    private static void ends(List<Shape> shapes, GradientHighway.Params p, double y) {
        shapes.add(Box.pale(0.45, y, 0.8, 0.6, Role.MUTED, Text.of("input")));
        shapes.add(Box.pale(width(p) - 0.45, y, 0.8, 0.6, Role.MUTED, Text.of("loss")));
    }

    private static Path leg(double[] x, double[] y) {
        return new Path(x, y, Role.RESIDUAL, 1.2, Dash.SOLID, true, true, Text.NONE);
    }

    /** As thick as the gradient is large, and paler when it is small. */
    private static Path arrow(double from, double to, double y, double gradient, Role role) {
        return Path.arrow(from, y, to, y, role.tinted(Math.max(0, 0.6 * (1 - gradient))))
                .weight(thickness(gradient));
    }

    private static double thickness(double gradient) {
        return Math.max(0.4, 3.2 * gradient);
    }

    private static Label value(double x, double y, double gradient) {
        return Label.centred(x, y, "{0}", Amount.fixed(gradient, 2));
    }
}
