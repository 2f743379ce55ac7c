package io.github.bookfigures.catalog.residual;

import io.github.bookfigures.catalog.residual.FlowThroughDepth.Flow;
import io.github.bookfigures.catalog.residual.FlowThroughDepth.Params;
import io.github.bookfigures.catalog.residual.FlowThroughDepth.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A residual block with nothing behind its sum (He et al. 2016, "Identity mappings in deep residual networks"; normalisation
 * is left out), what the shortcut adds to the gradient, and how the gradient of the activations
 * fares in deep untrained networks. Note that weights of He keep its size in a plain network, too: at the start the vanishing
 * is a matter of initialisation. Measured is the gradient by the activations; that by the weights does not depend on the
 * layer in a plain network at the start, since small gradients meet large activations and the other way round.
 */
@Generator(
        name = "resnet-flow",
        summary = "A residual block, its two terms of the gradient, and gradients measured through deep networks.")
public final class ResnetFlow implements FigureGenerator<Params, Result> {
    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(FlowThroughDepth.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.row(block(), norms(p, r))
                .columns(0.9, 1.0)
                .size(14, 7)
                .titled("The shortcut hands the gradient on unchanged, and the block only adds to it");
    }

    private static Diagram block() {
        List<Shape> shapes = new ArrayList<>();
        double y = 4.2;
        double back = y - 0.35;
        double[] at = {2.9, 5.1, 7.3};
        String[] names = {"weights", "ReLU", "weights"};
        double[] widths = {1.8, 1.2, 1.8};
        shapes.add(Box.circle(0.7, y, 1.0, Role.FORWARD, Text.maths("\\mathbf{x}")));
        double last = 1.2;
        for (int i = 0; i < at.length; i++) {
            shapes.add(forward(last, at[i] - widths[i] / 2, y + 0.2));
            shapes.add(backward(at[i] - widths[i] / 2, last, back));
            shapes.add(Box.pale(at[i], y, widths[i], 1.5, i == 1 ? Role.MUTED : Role.RESIDUAL, Text.of(names[i])));
            last = at[i] + widths[i] / 2;
        }
        shapes.add(forward(last, 9.2, y + 0.2));
        shapes.add(backward(9.2, last, back));
        shapes.add(Box.circle(9.7, y, 1.0, Role.INSIGHT, Text.of("+")));
        shapes.add(forward(10.2, 11.4, y + 0.2));
        shapes.add(backward(11.4, 10.2, back));
        shapes.add(Box.circle(11.9, y, 1.0, Role.FORWARD, Text.maths("\\mathbf{y}")));
        double top = 6.6;
        shapes.add(new Path(
                new double[] {0.7, 0.7, 9.7, 9.7},
                new double[] {y + 0.5, top, top, y + 0.5},
                Role.HIGHWAY,
                2.2,
                Dash.SOLID,
                true,
                true,
                Text.NONE));
        shapes.add(Label.centred(5.1, top + 0.4, "identity $\\mathbf{x}$").role(Role.FORWARD));
        double under = 6.15;
        shapes.add(new Path(
                new double[] {9.35, 9.35, 1.05, 1.05},
                new double[] {y + 0.36, under, under, y + 0.36},
                Role.BACKWARD,
                1.6,
                Dash.DASHED,
                true,
                true,
                Text.NONE));
        shapes.add(Label.centred(5.1, under - 0.45, "$\\partial L/\\partial\\mathbf{y}$, unchanged")
                .role(Role.BACKWARD));
        shapes.add(Label.centred(
                        5.1, y - 1.25, "$J_F^{\\mathsf T}\\;\\partial L/\\partial\\mathbf{y}$, through the layers")
                .role(Role.BACKWARD));
        shapes.add(Label.centred(11.1, y + 0.95, "$F(\\mathbf{x})+\\mathbf{x}$").role(Role.FORWARD));
        shapes.add(new Box(
                6.3,
                1.0,
                9.6,
                1.3,
                Shape.Outline.ROUNDED,
                Role.INSIGHT,
                false,
                Text.maths("\\frac{\\partial L}{\\partial\\mathbf{x}} = (I + J_F)^{\\mathsf T}\\,\\frac{\\partial"
                        + " L}{\\partial\\mathbf{y}},\\qquad J_F = \\frac{\\partial F}{\\partial\\mathbf{x}}")));
        return Diagram.of(12.6, 7.6, shapes).titled("Forwards (solid) and backwards (dashed)");
    }

    private static Path forward(double from, double to, double y) {
        return Path.arrow(from + 0.03, y, to - 0.03, y, Role.FORWARD).weight(1.6);
    }

    private static Path backward(double from, double to, double y) {
        return Path.arrow(from - 0.03, y, to + 0.03, y, Role.BACKWARD)
                .weight(1.4)
                .dashed(Dash.DASHED);
    }

    private static Chart norms(Params p, Result r) {
        double[] back = IntStream.rangeClosed(0, p.layers())
                .mapToDouble(i -> p.layers() - i)
                .toArray();
        return Chart.of(
                        Axis.linear("Layers on the way back from the output")
                                .range(0, p.layers())
                                .integers(),
                        Axis.log("Norm of $\\partial L/\\partial\\mathbf{x}_l$, relative to the output"),
                        Line.of(reversed(back), reversed(r.theory()), Role.REFERENCE)
                                .dashed(Dash.DASHED)
                                .named("theory $2^{-k/2}$"),
                        line(back, r.lecun(), Role.PLAIN, Symbol.SQUARE).named("plain, LeCun"),
                        line(back, r.he(), Role.series(3), Symbol.TRIANGLE).named("plain, He"),
                        line(back, r.residual(), Role.RESIDUAL, Symbol.DISC).named("residual"),
                        Inscription.of(
                                Corner.BOTTOM_LEFT,
                                Text.of("measured factor per layer"),
                                Text.of(
                                        "plain, LeCun  {0}",
                                        Amount.fixed(r.lecun().factor(), 3)),
                                Text.of("plain, He  {0}", Amount.fixed(r.he().factor(), 3)),
                                Text.of(
                                        "residual  {0}",
                                        Amount.fixed(r.residual().factor(), 3))))
                .legend(Chart.Legend.BELOW)
                .titled("Measured in {0} layers", p.layers());
    }

    private static Line line(double[] back, Flow flow, Role role, Symbol symbol) {
        return Line.of(reversed(back), reversed(flow.norms()), role)
                .symbols(symbol, 3)
                .dashed(Dash.SOLID);
    }

    private static double[] reversed(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray();
    }
}
