package io.github.bookfigures.catalog.functions;

import io.github.bookfigures.catalog.functions.ActivationCurves.Result;
import io.github.bookfigures.catalog.functions.ActivationFunctions.Params;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Span;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.activations.impl.ActivationLReLU;

/** What is worth saying of each activation function: its title, its formula and the places to look at. */
final class ActivationLandmarks {
    private ActivationLandmarks() {}

    /** The outcome in a sentence; its arguments are {@link #numbers}. */
    static String title(ActivationFunction function) {
        return switch (function) {
            case SIGMOID -> "The sigmoid passes on at most {0} of a gradient, and next to nothing beyond |x| = {1}";
            case TANH -> "tanh is centred and has slope {0} at zero, but passes on next to nothing beyond |x| = {1}";
            case RELU -> "ReLU lets a gradient through whole or not at all";
            case LEAKY_RELU -> "Leaky ReLU keeps a slope of {2} where ReLU has none";
            case GELU -> "GELU is a ReLU with a soft corner: it dips to {3} before it rises";
            case SWISH -> "Swish dips to {3} before it rises; a larger β brings it nearer to ReLU";
        };
    }

    static List<Object> numbers(Params p, Result r) {
        return List.of(
                Amount.fixed(r.steepest().y(), p.function() == ActivationFunction.SIGMOID ? 2 : 0),
                Amount.fixed(r.flatAbove(), 2),
                Amount.exact(p.shape()),
                Amount.fixed(r.minimum().y(), 3));
    }

    /** Where the curve is flat: gradients do not come through. */
    static List<Mark> zones(Result r) {
        List<Mark> zones = new ArrayList<>();
        String label = "slope\nbelow {0}";
        if (Double.isFinite(r.flatBelow())) {
            zones.add(Span.x(Double.NEGATIVE_INFINITY, r.flatBelow(), Role.MUTED.tinted(0.4))
                    .labelled(
                            r.flatBelow() == 0 ? "dead zone: slope {1}" : label,
                            Amount.exact(r.threshold()),
                            r.derivative()[0]));
        }
        if (Double.isFinite(r.flatAbove())) {
            zones.add(Span.x(r.flatAbove(), Double.POSITIVE_INFINITY, Role.MUTED.tinted(0.4))
                    .labelled(label, Amount.exact(r.threshold())));
        }
        return zones;
    }

    static List<Mark> of(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        marks.add(inscription(p, r));
        switch (p.function()) {
            case SIGMOID, TANH -> {
                double centre = r.probes()[1];
                marks.add(Points.at(0, centre, Role.FUNCTION, Symbol.DISC));
                marks.add(Note.at(0, centre, "$f(0)=\\arg{0}$", Amount.exact(centre))
                        .role(Role.FUNCTION)
                        .towards(Corner.BOTTOM_RIGHT));
                marks.add(steepest(r));
            }
            case RELU, LEAKY_RELU ->
                marks.add(Note.at(
                                0,
                                r.derivativeAtProbes()[1],
                                "slope {0} at 0, a convention of ND4J",
                                Amount.exact(r.derivativeAtProbes()[1]))
                        .role(Role.DERIVATIVE)
                        .towards(p.function() == ActivationFunction.RELU ? Corner.BOTTOM_RIGHT : Corner.TOP_LEFT));
            case GELU, SWISH -> {
                double x = r.minimum().x();
                double y = r.minimum().y();
                marks.add(Points.at(x, y, Role.INSIGHT, Symbol.DISC));
                marks.add(Note.at(x, y, "minimum {0}\nat x = {1}", Amount.fixed(y, 3), Amount.fixed(x, 3))
                        .role(Role.INSIGHT)
                        .towards(Corner.BOTTOM));
                marks.add(steepest(r));
            }
        }
        return marks;
    }

    /** How far the approximation by tanh, which many libraries use for GELU, is from it. */
    static Chart approximation(Result r) {
        double[] error = new double[r.x().length];
        Arrays.setAll(error, i -> (r.approximation()[i] - r.value()[i]) * 1e4);
        double worst = Arrays.stream(error).map(Math::abs).max().orElseThrow();
        return Chart.of(
                        Axis.linear("$x$").range(r.x()[0], r.x()[error.length - 1]),
                        Axis.linear("Error").unit("10⁻⁴"),
                        Line.of(r.x(), error, Role.INK))
                .titled("Error of the tanh approximation,\nat most {0}", Amount.scientific(worst / 1e4, 3));
    }

    private static Note steepest(Result r) {
        return Note.at(
                        r.steepest().x(),
                        r.steepest().y(),
                        "steepest: slope {0} at x = {1}",
                        r.steepest().y(),
                        r.steepest().x())
                .role(Role.DERIVATIVE)
                .towards(Corner.TOP_RIGHT);
    }

    private static Inscription inscription(Params p, Result r) {
        ActivationFunction f = p.function();
        List<Text> lines = new ArrayList<>();
        lines.add(Text.of(f.title()));
        lines.add(Text.maths(f.formula()));
        lines.add(Text.maths(f.derivative()));
        double low = f == ActivationFunction.GELU || f == ActivationFunction.SWISH
                ? r.minimum().y()
                : r.limits()[0];
        Amount lower = low == Math.rint(low) ? Amount.exact(low) : Amount.significant(low, 3);
        lines.add(Text.of("range $" + f.range() + "$", lower, Amount.exact(r.limits()[1])));
        if (f == ActivationFunction.LEAKY_RELU) {
            lines.add(Text.of(
                    "drawn with $\\alpha=\\arg{0}$ to be seen;\n$\\arg{1}$ is the usual default",
                    Amount.exact(p.alpha()), Amount.exact(ActivationLReLU.DEFAULT_ALPHA)));
        }
        if (f == ActivationFunction.SWISH) {
            lines.add(Text.of("with $\\beta=\\arg{0}$ also called SiLU", Amount.exact(p.shape())));
        }
        return Inscription.of(Corner.TOP_LEFT, lines.toArray(Text[]::new));
    }
}
