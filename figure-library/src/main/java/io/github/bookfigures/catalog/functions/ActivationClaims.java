package io.github.bookfigures.catalog.functions;

import static io.github.bookfigures.generator.Check.below;
import static io.github.bookfigures.generator.Check.between;
import static io.github.bookfigures.generator.Check.near;
import static io.github.bookfigures.generator.Check.that;

import io.github.bookfigures.catalog.functions.ActivationCurves.Result;
import io.github.bookfigures.generator.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What is known of each activation function and must be found again in its measured curves. */
final class ActivationClaims {
    private ActivationClaims() {}

    static List<Check> of(ActivationCurves.Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        double kink = p.function().hasKink() ? 2 * ActivationCurves.STEP : 0;
        checks.add(below(
                "autodiff agrees with central differences away from kinks",
                worst(r, i -> Math.abs(r.x()[i]) < kink ? 0 : r.derivative()[i] - r.difference()[i]),
                1e-6));
        switch (p.function()) {
            case SIGMOID -> {
                checks.add(near("f(0)", r.probes()[1], 0.5, 1e-12));
                checks.add(near("f'(0)", r.derivativeAtProbes()[1], 0.25, 1e-12));
                checks.add(below("f(x) + f(-x) = 1", worst(r, i -> r.value()[i] + r.mirrored()[i] - 1), 1e-12));
                checks.add(that(
                        "the derivative is nowhere above 0.25",
                        Arrays.stream(r.derivative()).allMatch(d -> d <= 0.25),
                        r.steepest().toString()));
            }
            case TANH -> {
                checks.add(near("f(0)", r.probes()[1], 0, 0));
                checks.add(near("f'(0)", r.derivativeAtProbes()[1], 1, 0));
                checks.add(below("f is odd", worst(r, i -> r.value()[i] + r.mirrored()[i]), 1e-12));
                checks.add(below(
                        "tanh(x) = 2 sigmoid(2x) - 1",
                        worst(r, i -> r.value()[i] - (2 / (1 + StrictMath.exp(-2 * r.x()[i])) - 1)),
                        1e-12));
            }
            case RELU -> {
                checks.add(near("f(x) = max(0, x)", worst(r, i -> r.value()[i] - Math.max(0, r.x()[i])), 0, 0));
                checks.add(onlySlopes(r, 0));
            }
            case LEAKY_RELU -> {
                checks.add(near("f(-1) = -alpha", r.probes()[0], -p.shape(), 0));
                checks.add(near("f(1)", r.probes()[2], 1, 0));
                checks.add(onlySlopes(r, p.shape()));
                checks.add(near("alpha = 0 gives ReLU", worst(r, 0, i -> r.relu()[i]), 0, 0));
            }
            case GELU -> {
                checks.add(near("minimum", r.minimum().y(), -0.16997, 1e-4));
                checks.add(near("place of the minimum", r.minimum().x(), -0.7518, 2e-3));
                checks.add(near("f(1)", r.probes()[2], 0.841345, 1e-6));
                double worst = worst(r, i -> r.approximation()[i] - r.value()[i]);
                checks.add(between("deviation of the tanh approximation", worst, 1e-4, 1e-3));
                checks.add(near("largest derivative", r.steepest().y(), 1.1289, 1e-3));
            }
            case SWISH -> {
                checks.add(near("minimum", r.minimum().y(), -0.27846, 1e-4));
                checks.add(near("place of the minimum", r.minimum().x(), -1.2785, 2e-3));
                checks.add(near("beta = 0 gives x/2", worst(r, 0, i -> r.x()[i] / 2), 0, 0));
                checks.add(below("beta = 50 is nearly ReLU", worst(r, 1, i -> r.relu()[i]), 0.01));
                checks.add(near("largest derivative", r.steepest().y(), 1.0998, 1e-3));
            }
        }
        return checks;
    }

    /** In single precision, because SameDiff keeps the slope of its leaky rectifier so. */
    private static Check onlySlopes(Result r, double low) {
        return that(
                "the derivative is " + low + " or 1 everywhere",
                Arrays.stream(r.derivative()).allMatch(d -> (float) d == (float) low || d == 1),
                Arrays.toString(Arrays.stream(r.derivative()).distinct().toArray()));
    }

    private static double worst(Result r, IntToDoubleFunction deviation) {
        return IntStream.range(0, r.x().length)
                .mapToDouble(deviation)
                .map(Math::abs)
                .max()
                .orElseThrow();
    }

    private static double worst(Result r, int extreme, IntToDoubleFunction expected) {
        double[] value = r.extremes().get(extreme).value();
        return worst(r, i -> value[i] - expected.applyAsDouble(i));
    }
}
