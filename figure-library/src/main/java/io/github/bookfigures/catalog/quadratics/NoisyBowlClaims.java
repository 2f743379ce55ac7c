package io.github.bookfigures.catalog.quadratics;

import io.github.bookfigures.catalog.quadratics.NoisyBowl.Params;
import io.github.bookfigures.catalog.quadratics.NoisyBowl.Result;
import io.github.bookfigures.catalog.quadratics.NoisyBowl.Runs;
import io.github.bookfigures.figure.Sample;
import io.github.bookfigures.generator.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What must be true on the noisy bowl, for the usual setting. */
final class NoisyBowlClaims {
    private static final int LAST = 50;

    private NoisyBowlClaims() {}

    static double mean(Runs runs, ToDoubleFunction<Route> number) {
        return runs.routes().stream().mapToDouble(number).average().orElseThrow();
    }

    /** Median over the runs of the mean loss of the last 50 steps. */
    static double lastLoss(Runs runs) {
        return Sample.of(runs.routes().stream()
                        .mapToDouble(route -> route.tail(LAST))
                        .toArray())
                .median();
    }

    static List<Check> of(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.that(
                "no angle leaves 0 to 180 degrees",
                Sample.of(r.rmsprop().angle()).least() >= 0
                        && Sample.of(r.rmsprop().angle()).most() <= 180,
                r.rmsprop().angle().length + " angles"));
        if (!p.equals(new Params())) {
            return checks;
        }
        checks.add(Check.below("mean cosine of successive steps of RMSProp", mean(r.rmsprop(), Route::cosine), 0.3));
        checks.add(Check.above("path of RMSProp over its distance", mean(r.rmsprop(), Route::straightness), 2.5));
        checks.add(Check.above(
                "mean cosine without noise, first 30 steps", r.beginning().cosine(), 0.95));
        checks.add(Check.below(
                "path over distance without noise, first 30 steps",
                r.beginning().straightness(),
                1.1));
        checks.add(Check.below("median loss of the last 50 steps of RMSProp", lastLoss(r.rmsprop()), 1));
        checks.add(Check.above("mean cosine of successive steps of Adam", mean(r.adam(), Route::cosine), 0.8));
        checks.add(Check.above(
                "relative path of RMSProp over that of Adam",
                mean(r.rmsprop(), Route::straightness) / mean(r.adam(), Route::straightness),
                2));
        checks.add(Check.between(
                "last loss of RMSProp over that of Adam", lastLoss(r.rmsprop()) / lastLoss(r.adam()), 1 / 3.0, 3));
        double first = Sample.of(column(r.stepUncorrected(), 0)).median()
                / Sample.of(column(r.stepCorrected(), 0)).median();
        checks.add(Check.near("first step without correction over that with it", first, Math.sqrt(10), 1e-3));
        return checks;
    }

    static double[] column(double[][] rows, int column) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = rows[i][column];
        }
        return values;
    }
}
