package io.github.bookfigures.catalog.residual;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Anchor;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Icon;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Shape.Sign;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Why gradients vanish, or do not: a product of as many factors as there are layers. */
@Generator(
        name = "micro-chain-rule",
        summary =
                "Size of a gradient against the layers it has crossed, measured and by theory, and the formulas behind.")
public final class ChainRuleFigure implements FigureGenerator<ChainRule.Params, ChainRule.Result> {
    @Override
    public Measurement<?, ChainRule.Result> measurement(ChainRule.Params parameters) {
        return Measurement.of(ChainRule.class, parameters);
    }

    @Override
    public Figure draw(ChainRule.Params p, ChainRule.Result r) {
        return Figure.row(scales(p, r), formulas(p, r))
                .columns(1.25, 1.0)
                .size(14, 7)
                .titled("A product of {0} factors below 1 vanishes; the identity keeps each factor near 1", p.layers());
    }

    private static Chart scales(ChainRule.Params p, ChainRule.Result r) {
        List<Mark> marks = new ArrayList<>();
        series(marks, r.residual(), Role.RESIDUAL, Symbol.SQUARE, "residual", Corner.TOP_LEFT);
        series(
                marks,
                r.plainLecun(),
                Role.PLAIN.tinted(0.35),
                Symbol.DIAMOND,
                "plain, LeCun’s weights",
                Corner.BOTTOM_LEFT);
        series(marks, r.plain(), Role.PLAIN, Symbol.DISC, "plain, the residual network’s weights", Corner.BOTTOM_LEFT);
        return Chart.of(
                        Axis.linear("Layers crossed, from the loss backwards")
                                .integers()
                                .range(0, p.layers()),
                        Axis.log("Gradient relative to the output").range(1e-15, 1e2),
                        marks)
                .titled("Measured (symbols) and expected (lines)")
                .legend(Chart.Legend.BELOW);
    }

    private static void series(
            List<Mark> marks, ChainRule.Series series, Role role, Symbol symbol, String name, Corner free) {
        double[] crossed =
                IntStream.range(0, series.scale().length).asDoubleStream().toArray();
        int last = crossed.length - 1;
        marks.add(Line.of(crossed, series.theory(), role).weight(0.8));
        marks.add(Points.of(crossed, series.scale(), role, symbol).named(name));
        marks.add(Note.at(last, series.total(), "{0}", Amount.significant(series.total(), 2))
                .role(role)
                .towards(free));
    }

    private static Diagram formulas(ChainRule.Params p, ChainRule.Result r) {
        List<Shape> shapes = new ArrayList<>();
        formula(shapes, 5.0, Role.PLAIN, "Plain", "J_l", p.layers());
        factors(shapes, 4.05, Role.PLAIN, r.plain(), p.layers());
        formula(shapes, 2.85, Role.RESIDUAL, "Residual", "(I + J_l)", p.layers());
        factors(shapes, 1.9, Role.RESIDUAL, r.residual(), p.layers());
        shapes.add(Box.pale(3.1, 0.55, 6.2, 1.0, Role.INSIGHT, Text.NONE));
        shapes.add(new Icon(0.5, 0.55, 0.55, Sign.BULB, Role.INSIGHT));
        shapes.add(Label.of(
                1.0,
                0.55,
                Anchor.RIGHT,
                "$x + f(x)$ adds the identity $I$ to each\nfactor: the product need not vanish."));
        return Diagram.of(6.2, 5.7, shapes).titled("The chain rule behind it");
    }

    private static void formula(List<Shape> shapes, double y, Role role, String name, String factor, int layers) {
        shapes.add(Label.of(0, y, Anchor.RIGHT, name).role(role).size(1.2).strong());
        String formula = "$\\displaystyle\\frac{\\partial L}{\\partial x_0} = "
                + "\\frac{\\partial L}{\\partial x_{\\arg{0}}} \\prod_{l=1}^{\\arg{0}} " + factor + "$";
        shapes.add(Label.of(1.75, y, Anchor.RIGHT, formula, layers).role(role).size(1.25));
    }

    private static void factors(List<Shape> shapes, double y, Role role, ChainRule.Series series, int layers) {
        shapes.add(Label.of(
                        1.75,
                        y,
                        Anchor.RIGHT,
                        "measured: $\\arg{0}^{\\arg{1}} = \\arg{2}$",
                        Amount.fixed(series.factor(), 3),
                        layers,
                        Amount.significant(series.total(), 2))
                .role(role));
    }
}
