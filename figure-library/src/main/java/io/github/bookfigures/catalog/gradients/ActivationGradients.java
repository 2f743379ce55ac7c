package io.github.bookfigures.catalog.gradients;

import io.github.bookfigures.catalog.gradients.SlopesOfActivations.Curve;
import io.github.bookfigures.catalog.gradients.SlopesOfActivations.Params;
import io.github.bookfigures.catalog.gradients.SlopesOfActivations.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Span;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the derivative of an activation function does to a gradient that passes through it many times: at best, with every
 * unit where its slope is largest, and on average, with normal inputs. Weights are left out of the count.
 */
@Generator(
        name = "activation-gradients",
        summary = "Derivatives of tanh, sigmoid and ReLU, and what is left of a gradient after many of them.")
public final class ActivationGradients implements FigureGenerator<Params, Result> {
    private static final double SATURATED = 3;
    private static final int RELU = 2;

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(SlopesOfActivations.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.row(slopes(p, r), products(p, r))
                .size(13, 6.4)
                .titled(
                        "A gradient that passes ten sigmoids keeps at most {0} of its size",
                        Amount.significant(r.curves().get(1).largestPower()[10], 2));
    }

    private static Chart slopes(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Span.x(Double.NEGATIVE_INFINITY, -SATURATED, Role.MUTED).labelled("saturated"));
        marks.add(Span.x(SATURATED, Double.POSITIVE_INFINITY, Role.MUTED).labelled("saturated"));
        for (int i = 0; i < r.curves().size(); i++) {
            Curve c = r.curves().get(i);
            boolean jumps = i == RELU;
            Line line = Line.of(r.x(), jumps ? broken(r.x(), c.slope()) : c.slope(), Role.series(i));
            marks.add(line.dashed(i == RELU ? Dash.DASH_DOT : Dash.AUTO)
                    .symbols(Symbol.NONE, 1)
                    .weight(1.5)
                    .named(c.name()));
        }
        Curve sigmoid = r.curves().get(1);
        Curve tanh = r.curves().get(0);
        marks.add(Note.at(0, sigmoid.largest(), "at most {0}", Amount.exact(sigmoid.largest()))
                .role(Role.series(1))
                .towards(Corner.BOTTOM));
        marks.add(Note.at(0, tanh.largest(), "at most {0}", Amount.exact(tanh.largest()))
                .role(Role.series(0))
                .towards(Corner.TOP_LEFT));
        return Chart.of(
                        Axis.linear("$x$").range(p.xmin(), p.xmax()),
                        Axis.linear("Derivative").range(-0.05, 1.2),
                        marks)
                .legend(Chart.Legend.BELOW)
                .titled("Derivatives");
    }

    /** The curve with a gap where it jumps. */
    private static double[] broken(double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .mapToDouble(i -> x[i] == 0 ? Double.NaN : y[i])
                .toArray();
    }

    private static Chart products(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < r.curves().size(); i++) {
            Curve c = r.curves().get(i);
            // Tanh and ReLU lie on each other at 1.
            if (i != RELU) {
                marks.add(Line.of(r.powers(), c.largestPower(), Role.series(i))
                        .dashed(Dash.SOLID)
                        .symbols(Symbol.NONE, 1)
                        .weight(1.5)
                        .named(
                                i == 0 ? "{0} and {1}, at best" : "{0}, at best",
                                c.name(),
                                r.curves().get(RELU).name()));
            }
            marks.add(Line.of(r.powers(), c.meanPower(), Role.series(i))
                    .dashed(i == RELU ? Dash.DASH_DOT : Dash.DASHED)
                    .symbols(Symbol.NONE, 1)
                    .named("{0}, mean {1}", c.name(), Amount.fixed(c.mean(), 2)));
        }
        return Chart.of(
                        Axis.linear("Layers, or steps in time").range(0, p.t_max()),
                        Axis.log("What is left of the gradient"),
                        marks)
                .legend(Chart.Legend.BELOW)
                .titled("Products: largest slopes, and means for inputs of deviation {0}", Amount.exact(p.s()));
    }
}
