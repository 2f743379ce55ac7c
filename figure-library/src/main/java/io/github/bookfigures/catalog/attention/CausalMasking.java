package io.github.bookfigures.catalog.attention;

import io.github.bookfigures.catalog.attention.CausalMaskDemo.Params;
import io.github.bookfigures.catalog.attention.CausalMasking.Result;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Softmax;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Attention weights of seeded queries and keys, with the causal mask before the softmax, after it, and without it. */
public final class CausalMasking implements Experiment<Params, Result> {
    /**
     * What was computed; rows are queries, columns keys.
     *
     * @param scores inner products of queries and keys divided by the root of their length
     * @param masked scores with negative infinity where the key comes after the query
     * @param weights softmax of each row of the masked scores
     * @param unmasked softmax of each row of the scores
     * @param rowSums sums of the rows of weights
     * @param lateSums sums of the rows of the unmasked weights once the mask has removed the future from them
     * @param prefixDeviation largest difference between a row of weights and the softmax of its visible scores alone
     * @param changedBefore largest change of the weights of all earlier queries when the last token is another one
     * @param changedLast largest change of the weights of the last query when the last token is another one
     */
    public record Result(
            double[][] scores,
            double[][] masked,
            double[][] weights,
            double[][] unmasked,
            double[] rowSums,
            double[] lateSums,
            double prefixDeviation,
            double changedBefore,
            double changedLast) {}

    @Override
    public Result run(Params p, Lab lab) {
        int n = p.tokens().size();
        double[][] queries = vectors(lab.random("queries"), n, p.d());
        double[][] keys = vectors(lab.random("keys"), n, p.d());
        double[][] scores = scores(queries, keys);
        double[][] masked = masked(scores);
        double[][] weights = rows(masked);
        double[][] unmasked = rows(scores);
        RandomGenerator other = lab.random("another last token");
        queries[n - 1] = vectors(other, 1, p.d())[0];
        keys[n - 1] = vectors(other, 1, p.d())[0];
        double[][] changed = rows(masked(scores(queries, keys)));
        double[] lateSums = IntStream.range(0, n)
                .mapToDouble(t -> Arrays.stream(unmasked[t], 0, t + 1).sum())
                .toArray();
        return new Result(
                scores,
                masked,
                weights,
                unmasked,
                Arrays.stream(weights)
                        .mapToDouble(row -> Arrays.stream(row).sum())
                        .toArray(),
                lateSums,
                prefixDeviation(scores, weights),
                IntStream.range(0, n - 1)
                        .mapToDouble(t -> deviation(weights[t], changed[t]))
                        .max()
                        .orElseThrow(),
                deviation(weights[n - 1], changed[n - 1]));
    }

    private static double[][] vectors(RandomGenerator random, int count, int length) {
        double[][] vectors = new double[count][length];
        for (double[] vector : vectors) {
            Arrays.setAll(vector, i -> random.nextGaussian());
        }
        return vectors;
    }

    private static double[][] scores(double[][] queries, double[][] keys) {
        double[][] scores = new double[queries.length][keys.length];
        for (int t = 0; t < queries.length; t++) {
            for (int s = 0; s < keys.length; s++) {
                for (int i = 0; i < queries[t].length; i++) {
                    scores[t][s] += queries[t][i] * keys[s][i];
                }
                scores[t][s] /= Math.sqrt(queries[t].length);
            }
        }
        return scores;
    }

    private static double[][] masked(double[][] scores) {
        double[][] masked = new double[scores.length][];
        for (int t = 0; t < scores.length; t++) {
            masked[t] = scores[t].clone();
            Arrays.fill(masked[t], t + 1, masked[t].length, Double.NEGATIVE_INFINITY);
        }
        return masked;
    }

    private static double[][] rows(double[][] scores) {
        return Arrays.stream(scores).map(Softmax::of).toArray(double[][]::new);
    }

    private static double prefixDeviation(double[][] scores, double[][] weights) {
        return IntStream.range(0, scores.length)
                .mapToDouble(
                        t -> deviation(Softmax.of(Arrays.copyOf(scores[t], t + 1)), Arrays.copyOf(weights[t], t + 1)))
                .max()
                .orElseThrow();
    }

    private static double deviation(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> Math.abs(one[i] - other[i]))
                .max()
                .orElseThrow();
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        int n = r.weights().length;
        double future = IntStream.range(0, n)
                .mapToDouble(t -> Arrays.stream(r.weights()[t], t + 1, n).sum())
                .sum();
        double worst =
                Arrays.stream(r.rowSums()).map(sum -> Math.abs(sum - 1)).max().orElseThrow();
        return List.of(
                Check.that("no token sees a later one", future == 0, "weight on the future " + future),
                Check.below("each row of weights sums to 1", worst, 1e-9),
                Check.that("the first token sees itself only", r.weights()[0][0] == 1, "weight " + r.weights()[0][0]),
                Check.below("a row is the softmax of its visible scores", r.prefixDeviation(), 1e-9),
                Check.that(
                        "earlier rows do not change with the last token",
                        r.changedBefore() == 0,
                        "largest change " + r.changedBefore()),
                Check.above("the last row does change with it", r.changedLast(), 0),
                Check.below("a mask after the softmax loses weight", r.lateSums()[0], 1));
    }
}
