package io.github.bookfigures.catalog.quadratics;

import io.github.bookfigures.catalog.quadratics.SteepAndFlat.Params;
import io.github.bookfigures.catalog.quadratics.SteepAndFlat.Result;
import io.github.bookfigures.generator.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What must be true on the steep and flat bowl; how far each rule comes is claimed for the usual setting only. */
final class SteepAndFlatClaims {
    private SteepAndFlatClaims() {}

    static List<Check> of(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.that(
                "every rate of the sweep is stable",
                Arrays.stream(r.sweepRate()).allMatch(rate -> rate < r.limit()),
                "up to " + r.sweepRate()[r.sweepRate().length - 1] + " < " + r.limit()));
        if (!p.equals(new Params())) {
            return checks;
        }
        checks.add(Check.near("progress of momentum along x", r.momentum().progress(), 0.295, 0.01));
        checks.add(Check.below(
                "best progress of momentum at any stable rate",
                Arrays.stream(r.sweepProgress()).max().orElseThrow(),
                0.55));
        checks.add(Check.above(
                "how often y of momentum changes its sign",
                signChanges(r.momentum().y()),
                39));
        checks.add(Check.above("|y| of momentum above the limit", r.beyondDistance(), 1e6));
        checks.add(Check.near("progress of SGD along x", r.sgd().progress(), 0.035, 0.01));
        checks.add(Check.above("progress of RMSProp along x", r.rmsprop().progress(), 0.95));
        checks.add(Check.above("rate of RMSProp in x over that in y at step 20", r.rateX()[20] / r.rateY()[20], 50));
        double bounce = Math.abs(r.rmsprop().y()[p.steps()]);
        checks.add(Check.between("|y| of RMSProp at the end is about half its step size", bounce, 0.03, 0.07));
        checks.add(Check.below("progress of momentum", r.momentum().progress(), 0.35));
        checks.add(Check.above("progress of Adam", r.adam().progress(), 0.99));
        checks.add(Check.below("loss of Adam at the end", r.adam().end(), 1e-4));
        checks.add(Check.above("loss of RMSProp at the end", r.rmsprop().end(), 1e-4));
        checks.add(Check.below("path of Adam over the distance", r.adam().straightness(), 1.15));
        return checks;
    }

    private static int signChanges(double[] values) {
        int changes = 0;
        for (int t = 1; t < values.length; t++) {
            changes += values[t] * values[t - 1] < 0 ? 1 : 0;
        }
        return changes;
    }
}
