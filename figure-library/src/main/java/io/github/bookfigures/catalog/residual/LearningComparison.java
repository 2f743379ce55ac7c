package io.github.bookfigures.catalog.residual;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Cards;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Shape.Sign;
import io.github.bookfigures.figure.Span;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What came of training: loss, its reduction, the gradients at the end, and what to remember. */
@Generator(
        name = "micro-learning-comparison",
        summary = "Loss, reduction and final gradients of a plain and a residual network, with a summary.")
public final class LearningComparison implements FigureGenerator<DistantIdentity.Params, DistantIdentity.Result> {
    private static final double LOWEST = 1e-20;
    private static final int WINDOW = 50;

    @Override
    public Measurement<?, DistantIdentity.Result> measurement(DistantIdentity.Params parameters) {
        return Measurement.of(DistantIdentity.class, parameters);
    }

    @Override
    public Figure draw(DistantIdentity.Params p, DistantIdentity.Result r) {
        return Figure.grid(2, losses(r), reductions(r), gradients(r), summary(p, r))
                .size(14, 9.8)
                .titled(
                        "With shortcuts {0} layers learn the identity; without them they learn {1}",
                        p.layers(), Text.of(learned(r.plain()) ? "it as well" : "nothing"));
    }

    private static boolean learned(DistantIdentity.Net net) {
        return net.reductionPercent() > 50;
    }

    private static Chart losses(DistantIdentity.Result r) {
        int steps = r.plain().loss().length;
        double[] step = IntStream.rangeClosed(1, steps).asDoubleStream().toArray();
        List<Mark> marks = new ArrayList<>();
        if (steps > 4 * WINDOW) {
            marks.add(Span.x(1, WINDOW, Role.MUTED).labelled("first {0}", WINDOW));
            marks.add(Span.x(steps - WINDOW, steps, Role.MUTED).labelled("last {0}", WINDOW));
        }
        marks.add(Rule.horizontal(r.inputVariance(), Role.REFERENCE)
                .labelled("always answering 0: {0}", Amount.fixed(r.inputVariance(), 2)));
        marks.add(Line.of(step, r.plain().loss(), Role.PLAIN).named("plain"));
        marks.add(Line.of(step, r.residual().loss(), Role.RESIDUAL).named("residual"));
        return Chart.of(
                        Axis.linear("Step").integers().range(0, steps),
                        Axis.log("Mean squared error").range(0.04, 100),
                        marks)
                .titled(
                        "The residual network starts {0} times worse, and wins",
                        Amount.significant(r.residual().firstLoss() / r.plain().firstLoss(), 2))
                .legend(Chart.Legend.DIRECT);
    }

    private static Chart reductions(DistantIdentity.Result r) {
        List<Text> names = List.of(Text.of("plain"), Text.of("residual"));
        DistantIdentity.Net[] nets = {r.plain(), r.residual()};
        Role[] roles = {Role.PLAIN, Role.RESIDUAL};
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Text label = Text.of(
                    learned(nets[i]) ? "{0} %: learned" : "{0} %: learned nothing",
                    Amount.fixed(nets[i].reductionPercent(), 1));
            marks.add(Bars.of(new double[] {i}, new double[] {nets[i].reductionPercent()}, roles[i])
                    .width(0.6)
                    .labels(List.of(label)));
        }
        return Chart.of(
                        Axis.category("Network", names),
                        Axis.linear("Reduction of the loss").unit("%").range(-12, 112),
                        marks)
                .titled("By how much the loss fell")
                .legend(Chart.Legend.NONE);
    }

    private static Chart gradients(DistantIdentity.Result r) {
        int layers = r.plain().end().weightGradientNorm().length;
        List<Mark> marks = new ArrayList<>();
        gradients(marks, r.plain(), shifted(layers, -0.2), Role.PLAIN, "plain");
        gradients(marks, r.residual(), shifted(layers, 0.2), Role.RESIDUAL, "residual");
        return Chart.of(
                        Axis.linear("Layer").integers().range(0.3, layers + 0.7),
                        Axis.log("Norm of the weight gradient").range(LOWEST, 1).floor(LOWEST),
                        marks)
                .titled("Gradients after training")
                .legend(Chart.Legend.BELOW);
    }

    private static void gradients(List<Mark> marks, DistantIdentity.Net net, double[] at, Role role, String name) {
        double[] norm = net.end().weightGradientNorm();
        double[] base = new double[norm.length];
        Arrays.fill(base, LOWEST);
        marks.add(Bars.of(at, norm, role).on(base).width(0.4).named(name));
    }

    private static double[] shifted(int layers, double by) {
        return IntStream.rangeClosed(1, layers).mapToDouble(i -> i + by).toArray();
    }

    private static Cards summary(DistantIdentity.Params p, DistantIdentity.Result r) {
        Cards.Card insight = new Cards.Card(
                Text.of("What a shortcut does"),
                Optional.of(Sign.BULB),
                List.of(
                        Text.of("It hands the signal on, whatever the layer does."),
                        Text.of("It hands the gradient back, undiminished."),
                        Text.of(
                                "So {0} layers train: the loss falls from {1} to {2}.",
                                p.layers(),
                                Amount.significant(r.residual().firstLoss(), 3),
                                Amount.significant(r.residual().finalLoss(), 2))),
                Role.INSIGHT);
        return new Cards(
                Text.of("What it comes down to"),
                List.of(
                        List.of(
                                card("Plain network", r.plain(), Role.PLAIN),
                                card("Residual network", r.residual(), Role.RESIDUAL)),
                        List.of(insight)));
    }

    private static Cards.Card card(String name, DistantIdentity.Net net, Role role) {
        double first = net.end().weightGradientNorm()[0];
        return new Cards.Card(
                Text.of(name),
                Optional.of(learned(net) ? Sign.CHECK : Sign.CROSS),
                List.of(
                        Text.of("Final loss {0}", Amount.significant(net.finalLoss(), 3)),
                        Text.of("Gradient of layer 1: {0}", Amount.significant(first, 2)),
                        Text.of(learned(net) ? "Trained" : "Cannot be trained")),
                role);
    }
}
