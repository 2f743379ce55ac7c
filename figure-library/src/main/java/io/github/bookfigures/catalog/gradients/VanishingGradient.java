package io.github.bookfigures.catalog.gradients;

import io.github.bookfigures.catalog.gradients.RecurrentJacobians.Curve;
import io.github.bookfigures.catalog.gradients.RecurrentJacobians.Params;
import io.github.bookfigures.catalog.gradients.RecurrentJacobians.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Band;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
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
 * How the gradient through time shrinks or grows in a recurrent network, after Bengio, Simard and Frasconi (1994) and
 * Pascanu, Mikolov and Bengio (2013): the norm of dh_t/dh_0 when the recurrent weights are lambda times an orthogonal matrix.
 * In a linear network it is lambda^t exactly; with tanh and inputs it is smaller, because the slope of tanh is at most 1.
 * The noise of the inputs is what makes a factor above 1 vanish, too; without it the network rests where the slope is 1.
 */
@Generator(
        name = "vanishing-gradient",
        summary =
                "Norm of the gradient through time in a linear and a tanh recurrent network, for several weight scales.")
public final class VanishingGradient implements FigureGenerator<Params, Result> {
    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(RecurrentJacobians.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.row(linear(p, r), tanh(p, r))
                .size(13, 6.8)
                .sharingY()
                .titled("Through time the gradient vanishes or explodes, and tanh makes everything vanish");
    }

    private static Chart linear(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Span.y(Double.NEGATIVE_INFINITY, RecurrentJacobians.VANISHED, Role.series(0))
                .labelled("vanishing"));
        marks.add(Span.y(1.001, Double.POSITIVE_INFINITY, Role.series(1)).labelled("exploding"));
        for (int i = 0; i < r.curves().size(); i++) {
            Curve c = r.curves().get(i);
            int[] seen =
                    IntStream.rangeClosed(0, p.steps()).filter(t -> t % 5 == 0).toArray();
            marks.add(Line.of(r.step(), c.theory(), Role.series(i))
                    .dashed(Dash.SOLID)
                    .symbols(Symbol.NONE, 1)
                    .named("$\\lambda = \\arg{0}$", Amount.exact(c.lambda())));
            marks.add(Points.of(
                    IntStream.of(seen).asDoubleStream().toArray(),
                    IntStream.of(seen).mapToDouble(t -> c.linear()[t]).toArray(),
                    Role.series(i),
                    Symbol.RING));
            if (c.horizon() > 0 && c.horizon() <= p.steps()) {
                marks.add(Note.at(
                                c.horizon(),
                                c.theory()[c.horizon()],
                                "below {0} at step {1}",
                                Amount.exact(RecurrentJacobians.VANISHED),
                                c.horizon())
                        .towards(Corner.BOTTOM_LEFT));
            }
        }
        return chart(p, marks).titled("Linear network: lines are $\\lambda^t$, rings measured");
    }

    private static Chart tanh(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < r.curves().size(); i++) {
            Curve c = r.curves().get(i);
            marks.add(Band.of(r.step(), c.tanh(), c.theory(), Role.series(i)));
            marks.add(Line.of(r.step(), c.theory(), Role.series(i))
                    .dashed(Dash.DOTTED)
                    .symbols(Symbol.NONE, 1)
                    .weight(0.8));
            marks.add(Line.of(r.step(), c.tanh(), Role.series(i))
                    .dashed(Dash.SOLID)
                    .symbols(Symbol.NONE, 1)
                    .weight(1.4)
                    .named("$\\lambda = \\arg{0}$", Amount.exact(c.lambda())));
        }
        return chart(p, marks).titled("tanh network: below the dotted $\\lambda^t$");
    }

    private static Chart chart(Params p, List<Mark> marks) {
        return Chart.of(
                        Axis.linear("Steps in time $t$").range(0, p.steps()),
                        Axis.log("Norm of $\\partial\\mathbf{h}_t\\,/\\,\\partial\\mathbf{h}_0$"),
                        marks)
                .legend(Chart.Legend.DIRECT);
    }
}
