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

    // Heights of the plain way, of the identity path and of the blocks beside it.
    private static final double PLAIN_WAY = 1.45;
    private static final double LANE = 2.85;
    private static final double BLOCKS = 1.45;

    private static final String PLAIN_BLOCKED = "with L{0} switched off, {1} arrives behind it";

    @Override
    public Measurement<?, GradientHighway.Result> measurement(GradientHighway.Params parameters) {
        return Measurement.of(GradientHighway.class, parameters);
    }

    @Override
    public Figure draw(GradientHighway.Params p, GradientHighway.Result r) {
        return Figure.grid(1, plain(p, r), residual(p, r))
                .rows(2.35, 3.85)
                .size(14, 8.4)
                .orNarrow(Figure.row(uprightPlain(p, r), uprightResidual(p, r)).size(3.3, 7.0))
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
        List<Shape> shapes = plainWay(p, r, 0.45);
        shapes.add(new Icon(centre(r.blocked()) - 0.35, 0.4, 0.4, Sign.BLOCKED, Role.BAD));
        shapes.add(
                Label.of(centre(r.blocked()) - 0.05, 0.4, Anchor.RIGHT, PLAIN_BLOCKED, r.blocked(), arrivingBehind(r)));
        return Diagram.of(width(p), 2.35, shapes)
                .titled(
                        "Plain: every layer must be crossed, {0} of the gradient reaches L1",
                        Amount.fixed(r.plain().gradient()[1], 2));
    }

    /** From the loss below to the input above. */
    private static Diagram uprightPlain(GradientHighway.Params p, GradientHighway.Result r) {
        List<Shape> shapes = plainWay(p, r, 0.75);
        shapes.add(new Icon(width(p) + 0.45, PLAIN_WAY, 0.5, Sign.BLOCKED, Role.BAD));
        shapes.add(Label.centred(
                width(p) + 1.4, PLAIN_WAY, "with L{0} off,\n{1} arrives\nbehind it", r.blocked(), arrivingBehind(r)));
        return Diagram.of(width(p) + 2.6, 2 * PLAIN_WAY, shapes)
                .turned()
                .titled(
                        "Plain: {0} of the\ngradient reaches L1",
                        Amount.fixed(r.plain().gradient()[1], 2));
    }

    private static Amount arrivingBehind(GradientHighway.Result r) {
        return Amount.exact(r.plain().gradientBlocked()[r.blocked() - 1]);
    }

    private static List<Shape> plainWay(GradientHighway.Params p, GradientHighway.Result r, double beside) {
        double[] gradient = r.plain().gradient();
        List<Shape> shapes = new ArrayList<>();
        for (int layer = p.boxes(); layer >= 0; layer--) {
            double from = layer == p.boxes() ? width(p) - 0.9 : centre(layer + 1) - 0.52;
            double to = layer == 0 ? 0.9 : centre(layer) + 0.52;
            shapes.add(arrow(from, to, PLAIN_WAY, gradient[layer], Role.PLAIN));
            shapes.add(
                    value((from + to) / 2, PLAIN_WAY + beside, gradient[layer]).role(Role.PLAIN));
        }
        blocks(shapes, p, PLAIN_WAY, Role.PLAIN);
        ends(shapes, p, PLAIN_WAY);
        return shapes;
    }

    private static Diagram residual(GradientHighway.Params p, GradientHighway.Result r) {
        List<Shape> shapes = new ArrayList<>();
        shapes.add(Label.centred(width(p) / 2, 3.65, "identity path: the highway of the gradient")
                .role(Role.HIGHWAY)
                .strong());
        shapes.addAll(residualWay(p, r, 0.38));
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
                        Amount.fixed(r.residual().gradient()[1], 2));
    }

    private static Diagram uprightResidual(GradientHighway.Params p, GradientHighway.Result r) {
        List<Shape> shapes = residualWay(p, r, 0.7);
        double middle = (LANE + BLOCKS) / 2;
        shapes.add(new Icon(width(p) + 0.45, middle, 0.5, Sign.CHECK, Role.GOOD));
        shapes.add(Label.centred(
                width(p) + 1.4,
                middle,
                "with L{0} off,\nit passes unchanged:\ndifference {1}",
                r.blocked(),
                Amount.exact(r.residual().largestChangeInBlock())));
        return Diagram.of(width(p) + 2.6, 2 * middle, shapes)
                .turned()
                .titled(
                        "Residual: {0} arrives\non the identity path",
                        Amount.fixed(r.residual().gradient()[1], 2));
    }

    private static List<Shape> residualWay(GradientHighway.Params p, GradientHighway.Result r, double beside) {
        double[] gradient = r.residual().gradient();
        List<Shape> shapes = new ArrayList<>();
        for (int layer = p.boxes(); layer >= 0; layer--) {
            double from = layer == p.boxes() ? width(p) - 0.9 : centre(layer + 1) + LEG - 0.2;
            double to = layer == 0 ? 0.9 : centre(layer) + LEG + 0.2;
            double joined = layer == p.boxes() ? from : centre(layer + 1) - LEG;
            shapes.add(arrow(from, to, LANE, gradient[layer], Role.HIGHWAY));
            shapes.add(value((joined + to) / 2, LANE + beside, gradient[layer]).role(Role.HIGHWAY));
        }
        for (int box = 1; box <= p.boxes(); box++) {
            double right = centre(box) + LEG;
            double left = centre(box) - LEG;
            shapes.add(leg(new double[] {right, right, centre(box) + 0.52}, new double[] {LANE, BLOCKS, BLOCKS}));
            shapes.add(leg(new double[] {centre(box) - 0.52, left, left}, new double[] {BLOCKS, BLOCKS, LANE - 0.16}));
            shapes.add(Box.circle(right, LANE, 0.36, Role.HIGHWAY, Text.maths("+")));
        }
        ends(shapes, p, LANE);
        blocks(shapes, p, BLOCKS, Role.RESIDUAL);
        return shapes;
    }

    private static void blocks(List<Shape> shapes, GradientHighway.Params p, double y, Role role) {
        for (int box = 1; box <= p.boxes(); box++) {
            shapes.add(Box.filled(centre(box), y, 1.0, 0.9, role, Text.of("L{0}", box)));
        }
    }

    private static void ends(List<Shape> shapes, GradientHighway.Params p, double y) {
        shapes.add(Box.pale(0.45, y, 0.9, 0.6, Role.MUTED, Text.of("input")));
        shapes.add(Box.pale(width(p) - 0.45, y, 0.9, 0.6, Role.MUTED, Text.of("loss")));
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
