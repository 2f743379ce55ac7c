package io.github.bookfigures.catalog.perceptron;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Activation;
import io.github.bookfigures.learn.Architecture;
import io.github.bookfigures.learn.Dataset;
import io.github.bookfigures.learn.Initialisation;
import io.github.bookfigures.learn.Loss;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Precision;
import io.github.bookfigures.learn.SeededRandom;
import io.github.bookfigures.learn.ToyData;
import io.github.bookfigures.learn.Trainer;
import io.github.bookfigures.learn.Updater;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A network of two rectified units with given weights, y = w.ReLU(W x + c), evaluated on the corners and on a grid; and
 * networks of several widths trained on XOR from random weights.
 */
public final class XorNetwork implements Experiment<XorNetwork.Params, XorNetwork.Result> {
    /** The answer is 1 above it. */
    static final double THRESHOLD = 0.5;

    private static final int GRID = 200;
    private static final int[] WIDTHS = {2, 4, 8};
    private static final int SEEDS = 12;
    private static final double[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

    /** What determines the result. */
    public record Params(double[][] W, double[] c, double[] w, boolean trained) {}

    /**
     * What was computed.
     *
     * @param corners the four inputs
     * @param hidden h of each corner
     * @param outputs y of each corner
     * @param margin smallest distance of a hidden corner from the line w.h = 0.5, negative on the wrong side
     * @param firstUnit weights of the first hidden unit
     * @param levels values of its sum whose lines are drawn in the input plane
     * @param before h1 and h2 along the diagonal of the input plane, without ReLU
     * @param after h1 and h2 along the diagonal
     * @param folded h1 and h2 of the lines of the levels, where the diagonal meets them
     * @param merged indices of two corners that fall on each other, or empty
     * @param grid abscissas and ordinates of the grid
     * @param answer y at the grid, [ordinate][abscissa]
     * @param widths hidden units of the trained networks
     * @param seeds trained networks of each width
     * @param solved how many of each width give all four answers
     */
    public record Result(
            double[][] corners,
            double[][] hidden,
            double[] outputs,
            double margin,
            double[] firstUnit,
            double[] levels,
            double[][] before,
            double[][] after,
            double[][] folded,
            int[] merged,
            double[] grid,
            double[][] answer,
            int[] widths,
            int seeds,
            int[] solved) {}

    @Override
    public Result run(Params p, Lab lab) {
        double[][] hidden = hidden(p, CORNERS, true);
        double[] grid = IntStream.range(0, GRID)
                .mapToDouble(i -> -0.5 + 2.0 * i / (GRID - 1))
                .toArray();
        double[][] answer = new double[GRID][GRID];
        for (int i = 0; i < GRID; i++) {
            for (int j = 0; j < GRID; j++) {
                answer[i][j] = output(p, new double[] {grid[j], grid[i]});
            }
        }
        double[] outputs = Arrays.stream(CORNERS).mapToDouble(x -> output(p, x)).toArray();
        DecisionLine line = new DecisionLine(p.w()[0], p.w()[1], -THRESHOLD);
        int[] sign = Arrays.stream(CORNERS)
                .mapToInt(x -> 2 * Gate.XOR.output((int) x[0], (int) x[1]) - 1)
                .toArray();
        double[] levels = {-0.5, 0, 0.5, 1, 1.5, 2, 2.5};
        double[][] diagonal =
                Arrays.stream(grid).mapToObj(t -> new double[] {t, t}).toArray(double[][]::new);
        double sum = p.W()[0][0] + p.W()[0][1];
        double[][] meeting = sum == 0
                ? new double[0][]
                : Arrays.stream(levels)
                        .mapToObj(s -> new double[] {s / sum, s / sum})
                        .toArray(double[][]::new);
        return new Result(
                CORNERS,
                hidden,
                outputs,
                line.margin(hidden, sign),
                p.W()[0],
                levels,
                columns(hidden(p, diagonal, false)),
                columns(hidden(p, diagonal, true)),
                columns(hidden(p, meeting, true)),
                merged(hidden),
                grid,
                answer,
                WIDTHS,
                SEEDS,
                p.trained()
                        ? Arrays.stream(WIDTHS)
                                .map(width -> solved(width, lab.seed()))
                                .toArray()
                        : new int[WIDTHS.length]);
    }

    private static double[][] hidden(Params p, double[][] x, boolean rectified) {
        double[][] h = new double[x.length][2];
        for (int i = 0; i < x.length; i++) {
            for (int unit = 0; unit < 2; unit++) {
                double z = p.W()[unit][0] * x[i][0] + p.W()[unit][1] * x[i][1] + p.c()[unit];
                h[i][unit] = rectified ? Activation.RELU.value(z) : z;
            }
        }
        return h;
    }

    private static double output(Params p, double[] x) {
        double[] h = hidden(p, new double[][] {x}, true)[0];
        return p.w()[0] * h[0] + p.w()[1] * h[1];
    }

    private static double[][] columns(double[][] rows) {
        return IntStream.range(0, 2)
                .mapToObj(k -> Arrays.stream(rows).mapToDouble(row -> row[k]).toArray())
                .toArray(double[][]::new);
    }

    private static int[] merged(double[][] hidden) {
        for (int i = 0; i < hidden.length; i++) {
            for (int j = i + 1; j < hidden.length; j++) {
                if (Arrays.equals(hidden[i], hidden[j])) {
                    return new int[] {i, j};
                }
            }
        }
        return new int[0];
    }

    private static int solved(int width, long seed) {
        Dataset xor = ToyData.truthTable("0110");
        int solved = 0;
        for (int run = 0; run < SEEDS; run++) {
            Network network = network(width, seed + run);
            Trainer.of(network, new Updater.Adam(0.05)).train(xor, xor.size(), 300, seed + run);
            double[][] answers = network.predict(xor.inputs());
            boolean right = true;
            for (int i = 0; i < answers.length; i++) {
                right &= answers[i][0] > 0.5 == xor.targets()[i][0] > 0.5;
            }
            solved += right ? 1 : 0;
        }
        return solved;
    }

    private static Network network(int width, long seed) {
        Architecture architecture = Architecture.input(2)
                .dense(width, Activation.RELU)
                .dense(1, Activation.IDENTITY)
                .loss(Loss.BINARY_CROSS_ENTROPY);
        Network network = Network.create(architecture, Initialisation.HE, Precision.DOUBLE, seed);
        // Biases of 0 would put every hinge through the corner (0,0), and half the units would be dead there.
        network.setBias(0, SeededRandom.of(seed, "biases").uniforms(1, width, 0, 1)[0]);
        return network;
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < CORNERS.length; i++) {
            double target = Gate.XOR.output((int) CORNERS[i][0], (int) CORNERS[i][1]);
            checks.add(Check.near("y of corner " + (i + 1), r.outputs()[i], target, 0));
        }
        double[][] expected = {{0, 0}, {1, 0}, {1, 0}, {2, 1}};
        checks.add(Check.that(
                "the corners land on (0,0), (1,0), (1,0) and (2,1)",
                Arrays.deepEquals(r.hidden(), expected),
                Arrays.deepToString(r.hidden())));
        checks.add(Check.above("the line w.h = 0.5 separates the hidden points", r.margin(), 0));
        if (p.trained()) {
            double widest = r.solved()[2] / (double) SEEDS;
            checks.add(Check.above("share of width 8 that solves XOR", widest, 0.8 - 1e-9));
            checks.add(Check.above("width 8 solves it more often than width 2", r.solved()[2], r.solved()[0]));
        }
        return checks;
    }
}
