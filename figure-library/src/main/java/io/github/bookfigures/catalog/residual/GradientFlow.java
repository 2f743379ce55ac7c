package io.github.bookfigures.catalog.residual;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How much gradient reaches each layer of a plain and a residual network, before and after training.
 *
 * <p>Not as in the trial: the axis ends at 1000 instead of 0.1, because fresh residual layers have gradients above 1.
 */
@Generator(
        name = "micro-gradient-flow",
        summary = "Norm of the weight gradient, layer by layer, in a plain and a residual network.")
public final class GradientFlow implements FigureGenerator<GradientFlow.Params, DistantIdentity.Result> {
    /** What the manifest may set: those of the run, and the ends of the axis. */
    public record Params(
            @Doc("layers of each net") int layers,
            @Doc("width of every layer") int dim,
            @Doc("training steps") int steps,
            @Doc("learning rate of Adam") double lr,
            @Doc("examples per step") int batch,
            @Doc("examples in all") int n,

            @Doc("lower end of the axis; smaller norms and 0 are drawn there with a sign")
            double y_min,

            @Doc("upper end of the axis") double y_max) {
        public Params() {
            this(20, 64, 500, 1e-3, 64, 1024, 1e-20, 1e3);
        }

        public Params {
            if (!(y_min > 0 && y_min < y_max)) {
                throw new IllegalArgumentException("needs a positive y_min below y_max");
            }
        }

        DistantIdentity.Params run() {
            return new DistantIdentity.Params(layers, dim, steps, lr, batch, n);
        }
    }

    @Override
    public Measurement<?, DistantIdentity.Result> measurement(Params parameters) {
        return Measurement.of(DistantIdentity.class, parameters.run());
    }

    @Override
    public Figure draw(Params p, DistantIdentity.Result r) {
        double[] plain = r.plain().end().weightGradientNorm();
        double[] residual = r.residual().end().weightGradientNorm();
        int last = plain.length - 1;
        return Figure.row(
                        norms(p, r.plain(), Role.PLAIN)
                                .titled(
                                        "Plain: layer 1 gets {0} of what layer {1} gets",
                                        size(plain[0] / plain[last]), last + 1),
                        norms(p, r.residual(), Role.RESIDUAL)
                                .titled(
                                        "Residual: all layers alike within a factor of {0}",
                                        Amount.significant(spread(residual), 2)))
                .size(13, 6.6)
                .sharingY()
                .titled("On its way back from the loss the gradient dies in the plain network only");
    }

    private static Chart norms(Params p, DistantIdentity.Net net, Role role) {
        double[] start = net.start().weightGradientNorm();
        double[] end = net.end().weightGradientNorm();
        int n = end.length;
        double[] layer = IntStream.rangeClosed(1, n).asDoubleStream().toArray();
        double[] base = new double[n];
        Arrays.fill(base, p.y_min());
        return Chart.of(
                        Axis.linear("Layer (the loss follows the last)")
                                .integers()
                                .range(0.3, n + 0.7),
                        Axis.log("Norm of the weight gradient")
                                .range(p.y_min(), p.y_max())
                                .floor(p.y_min()),
                        Bars.of(layer, end, role).on(base).look(Bars.Look.RAMP).named("after training"),
                        Line.of(layer, start, Role.INK)
                                .weight(0.8)
                                .dashed(Dash.DASHED)
                                .symbols(Symbol.RING, 1)
                                .named("before training"),
                        note(p, 1, end[0], role),
                        note(p, n, end[n - 1], role))
                .legend(Chart.Legend.BELOW);
    }

    private static Note note(Params p, int layer, double norm, Role role) {
        // A norm below the axis has a sign on its lower end; the note speaks from above it.
        double aboveSign = p.y_min() * Math.pow(p.y_max() / p.y_min(), 0.08);
        return Note.at(layer, norm > p.y_min() ? norm : aboveSign, "layer {0}: {1}", layer, size(norm))
                .role(role)
                .towards(Corner.TOP);
    }

    /** A number that is exactly 0 says so. */
    private static Text size(double value) {
        return value == 0 ? Text.of("exactly 0") : Text.of("{0}", Amount.significant(value, 2));
    }

    private static double spread(double[] norms) {
        DoubleSummaryStatistics range = DoubleStream.of(norms).summaryStatistics();
        return range.getMax() / range.getMin();
    }
}
