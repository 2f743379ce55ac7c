package io.github.bookfigures.catalog.vision;

import io.github.bookfigures.catalog.vision.ConvolutionArithmetic.Case;
import io.github.bookfigures.catalog.vision.ConvolutionArithmetic.Params;
import io.github.bookfigures.catalog.vision.ConvolutionArithmetic.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * A convolution in numbers: a window slides over a small image and each output is a sum of nine products; what stride and
 * padding change is the size of the output. ND4J computes the outputs (deep learning's convolution does not flip the kernel),
 * and a plain double loop checks them.
 */
@Generator(
        name = "cnn-spatial",
        summary = "A small convolution in numbers, with the effect of stride and padding on the size of its output.")
public final class CnnSpatial implements FigureGenerator<Params, Result> {
    private static final Role WINDOW = Role.INSIGHT;
    private static final Role OTHER = Role.CLASS_A;

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(ConvolutionArithmetic.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.cells(
                        List.of(1.15, 1.0),
                        List.of(1.05, 1.0),
                        new Cell(convolution(r), 0, 0, 1, 1),
                        new Cell(stride(r), 0, 1, 1, 1),
                        new Cell(padding(r), 1, 0, 1, 1),
                        new Cell(sizes(r), 1, 1, 1, 1))
                .size(14, 9)
                .titled(
                        "A convolution slides one window over the image; stride and padding set the size of what comes out");
    }

    private static Diagram convolution(Result r) {
        List<Shape> shapes = new ArrayList<>();
        NumberGrid input = new NumberGrid(r.input(), 0.2, 7.2, Role.MUTED);
        NumberGrid kernel = new NumberGrid(r.kernel(), 6.7, 6.2, Role.INSIGHT);
        NumberGrid output = new NumberGrid(r.cases().get(0).output(), 11.2, 6.2, Role.GOOD);
        shapes.addAll(input.shapes());
        shapes.add(input.window(1, 1, 3, WINDOW, Dash.SOLID));
        shapes.add(Label.centred(5.95, 4.7, "$*$").size(1.5));
        shapes.addAll(kernel.shapes());
        shapes.add(Label.centred(10.45, 4.7, "$=$").size(1.5));
        shapes.addAll(output.shapes());
        shapes.add(output.window(1, 1, 1, WINDOW, Dash.SOLID));
        shapes.add(input.caption("image"));
        shapes.add(kernel.caption("kernel"));
        shapes.add(output.caption("output"));
        shapes.add(Label.centred(7.2, 0.6, sum(r), Amount.fixed(r.cases().get(0).output()[1][1], 0)));
        return Diagram.of(14.4, 7.4, shapes).titled("Each output is a sum of nine products");
    }

    /** The nine products row by row, negative ones in brackets; products with 0 are written too. */
    private static String sum(Result r) {
        StringJoiner rows = new StringJoiner(" + ", "$", " = \\arg{0}$");
        for (double product : r.products()) {
            rows.add(product < 0 ? "(" + (int) product + ")" : Integer.toString((int) product));
        }
        return rows.toString();
    }

    private static Diagram stride(Result r) {
        List<Shape> shapes = new ArrayList<>();
        NumberGrid input = new NumberGrid(r.input(), 0.2, 6.6, Role.MUTED.tinted(0.3));
        shapes.addAll(input.shapes());
        shapes.add(input.window(0, 0, 3, Role.INK, Dash.SOLID));
        shapes.add(input.window(0, 1, 3, OTHER, Dash.DASHED));
        shapes.add(input.window(0, 2, 3, WINDOW, Dash.DASHED));
        shapes.add(Label.centred(2.7, 0.9, "first window, and the next"));
        NumberGrid one = new NumberGrid(r.cases().get(0).output(), 6.6, 6.6, OTHER);
        NumberGrid two = new NumberGrid(r.cases().get(2).output(), 10.9, 6.6, WINDOW);
        shapes.addAll(one.shapes());
        shapes.addAll(two.shapes());
        shapes.add(one.caption("stride 1: {0} × {0}", r.cases().get(0).output().length));
        shapes.add(two.caption("stride 2: {0} × {0}", r.cases().get(2).output().length));
        shapes.add(Path.arrow(0.2, 7.0, 1.2, 7.0, OTHER).weight(1.8));
        shapes.add(Path.arrow(0.2, 7.35, 2.2, 7.35, WINDOW).weight(1.8));
        return Diagram.of(13.6, 7.6, shapes).titled("Stride: how far the window moves");
    }

    private static Diagram padding(Result r) {
        List<Shape> shapes = new ArrayList<>();
        NumberGrid input = new NumberGrid(r.input(), 1.2, 6.4, Role.MUTED);
        for (int i = -1; i <= r.side(); i++) {
            for (int j = -1; j <= r.side(); j++) {
                if (i < 0 || j < 0 || i == r.side() || j == r.side()) {
                    shapes.add(input.cell(i, j, OTHER, Text.of("0")));
                }
            }
        }
        shapes.addAll(input.shapes());
        shapes.add(input.window(-1, -1, 3, WINDOW, Dash.SOLID));
        NumberGrid same = new NumberGrid(r.cases().get(1).output(), 9.0, 6.4, Role.GOOD);
        shapes.addAll(same.shapes());
        shapes.add(same.window(0, 0, 1, WINDOW, Dash.SOLID));
        shapes.add(same.window(1, 1, 3, Role.INK, Dash.DASHED));
        shapes.add(same.caption(
                "{0} × {0}; without padding: dashed", r.cases().get(1).output().length));
        return Diagram.of(14.4, 7.6, shapes).titled("Padding: a ring of zeros keeps the size");
    }

    private static Table sizes(Result r) {
        List<List<Text>> rows = new ArrayList<>();
        for (Case c : r.cases()) {
            rows.add(List.of(
                    Text.maths("s = \\arg{0},\\; p = \\arg{1}", c.stride(), c.padding()),
                    Text.maths(
                            "\\lfloor (\\arg{0} + 2\\cdot\\arg{1} - \\arg{2}) / \\arg{3} \\rfloor + 1",
                            r.side(), c.padding(), r.kernel().length, c.stride()),
                    Text.of("{0}", c.output().length)));
        }
        for (int i = 0; i < r.fields().length; i++) {
            rows.add(List.of(
                    Text.of(i == 0 ? "{0} layer" : "{0} layers", i + 1),
                    Text.maths("1 + \\arg{0}\\,(\\arg{1} - 1)", i + 1, r.kernel().length),
                    Text.of("{0}", r.fields()[i])));
        }
        return new Table(
                Text.of("Sizes, and receptive fields of 3 × 3 layers"),
                List.of(Text.of("case"), Text.of("$\\lfloor (i + 2p - k)/s \\rfloor + 1$"), Text.of("side")),
                rows);
    }
}
