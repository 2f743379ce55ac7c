package io.github.bookfigures.catalog.functions;

import io.github.bookfigures.catalog.functions.ActivationCurves.Member;
import io.github.bookfigures.catalog.functions.ActivationCurves.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An activation function and its derivative: where it lets gradients pass and where it does not. All functions share
 * their range of inputs, and the unbounded ones nearly their scale, so that the pictures can be laid beside each other.
 */
@Generator(
        name = "activation-functions",
        summary = "An activation function and its derivative by automatic differentiation, with its landmarks.")
public final class ActivationFunctions implements FigureGenerator<ActivationFunctions.Params, Result> {
    private static final double TOP = 3.25;

    /** What the manifest may set. */
    public record Params(
            @Doc("which function") ActivationFunction function,
            @Doc("smallest input, below -1") double xmin,
            @Doc("largest input, above 1") double xmax,
            @Doc("points of a curve, at least 301") int points,

            @Doc("slope of the leaky rectifier's main curve for negative inputs; larger than in practice, to be seen")
            double alpha,

            @Doc("slopes of all leaky rectifiers shown; 0.01 is the default of most libraries")
            double[] alphas,

            @Doc("steepness of all Swish curves shown; that of the main curve is 1, also called SiLU")
            double[] betas) {
        public Params() {
            this(ActivationFunction.SIGMOID, -6, 6, 1201, 0.1, new double[] {0.01, 0.1, 0.3}, new double[] {0.5, 1, 2});
        }

        public Params {
            if (!(xmin < -1 && xmax > 1) || points < 301) {
                throw new IllegalArgumentException("needs xmin below -1, xmax above 1 and at least 301 points");
            }
        }

        double shape() {
            return function == ActivationFunction.LEAKY_RELU ? alpha : 1;
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        double[] shapes = switch (p.function()) {
            case LEAKY_RELU -> p.alphas();
            case SWISH -> p.betas();
            default -> new double[0];
        };
        return Measurement.of(
                ActivationCurves.class,
                new ActivationCurves.Params(p.function(), p.xmin(), p.xmax(), p.points(), p.shape(), shapes));
    }

    @Override
    public Figure draw(Params p, Result r) {
        boolean bounded = Double.isFinite(r.flatAbove());
        double low = bounded ? r.limits()[0] - 0.2 : Math.min(-1, 1.1 * lowest(r));
        double high = bounded ? r.limits()[1] + 0.2 : TOP;
        List<Mark> marks = new ArrayList<>(ActivationLandmarks.zones(r));
        if (bounded) {
            marks.add(asymptote(p.xmin(), r.limits()[0]));
            marks.add(asymptote(p.xmax(), r.limits()[1]));
        }
        marks.addAll(family(p, r, high));
        marks.add(Line.of(r.x(), upTo(high, r.value()), Role.FUNCTION)
                .weight(1.9)
                .named(mainName(p), Amount.exact(p.shape())));
        if (!bounded && p.function() != ActivationFunction.RELU) {
            marks.add(Line.of(r.x(), upTo(high, r.relu()), Role.REFERENCE)
                    .dashed(Dash.DOTTED)
                    .named("ReLU"));
        }
        marks.addAll(derivative(p, r));
        marks.addAll(ActivationLandmarks.of(p, r));
        Chart chart = Chart.of(
                        Axis.linear("Input $x$").range(p.xmin(), p.xmax()),
                        Axis.linear("$f(x)$ and $f'(x)$").range(low, high),
                        marks)
                .legend(Chart.Legend.INSIDE);
        return Figure.of(
                        p.function() == ActivationFunction.GELU
                                ? chart.inset(ActivationLandmarks.approximation(r), Corner.BOTTOM_RIGHT, 0.34, 0.42)
                                : chart)
                .size(12, 6.5)
                .titled(
                        ActivationLandmarks.title(p.function()),
                        ActivationLandmarks.numbers(p, r).toArray());
    }

    private static Line asymptote(double end, double limit) {
        return Line.of(new double[] {0, end}, new double[] {limit, limit}, Role.REFERENCE)
                .dashed(Dash.DASHED);
    }

    private static String mainName(Params p) {
        return switch (p.function()) {
            case LEAKY_RELU -> "Leaky ReLU $f$, $\\alpha=\\arg{0}$";
            case SWISH -> "Swish $f$, $\\beta=\\arg{0}$";
            case SIGMOID, TANH, RELU, GELU -> p.function().title() + " $f$";
        };
    }

    /** Curves of other shapes, paler than the main curve. */
    private static List<Mark> family(Params p, Result r, double high) {
        List<Mark> marks = new ArrayList<>();
        boolean swish = p.function() == ActivationFunction.SWISH;
        String name = swish ? "$\\beta=\\arg{0}$" : "$\\alpha=\\arg{0}$";
        for (Member member : r.family()) {
            if (member.shape() != p.shape()) {
                marks.add(Line.of(r.x(), upTo(high, member.value()), Role.FUNCTION.tinted(0.45)));
                int at = labelled(r.x(), member, swish);
                marks.add(Note.at(r.x()[at], member.value()[at], name, Amount.exact(member.shape()))
                        .role(Role.FUNCTION.tinted(0.25))
                        .towards(side(swish, member.shape() < p.shape())));
            }
        }
        return marks;
    }

    /** Dashed; where it jumps, broken, with a filled circle at its value and an open one beside the jump. */
    private static List<Mark> derivative(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        double[] x = r.x();
        double[] y = r.derivative();
        if (p.function().hasKink()) {
            double atZero = r.derivativeAtProbes()[1];
            double left = r.derivativeAtProbes()[0];
            double right = r.derivativeAtProbes()[2];
            x = new double[] {x[0], 0, 0, 0, x[x.length - 1]};
            y = new double[] {left, left, Double.NaN, right, right};
            marks.add(Points.at(0, atZero == left ? right : left, Role.DERIVATIVE, Symbol.RING));
            marks.add(Points.at(0, atZero, Role.DERIVATIVE, Symbol.DISC));
        }
        marks.add(
                0,
                Line.of(x, y, Role.DERIVATIVE).dashed(Dash.DASHED).weight(1.3).named("derivative $f'$"));
        return marks;
    }

    private static Corner side(boolean swish, boolean smaller) {
        if (swish) {
            return smaller ? Corner.BOTTOM_LEFT : Corner.TOP_LEFT;
        }
        return smaller ? Corner.BOTTOM : Corner.TOP;
    }

    /** Where a curve is named: at its lowest place, or near the left end when it only falls. */
    private static int labelled(double[] x, Member member, boolean atMinimum) {
        double place = atMinimum ? member.minimum().x() : 0.9 * x[0];
        return (int) Arrays.stream(x).filter(value -> value < place).count();
    }

    private static double lowest(Result r) {
        return r.family().stream()
                .mapToDouble(member -> member.minimum().y())
                .min()
                .orElse(0);
    }

    private static double[] upTo(double top, double[] values) {
        return Arrays.stream(values).map(y -> y <= top ? y : Double.NaN).toArray();
    }
}
