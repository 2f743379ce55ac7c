package io.github.bookfigures.catalog.theory;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** For every labelling of small sets of points, whether a line makes it; and how many labellings lines make of n points. */
public final class Shattering implements Experiment<Shattering.Params, Shattering.Result> {
    private static final int MOST = 10;

    /** What determines the result. */
    public record Params(
            @Doc("up to how many random points all labellings are tried, 4 to 10")
            int counted) {
        public Params() {
            this(8);
        }

        public Params {
            if (counted < 4 || counted > MOST) {
                throw new IllegalArgumentException("needs counted from 4 to 10");
            }
        }
    }

    /**
     * One labelling.
     *
     * @param positive label of each point
     * @param separable whether a line makes it
     * @param line the line of widest margin as w0, w1, b; empty when there is none
     * @param errors points on the wrong side of it
     */
    public record Labelling(boolean[] positive, boolean separable, double[] line, int errors) {}

    /**
     * A set of points with all its labellings.
     *
     * @param name what it is called
     * @param points the points
     * @param labellings all of them, in the order of binary numbers
     */
    public record PointSet(String name, double[][] points, List<Labelling> labellings) {
        long separable() {
            return labellings.stream().filter(Labelling::separable).count();
        }

        List<Labelling> impossible() {
            return labellings.stream().filter(l -> !l.separable()).toList();
        }
    }

    /**
     * What was computed.
     *
     * @param sets triangle, three points on a line, square, triangle with a point inside
     * @param n numbers of points
     * @param all labellings there are, 2^n
     * @param cover labellings that lines make of points in general position, by Cover's formula
     * @param measured the same counted for random points, as far as they were
     */
    public record Result(List<PointSet> sets, double[] n, double[] all, double[] cover, double[] measured) {}

    @Override
    public Result run(Params p, Lab lab) {
        double root = Math.sqrt(3) / 2;
        List<PointSet> sets = List.of(
                set("triangle", new double[][] {{-1, -root}, {1, -root}, {0, root}}),
                set("three in line", new double[][] {{-1, 0}, {0, 0}, {1, 0}}),
                set("square", new double[][] {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}),
                set("triangle, one inside", new double[][] {{-1, -root}, {1, -root}, {0, root}, {0, -root / 3}}));
        RandomGenerator random = lab.random("points");
        double[] measured = IntStream.rangeClosed(1, p.counted())
                .mapToDouble(n -> set("", random(n, random)).separable())
                .toArray();
        double[] n = IntStream.rangeClosed(1, MOST).asDoubleStream().toArray();
        return new Result(
                sets,
                n,
                IntStream.rangeClosed(1, MOST).mapToDouble(k -> 1 << k).toArray(),
                IntStream.rangeClosed(1, MOST).mapToDouble(Shattering::cover).toArray(),
                measured);
    }

    private static double[][] random(int n, RandomGenerator random) {
        return Stream.generate(() -> new double[] {random.nextGaussian(), random.nextGaussian()})
                .limit(n)
                .toArray(double[][]::new);
    }

    private static PointSet set(String name, double[][] points) {
        List<Labelling> labellings = new ArrayList<>();
        for (int bits = 0; bits < 1 << points.length; bits++) {
            boolean[] positive = new boolean[points.length];
            for (int i = 0; i < points.length; i++) {
                positive[i] = (bits >> i & 1) == 1;
            }
            Optional<double[]> line = LineSeparation.widest(points, positive);
            labellings.add(new Labelling(
                    positive,
                    line.isPresent(),
                    line.orElse(new double[0]),
                    line.map(w -> errors(points, positive, w)).orElse(0)));
        }
        return new PointSet(name, points, labellings);
    }

    private static int errors(double[][] points, boolean[] positive, double[] w) {
        return (int) IntStream.range(0, points.length)
                .filter(i -> w[0] * points[i][0] + w[1] * points[i][1] + w[2] > 0 != positive[i])
                .count();
    }

    /** Cover (1965): 2 (C(n-1, 0) + C(n-1, 1) + C(n-1, 2)) for lines in the plane. */
    private static double cover(int n) {
        int rest = n - 1;
        return 2 * (1 + rest + rest * (rest - 1) / 2.0);
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        int[] expected = {8, 6, 14, 14};
        for (int i = 0; i < expected.length; i++) {
            PointSet set = r.sets().get(i);
            checks.add(Check.near("labellings lines make: " + set.name(), set.separable(), expected[i], 0));
            checks.add(Check.near(
                    "errors of the drawn lines: " + set.name(),
                    set.labellings().stream().mapToInt(Labelling::errors).sum(),
                    0,
                    0));
        }
        double[] counts = {2, 4, 8, 14, 22};
        for (int i = 0; i < counts.length; i++) {
            checks.add(Check.near("Cover's count for " + (i + 1) + " points", r.cover()[i], counts[i], 0));
        }
        for (int i = 0; i < r.measured().length; i++) {
            checks.add(Check.near("counted for " + (i + 1) + " random points", r.measured()[i], r.cover()[i], 0));
        }
        return checks;
    }
}
