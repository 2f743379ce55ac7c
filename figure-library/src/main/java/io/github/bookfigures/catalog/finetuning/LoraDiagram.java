package io.github.bookfigures.catalog.finetuning;

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
import io.github.bookfigures.figure.Shape.Polygon;
import io.github.bookfigures.figure.Shape.Sign;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;

/** Low-rank adaptation, {@code h = W x + (alpha/r) B A x}, of Hu et al., "LoRA" (2021), section 4.1. */
@Generator(
        name = "lora-diagram",
        summary = "The frozen weight and the low-rank path beside it, with parameter counts and a numeric proof.")
public final class LoraDiagram implements FigureGenerator<LoraDiagram.Params, LoraDiagram.Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("length of the output h") int d,
            @Doc("length of the input x") int k,
            @Doc("rank of the update") int r,
            @Doc("numerator of the scale alpha/r") double alpha) {
        public Params() {
            this(4096, 4096, 8, 16);
        }

        public Params {
            if (r < 1 || r >= Math.min(d, k) || !(alpha > 0)) {
                throw new IllegalArgumentException("needs a rank from 1 to below d and k, and alpha above 0");
            }
        }
    }

    /**
     * Counts for the given sizes, and what a small case showed.
     *
     * @param frozen parameters of W
     * @param trained parameters of A and B together
     * @param share trained by frozen
     * @param mergeError largest difference between the output of two paths and that of the merged weight
     * @param changeAtStart largest difference the new path makes to the output while B = 0
     * @param gradientOfA norm of the gradient of A at the start
     * @param gradientOfB norm of the gradient of B at the start
     */
    public record Result(
            long frozen,
            long trained,
            double share,
            double mergeError,
            double changeAtStart,
            double gradientOfA,
            double gradientOfB) {}

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(LoraSmallCase.class, parameters);
    }

    // Positions of the two paths, in units of the frame.
    private static final double LEFT = 1.7;
    private static final double RIGHT = 5.7;

    @Override
    public Figure draw(Params p, Result r) {
        List<Shape> paths = new ArrayList<>();
        wires(paths, p);
        blocks(paths, p);
        gradients(paths);
        List<Shape> beside = new ArrayList<>(paths);
        beside.addAll(LoraFacts.column(p, r, 8.7));
        List<Shape> under = new ArrayList<>(paths);
        under.addAll(LoraFacts.head(p, r, 9));
        return Figure.of(Diagram.of(12.1, 8, beside))
                .size(13, 8.8)
                .orNarrow(Figure.of(Diagram.of(9.5, 14.6, under)).size(3.3, 5.6))
                .titled(
                        "LoRA trains a narrow path beside the frozen weight: {0} of its parameters",
                        Amount.percent(r.share(), 2));
    }

    private static void wires(List<Shape> shapes, Params p) {
        double middle = (LEFT + RIGHT) / 2;
        shapes.add(wire(new double[] {middle, middle, LEFT, LEFT}, new double[] {0.75, 1.2, 1.2, 2.0}));
        shapes.add(wire(new double[] {middle, middle, RIGHT, RIGHT}, new double[] {0.75, 1.2, 1.2, 2.0}));
        shapes.add(wire(new double[] {RIGHT, RIGHT}, new double[] {3.2, 3.8}));
        shapes.add(wire(new double[] {LEFT, LEFT, middle - 0.3}, new double[] {5.0, 6.9, 6.9}));
        shapes.add(wire(new double[] {RIGHT, RIGHT, middle + 0.3}, new double[] {5.0, 6.9, 6.9}));
        shapes.add(wire(new double[] {middle, middle}, new double[] {7.2, 7.5}));
        shapes.add(Box.circle(middle, 0.4, 0.7, Role.FORWARD, Text.maths("x")));
        shapes.add(Box.circle(middle, 6.9, 0.6, Role.INK, Text.maths("+")));
        shapes.add(Box.circle(middle, 7.82, 0.6, Role.FORWARD, Text.maths("h")));
        shapes.add(Box.pale(
                RIGHT,
                6.1,
                1.7,
                0.6,
                Role.TRAINABLE,
                Text.maths("\\times\\,\\alpha / r = \\arg{0}", Amount.exact(p.alpha() / p.r()))));
    }

    private static Path wire(double[] x, double[] y) {
        return new Path(x, y, Role.FORWARD, 1.6, Dash.SOLID, true, true, Text.NONE);
    }

    /** W, A and B; the lengths of their edges grow with the logarithm of what they connect. */
    private static void blocks(List<Shape> shapes, Params p) {
        double wide = 3;
        double in = wide * Math.log(p.k()) / Math.log(Math.max(p.d(), p.k()));
        double out = wide * Math.log(p.d()) / Math.log(Math.max(p.d(), p.k()));
        double low = wide * Math.log(Math.max(2, p.r())) / Math.log(Math.max(p.d(), p.k()));
        block(shapes, LEFT, 2.0, 5.0, in, out, Role.FROZEN);
        block(shapes, RIGHT, 2.0, 3.2, in, low, Role.TRAINABLE);
        block(shapes, RIGHT, 3.8, 5.0, low, out, Role.TRAINABLE);
        shapes.add(Label.centred(LEFT, 3.7, "$W$").size(2));
        shapes.add(new Icon(LEFT - 0.55, 2.75, 0.42, Sign.SNOWFLAKE, Role.FROZEN));
        shapes.add(Label.of(LEFT - 0.25, 2.75, Anchor.RIGHT, "frozen"));
        shapes.add(Label.centred(RIGHT, 2.6, "$A$").size(1.5));
        shapes.add(Label.centred(RIGHT, 4.4, "$B$").size(1.5));
        shapes.add(Label.of(RIGHT + 1.55, 2.75, Anchor.RIGHT, "starts random").role(Role.MUTED));
        shapes.add(Label.of(RIGHT + 1.55, 4.25, Anchor.RIGHT, "starts at 0").role(Role.MUTED));
        for (double x : new double[] {LEFT, RIGHT}) {
            shapes.add(Label.of(x + 0.12, 1.68, Anchor.RIGHT, "$k = \\arg{0}$", p.k()));
            shapes.add(Label.of(x + 0.12, 5.3, Anchor.RIGHT, "$d = \\arg{0}$", p.d()));
        }
        shapes.add(Label.of(RIGHT + 0.12, 3.5, Anchor.RIGHT, "$r = \\arg{0}$", p.r()));
    }

    private static void block(
            List<Shape> shapes, double x, double y0, double y1, double below, double above, Role role) {
        double[] xs = {x - below / 2, x + below / 2, x + above / 2, x - above / 2, x - below / 2};
        double[] ys = {y0, y0, y1, y1, y0};
        shapes.add(new Polygon(xs, ys, role.tinted(0.75)));
        shapes.add(new Path(xs, ys, role, 1.4, Dash.SOLID, false, false, Text.NONE));
    }

    /** Gradients reach B and A only. */
    private static void gradients(List<Shape> shapes) {
        double x = RIGHT - 0.3;
        for (double[] piece : new double[][] {{6.75, 6.45}, {5.75, 5.05}, {3.75, 3.25}}) {
            shapes.add(Path.arrow(x, piece[0], x, piece[1], Role.BACKWARD)
                    .weight(1.4)
                    .dashed(Dash.DASHED));
        }
        shapes.add(Label.of(x - 0.12, 5.4, Anchor.LEFT, "gradient").role(Role.BACKWARD));
        shapes.add(Label.of(x - 0.12, 3.5, Anchor.LEFT, "gradient").role(Role.BACKWARD));
    }
}
