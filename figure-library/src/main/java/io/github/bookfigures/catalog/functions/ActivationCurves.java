package io.github.bookfigures.catalog.functions;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Values of an activation function by ND4J's transforms, its derivative by SameDiff and again by central differences,
 * all in double precision, with the places that a reader looks for: minimum, steepest point, zones without gradient.
 */
public final class ActivationCurves implements Experiment<ActivationCurves.Params, ActivationCurves.Result> {
    /** Step of the central differences. */
    static final double STEP = 1e-4;

    private static final double FLAT = 0.01;
    /** Far enough out that every bounded function has reached its limit in double precision. */
    private static final double FAR = 1000;

    /** What determines the curves. */
    public record Params(
            ActivationFunction function,
            double xmin,
            double xmax,
            int points,

            @Doc("shape of the main curve") double shape,

            @Doc("shapes of the curves drawn with it") double[] shapes) {}

    /** A place on a curve. */
    public record Place(double x, double y) {}

    /** A curve for one shape, and its lowest place. */
    public record Member(double shape, double[] value, Place minimum) {}

    /**
     * What was computed.
     *
     * @param x abscissas
     * @param value values
     * @param derivative derivative by automatic differentiation
     * @param difference derivative by central differences with a step of 1e-4
     * @param mirrored values at -x
     * @param relu values of the rectifier, to compare with
     * @param family curves of the same function with other shapes
     * @param extremes curves with shapes for which the function is known to be another one: 0, and 50 for Swish
     * @param approximation the approximation by tanh that many libraries use for GELU, empty for the others
     * @param probes values at -1, 0 and 1
     * @param derivativeAtProbes derivative at -1, 0 and 1
     * @param minimum lowest place of the curve
     * @param steepest place of the largest derivative; y is the derivative
     * @param limits values at -1000 and 1000
     * @param threshold slopes below it in size count as flat
     * @param flatBelow up to where, from the left, the curve is flat; NaN when it does not begin flat
     * @param flatAbove from where it is flat up to the right end; NaN when it does not end flat
     */
    public record Result(
            double[] x,
            double[] value,
            double[] derivative,
            double[] difference,
            double[] mirrored,
            double[] relu,
            List<Member> family,
            List<Member> extremes,
            double[] approximation,
            double[] probes,
            double[] derivativeAtProbes,
            Place minimum,
            Place steepest,
            double[] limits,
            double threshold,
            double flatBelow,
            double flatAbove) {}

    @Override
    public Result run(Params p, Lab lab) {
        double[] x = IntStream.range(0, p.points())
                .mapToDouble(i -> p.xmin() + (p.xmax() - p.xmin()) * i / (p.points() - 1))
                .toArray();
        ActivationFunction f = p.function();
        double[] value = values(f, x, p.shape());
        double[] derivative = derivative(f, x, p.shape());
        double[] right = values(f, shifted(x, STEP), p.shape());
        double[] left = values(f, shifted(x, -STEP), p.shape());
        double[] probes = {-1, 0, 1};
        return new Result(
                x,
                value,
                derivative,
                each(x, i -> (right[i] - left[i]) / (2 * STEP)),
                values(f, each(x, i -> -x[i]), p.shape()),
                values(ActivationFunction.RELU, x, 0),
                members(f, x, p.shapes()),
                members(f, x, extremeShapes(f)),
                f == ActivationFunction.GELU ? tanhApproximation(x) : new double[0],
                values(f, probes, p.shape()),
                derivative(f, probes, p.shape()),
                extreme(f, x, value, -1),
                extreme(f, x, derivative, 1),
                values(f, new double[] {-FAR, FAR}, p.shape()),
                FLAT,
                flatEnd(f, x, derivative, 0, 1),
                flatEnd(f, x, derivative, x.length - 1, -1));
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        return ActivationClaims.of(p, r);
    }

    private static double[] values(ActivationFunction f, double[] x, double shape) {
        return f.of(Nd4j.createFromArray(x), shape).toDoubleVector();
    }

    private static double[] derivative(ActivationFunction f, double[] x, double shape) {
        SameDiff graph = SameDiff.create();
        SDVariable input = graph.var("x", Nd4j.createFromArray(x));
        f.of(graph, input, shape).sum().markAsLoss();
        return graph.calculateGradients(Map.of(), "x").get("x").toDoubleVector();
    }

    /** Hendrycks and Gimpel (2016), section 2. */
    private static double[] tanhApproximation(double[] x) {
        return each(
                x,
                i -> 0.5
                        * x[i]
                        * (1 + StrictMath.tanh(Math.sqrt(2 / Math.PI) * (x[i] + 0.044715 * x[i] * x[i] * x[i]))));
    }

    private static double[] extremeShapes(ActivationFunction f) {
        return f.hasShape() ? new double[] {0, 50} : new double[0];
    }

    private static List<Member> members(ActivationFunction f, double[] x, double[] shapes) {
        return DoubleStream.of(shapes).mapToObj(shape -> member(f, x, shape)).toList();
    }

    private static Member member(ActivationFunction f, double[] x, double shape) {
        double[] value = values(f, x, shape);
        return new Member(shape, value, extreme(f, x, value, -1));
    }

    /** Highest place of sign times the curve: the vertex of the parabola through the highest point and its neighbours. */
    private static Place extreme(ActivationFunction f, double[] x, double[] y, int sign) {
        int best = IntStream.range(0, y.length)
                .reduce((a, b) -> sign * y[b] > sign * y[a] ? b : a)
                .orElseThrow();
        if (f.hasKink() || best == 0 || best == y.length - 1) {
            return new Place(x[best], y[best]);
        }
        double slope = (y[best + 1] - y[best - 1]) / 2;
        double curvature = y[best + 1] - 2 * y[best] + y[best - 1];
        double shift = curvature == 0 ? 0 : -slope / curvature;
        return new Place(x[best] + shift * (x[1] - x[0]), y[best] + slope * shift / 2);
    }

    /** The last place, seen from one end, up to which the derivative is below 0.01 in size, by linear interpolation. */
    private static double flatEnd(ActivationFunction f, double[] x, double[] derivative, int from, int direction) {
        int i = from;
        while (i >= 0 && i < x.length && Math.abs(derivative[i]) < FLAT) {
            i += direction;
        }
        if (i == from || i < 0 || i == x.length) {
            return Double.NaN;
        }
        if (f.hasKink()) {
            return x[i - direction];
        }
        double inside = Math.abs(derivative[i - direction]);
        double outside = Math.abs(derivative[i]);
        double share = (FLAT - inside) / (outside - inside);
        return x[i - direction] + share * (x[i] - x[i - direction]);
    }

    private static double[] shifted(double[] x, double by) {
        return each(x, i -> x[i] + by);
    }

    private static double[] each(double[] x, IntToDoubleFunction value) {
        return IntStream.range(0, x.length).mapToDouble(value).toArray();
    }
}
