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
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How strong the signal is after each layer of a plain and a residual network, before and after training. */
@Generator(
        name = "micro-signal-flow",
        summary = "Standard deviation of the activations, layer by layer, in a plain and a residual network.")
public final class SignalFlow implements FigureGenerator<SignalFlow.Params, DistantIdentity.Result> {
    /** What the manifest may set: those of the run, and the threshold. */
    public record Params(
            @Doc("layers of each net") int layers,
            @Doc("width of every layer") int dim,
            @Doc("training steps") int steps,
            @Doc("learning rate of Adam") double lr,
            @Doc("examples per step") int batch,
            @Doc("examples in all") int n,

            @Doc("standard deviation below which a layer hands on next to nothing")
            double threshold) {
        public Params() {
            this(20, 64, 500, 1e-3, 64, 1024, 0.1);
        }

        public Params {
            if (!(threshold > 0)) {
                throw new IllegalArgumentException("needs a positive threshold");
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
        double[] plain = r.plain().end().activationStd();
        double[] residual = r.residual().end().activationStd();
        return Figure.grid(
                        2,
                        bars(p, plain, Role.PLAIN, "Plain: {0} of {1} layers fall below {2}", "threshold {0}"),
                        bars(p, residual, Role.RESIDUAL, "Residual: {0} of {1} layers fall below {2}", ""),
                        logarithms(r.plain(), Role.PLAIN)
                                .titled(
                                        "Before training: times {0} at each layer",
                                        Amount.significant(factor(r.plain()), 2)),
                        logarithms(r.residual(), Role.RESIDUAL)
                                .titled(
                                        "Before training: times {0} at each layer",
                                        Amount.significant(factor(r.residual()), 3)))
                .rows(1.6, 1.0)
                .size(13, 8.8)
                .sharingX()
                .sharingY()
                .titled(
                        "The plain network loses the signal within {0} layers; the residual network keeps it through all {1}",
                        lost(p, plain), p.layers());
    }

    /** Geometric mean of the factor from one layer to the next, before training. */
    private static double factor(DistantIdentity.Net net) {
        double[] signal = net.start().activationStd();
        return Math.pow(signal[signal.length - 1] / signal[0], 1.0 / (signal.length - 1));
    }

    /** The first layer below the threshold, or the last layer when there is none. */
    private static int lost(Params p, double[] signal) {
        return IntStream.range(1, signal.length)
                .filter(layer -> signal[layer] < p.threshold())
                .findFirst()
                .orElse(signal.length - 1);
    }

    private static Chart bars(Params p, double[] signal, Role role, String title, String threshold) {
        long below =
                DoubleStream.of(signal).skip(1).filter(s -> s < p.threshold()).count();
        int last = signal.length - 1;
        boolean dead = 2 * below > last;
        int spoken = dead ? last / 2 : last;
        return Chart.of(
                        layerAxis(last),
                        Axis.linear("Standard deviation").range(0, 0.7),
                        Bars.of(new double[] {0}, new double[] {signal[0]}, Role.MUTED),
                        Bars.of(
                                        IntStream.rangeClosed(1, last)
                                                .asDoubleStream()
                                                .toArray(),
                                        Arrays.copyOfRange(signal, 1, last + 1),
                                        role)
                                .look(Bars.Look.RAMP),
                        Rule.horizontal(p.threshold(), Role.INK).labelled(threshold, Amount.exact(p.threshold())),
                        Note.at(
                                        spoken,
                                        signal[spoken],
                                        dead ? "layer {0}: {1}, the signal is gone" : "layer {0}: {1}, still alive",
                                        spoken,
                                        Amount.significant(signal[spoken], 2))
                                .role(role)
                                .towards(Corner.TOP))
                .titled(title, below, last, Amount.exact(p.threshold()))
                .legend(Chart.Legend.NONE);
    }

    private static Chart logarithms(DistantIdentity.Net net, Role role) {
        double[] start = net.start().activationStd();
        double[] end = net.end().activationStd();
        int last = end.length - 1;
        return Chart.of(
                        layerAxis(last),
                        Axis.log("Standard deviation").range(1e-14, 10),
                        Line.of(layers(last), start, Role.MUTED)
                                .dashed(Dash.DASHED)
                                .symbols(Symbol.RING, 1)
                                .named("before training"),
                        Line.of(layers(last), end, role)
                                .weight(1.5)
                                .symbols(Symbol.DISC, 1)
                                .named("after training"))
                .legend(Chart.Legend.INSIDE);
    }

    private static Axis layerAxis(int last) {
        return Axis.linear("Layer (0 is the input)").integers().range(-0.7, last + 0.7);
    }

    private static double[] layers(int last) {
        return IntStream.rangeClosed(0, last).asDoubleStream().toArray();
    }
}
