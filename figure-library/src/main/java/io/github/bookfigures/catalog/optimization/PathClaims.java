package io.github.bookfigures.catalog.optimization;

import io.github.bookfigures.catalog.optimization.OptimizerPaths.Params;
import io.github.bookfigures.catalog.optimization.OptimizerPaths.Path;
import io.github.bookfigures.catalog.optimization.OptimizerPaths.Result;
import io.github.bookfigures.generator.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What must be true of the paths; where they lead is claimed for the usual start and step sizes only. */
final class PathClaims {
    private PathClaims() {}

    static List<Check> of(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.near("f(3, 0.5)", r.valueAtMinimum(), 0, 0));
        checks.add(Check.below("gradient norm at (3, 0.5)", r.gradientAtMinimum(), 1e-12));
        checks.add(Check.below("analytic gradient = autodiff at 20 random points", r.autodiffDeviation(), 1e-9));
        checks.add(
                Check.below("first steps of RMSProp and Adam = those of ND4J's updaters", r.updaterDeviation(), 1e-6));
        double[] ratios = IntStream.range(1, r.levels().length)
                .mapToDouble(k -> r.levels()[k] / r.levels()[k - 1])
                .toArray();
        double spread = Arrays.stream(ratios).max().orElse(Double.NaN)
                - Arrays.stream(ratios).min().orElse(Double.NaN);
        checks.add(Check.below("ratio of successive levels is constant", spread, 1e-9));
        checks.add(Check.that("at least 30 levels", r.levels().length >= 30, r.levels().length + " levels"));
        checks.add(Check.that(
                "paths are identical whichever figure asks for them",
                same(OptimizerPaths.paths(p), r.paths()),
                "steps taken again"));
        if (p.travelsAsUsual()) {
            addTravels(checks, r);
        }
        return checks;
    }

    private static void addTravels(List<Check> checks, Result r) {
        Map<String, double[]> arrival = new LinkedHashMap<>();
        arrival.put("SGD", new double[] {270, 3});
        arrival.put("Momentum", new double[] {40, 2});
        arrival.put("RMSProp", new double[] {178, 3});
        arrival.put("Adam", new double[] {173, 3});
        for (Path path : r.paths()) {
            checks.add(Check.below(path.method() + " ends near the minimum", path.distance(), 0.15));
            checks.add(Check.below(path.method() + " ends with a small loss", path.end(), 0.02));
            double[] expected = arrival.get(path.method());
            checks.add(Check.near(
                    path.method() + " is first below 0.01 at step", path.firstBelow(), expected[0], expected[1]));
        }
        Path sgd = r.paths().get(0);
        Path momentum = r.paths().get(1);
        checks.add(Check.that(
                "momentum is the first below 0.01",
                r.paths().stream().allMatch(path -> path.equals(momentum) || momentum.firstBelow() < path.firstBelow()),
                "step " + momentum.firstBelow()));
        checks.add(Check.above("the loss of momentum rises in some step by", largestRise(momentum, 0), 0));
        checks.add(Check.that(
                "the loss of SGD never rises after step 5", largestRise(sgd, 5) <= 0, "" + largestRise(sgd, 5)));
    }

    private static double largestRise(Path path, int from) {
        return IntStream.range(from + 1, path.loss().length)
                .mapToDouble(step -> path.loss()[step] - path.loss()[step - 1])
                .max()
                .orElse(Double.NaN);
    }

    private static boolean same(List<Path> some, List<Path> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size())
                        .allMatch(i -> Arrays.equals(
                                        some.get(i).x(), others.get(i).x())
                                && Arrays.equals(some.get(i).y(), others.get(i).y()));
    }
}
