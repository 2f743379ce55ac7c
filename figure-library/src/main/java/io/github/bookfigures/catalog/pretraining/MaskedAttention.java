package io.github.bookfigures.catalog.pretraining;

import io.github.bookfigures.catalog.pretraining.AttentionMasks.Kind;
import io.github.bookfigures.catalog.pretraining.AttentionMasks.Params;
import io.github.bookfigures.catalog.pretraining.MaskedAttention.Result;
import io.github.bookfigures.figure.AttentionMask;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Softmax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Puts masks into one layer of attention with random weights and finds which inputs move which outputs. */
public final class MaskedAttention implements Experiment<Params, Result> {
    private static final int WIDTH = 8;
    private static final double SHAKE = 1e-4;

    /** What was found for each mask, in the order asked for. */
    public record Result(List<Variant> variants) {}

    /**
     * One mask.
     *
     * @param name who uses it
     * @param objective what is learnt with it
     * @param visible 1 where the query (row) may see the key (column), else 0
     * @param cells how many pairs are visible
     * @param slope length of the change of output i (row) for each unit of change of input j (column)
     */
    public record Variant(String name, String objective, int[][] visible, int cells, double[][] slope) {}

    @Override
    public Result run(Params p, Lab lab) {
        RandomGenerator random = lab.random("attention");
        double[][] inputs = gaussians(p.n(), random);
        double[][][] maps = {gaussians(WIDTH, random), gaussians(WIDTH, random), gaussians(WIDTH, random)};
        double[] direction = gaussians(1, random)[0];
        double length = length(direction);
        for (int i = 0; i < WIDTH; i++) {
            direction[i] *= SHAKE / length;
        }
        List<Variant> variants = new ArrayList<>();
        for (Kind kind : p.variants()) {
            boolean[][] mask = mask(kind, p);
            double[][] before = attention(inputs, maps, mask);
            double[][] slope = new double[p.n()][p.n()];
            for (int j = 0; j < p.n(); j++) {
                double[][] moved = inputs.clone();
                moved[j] = plus(inputs[j], direction, 1);
                double[][] after = attention(moved, maps, mask);
                for (int i = 0; i < p.n(); i++) {
                    slope[i][j] = length(plus(after[i], before[i], -1)) / SHAKE;
                }
            }
            int[][] visible = Arrays.stream(mask)
                    .map(row -> {
                        int[] ones = new int[row.length];
                        Arrays.setAll(ones, j -> row[j] ? 1 : 0);
                        return ones;
                    })
                    .toArray(int[][]::new);
            int cells = Arrays.stream(visible).flatMapToInt(Arrays::stream).sum();
            variants.add(new Variant(name(kind), objective(kind), visible, cells, slope));
        }
        return new Result(variants);
    }

    private static boolean[][] mask(Kind kind, Params p) {
        return switch (kind) {
            case FULL -> AttentionMask.full(p.n());
            case CAUSAL -> AttentionMask.causal(p.n());
            case PREFIX -> AttentionMask.prefix(p.n(), p.prefix());
            case WINDOW -> AttentionMask.window(p.n(), p.window());
        };
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case FULL -> "BERT";
            case CAUSAL -> "GPT";
            case PREFIX -> "Prefix LM";
            case WINDOW -> "Sliding window";
        };
    }

    private static String objective(Kind kind) {
        return kind == Kind.FULL ? "learns to fill in masked tokens" : "learns to say the next token";
    }

    private static double[][] gaussians(int rows, RandomGenerator random) {
        double[][] matrix = new double[rows][WIDTH];
        for (double[] row : matrix) {
            Arrays.setAll(row, i -> random.nextGaussian() / Math.sqrt(WIDTH));
        }
        return matrix;
    }

    private static double[][] attention(double[][] inputs, double[][][] maps, boolean[][] mask) {
        double[][][] mapped = Arrays.stream(maps)
                .map(map -> Arrays.stream(inputs).map(x -> times(map, x)).toArray(double[][]::new))
                .toArray(double[][][]::new);
        double[][] outputs = new double[inputs.length][WIDTH];
        for (int i = 0; i < inputs.length; i++) {
            double[] scores = times(mapped[1], mapped[0][i]);
            for (int j = 0; j < scores.length; j++) {
                scores[j] = mask[i][j] ? scores[j] / Math.sqrt(WIDTH) : Double.NEGATIVE_INFINITY;
            }
            double[] weights = Softmax.of(scores);
            for (int j = 0; j < weights.length; j++) {
                outputs[i] = plus(outputs[i], mapped[2][j], weights[j]);
            }
        }
        return outputs;
    }

    private static double[] times(double[][] matrix, double[] x) {
        double[] y = new double[matrix.length];
        for (int i = 0; i < y.length; i++) {
            for (int k = 0; k < x.length; k++) {
                y[i] += matrix[i][k] * x[k];
            }
        }
        return y;
    }

    private static double[] plus(double[] x, double[] y, double factor) {
        double[] sum = x.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * y[i];
        }
        return sum;
    }

    private static double length(double[] x) {
        return Math.sqrt(Arrays.stream(x).map(v -> v * v).sum());
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        for (int v = 0; v < r.variants().size(); v++) {
            Variant variant = r.variants().get(v);
            int n = p.n();
            int expected = switch (p.variants().get(v)) {
                case FULL -> n * n;
                case CAUSAL -> n * (n + 1) / 2;
                case PREFIX -> n * (n + 1) / 2 + p.prefix() * (p.prefix() - 1) / 2;
                case WINDOW -> n * p.window() - p.window() * (p.window() - 1) / 2;
            };
            checks.add(Check.near("visible pairs of " + variant.name(), variant.cells(), expected, 0));
            boolean agrees = true;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    agrees &= variant.visible()[i][j] == 1 == variant.slope()[i][j] > 0;
                }
            }
            checks.add(Check.that(
                    "outputs of " + variant.name() + " move exactly with the inputs they see",
                    agrees,
                    "pattern of the derivatives"));
        }
        return checks;
    }
}
