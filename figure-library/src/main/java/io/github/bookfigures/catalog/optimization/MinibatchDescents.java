package io.github.bookfigures.catalog.optimization;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Gradient descent on the squared error of a linear regression with two weights, with gradients from all points and from
 * minibatches drawn with replacement. The loss is half the mean squared error of all points.
 */
public final class MinibatchDescents implements Experiment<MinibatchDescents.Params, MinibatchDescents.Result> {
    private static final double[] TRUTH = {1.5, -1};
    private static final double[] SCALES = {1, 2};
    private static final double[] START = {-3, 2};
    private static final double NOISE = 0.8;

    /** What determines the result. */
    public record Params(
            @Doc("training points") int n,
            @Doc("step size") double lr,
            @Doc("steps") int steps,
            @Doc("points per gradient, from all to few") int[] batches) {
        public Params() {
            this(200, 0.04, 100, new int[] {200, 8, 1});
        }

        public Params {
            boolean falling = IntStream.range(1, batches.length).allMatch(i -> batches[i] < batches[i - 1]);
            if (n < 20
                    || !(lr > 0 && lr < 0.2)
                    || steps < 20
                    || batches.length < 2
                    || batches.length > 4
                    || batches[0] != n
                    || !falling
                    || batches[batches.length - 1] < 1) {
                throw new IllegalArgumentException(
                        "needs n from 20, lr between 0 and 0.2, 20 steps or more and two to four batches that begin"
                                + " with n and fall");
            }
        }
    }

    /**
     * The way of one batch size.
     *
     * @param batch points per gradient
     * @param w1 first weight after each step; the first is the start
     * @param w2 second weight
     * @param loss half the mean squared error of all points
     * @param length length of the way
     * @param rises share of the steps that raise the loss
     * @param distance of the end from the optimum
     */
    public record Path(
            int batch, double[] w1, double[] w2, double[] loss, double length, double rises, double distance) {}

    /**
     * What was computed.
     *
     * @param optimum weights of least squares
     * @param least the loss there
     * @param paths the ways, from all points to few
     * @param w1 grid abscissas
     * @param w2 grid ordinates
     * @param loss loss[i][j] at (w1[j], w2[i])
     */
    public record Result(double[] optimum, double least, List<Path> paths, double[] w1, double[] w2, double[][] loss) {}

    /** Points (x, y), one a row, and the sums that least squares needs. */
    private record Regression(double[][] x, double[] y) {
        static Regression drawn(int n, RandomGenerator random) {
            double[][] x = new double[n][2];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                x[i][0] = SCALES[0] * random.nextGaussian();
                x[i][1] = SCALES[1] * random.nextGaussian();
                y[i] = TRUTH[0] * x[i][0] + TRUTH[1] * x[i][1] + NOISE * random.nextGaussian();
            }
            return new Regression(x, y);
        }

        double residual(int i, double w1, double w2) {
            return w1 * x[i][0] + w2 * x[i][1] - y[i];
        }

        double loss(double w1, double w2) {
            return IntStream.range(0, y.length)
                            .mapToDouble(i -> residual(i, w1, w2) * residual(i, w1, w2))
                            .sum()
                    / (2 * y.length);
        }

        /** Solves the normal equations. */
        double[] leastSquares() {
            double[] s = new double[5];
            for (int i = 0; i < y.length; i++) {
                s[0] += x[i][0] * x[i][0];
                s[1] += x[i][0] * x[i][1];
                s[2] += x[i][1] * x[i][1];
                s[3] += x[i][0] * y[i];
                s[4] += x[i][1] * y[i];
            }
            double determinant = s[0] * s[2] - s[1] * s[1];
            return new double[] {(s[2] * s[3] - s[1] * s[4]) / determinant, (s[0] * s[4] - s[1] * s[3]) / determinant};
        }
    }

    @Override
    public Result run(Params p, Lab lab) {
        Regression data = Regression.drawn(p.n(), lab.random("points"));
        double[] optimum = data.leastSquares();
        List<Path> paths = new ArrayList<>();
        for (int batch : p.batches()) {
            paths.add(descend(data, p, batch, optimum, lab.random("batches of " + batch)));
        }
        double[] w1 = grid(-3.8, 3.4, 15);
        double[] w2 = grid(-3.4, 2.8, 15);
        double[][] loss = new double[w2.length][w1.length];
        for (int i = 0; i < w2.length; i++) {
            for (int j = 0; j < w1.length; j++) {
                loss[i][j] = data.loss(w1[j], w2[i]);
            }
        }
        return new Result(optimum, data.loss(optimum[0], optimum[1]), paths, w1, w2, loss);
    }

    private static Path descend(Regression data, Params p, int batch, double[] optimum, RandomGenerator random) {
        double[][] w = new double[p.steps() + 1][];
        double[] loss = new double[p.steps() + 1];
        w[0] = START.clone();
        loss[0] = data.loss(START[0], START[1]);
        double length = 0;
        int rises = 0;
        for (int t = 1; t <= p.steps(); t++) {
            double[] before = w[t - 1];
            double[] gradient = new double[2];
            for (int k = 0; k < batch; k++) {
                int i = batch == p.n() ? k : random.nextInt(p.n());
                double residual = data.residual(i, before[0], before[1]);
                gradient[0] += residual * data.x()[i][0] / batch;
                gradient[1] += residual * data.x()[i][1] / batch;
            }
            w[t] = new double[] {before[0] - p.lr() * gradient[0], before[1] - p.lr() * gradient[1]};
            loss[t] = data.loss(w[t][0], w[t][1]);
            length += Math.hypot(w[t][0] - before[0], w[t][1] - before[1]);
            rises += loss[t] > loss[t - 1] ? 1 : 0;
        }
        double[] end = w[p.steps()];
        return new Path(
                batch,
                Arrays.stream(w).mapToDouble(point -> point[0]).toArray(),
                Arrays.stream(w).mapToDouble(point -> point[1]).toArray(),
                loss,
                length,
                rises / (double) p.steps(),
                Math.hypot(end[0] - optimum[0], end[1] - optimum[1]));
    }

    private static double[] grid(double from, double to, int points) {
        return IntStream.range(0, points)
                .mapToDouble(i -> from + (to - from) * i / (points - 1))
                .toArray();
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        Path all = r.paths().get(0);
        Path few = r.paths().get(r.paths().size() - 1);
        checks.add(Check.below("share of steps in which all points raise the loss", all.rises(), 1e-12));
        for (int i = 1; i < r.paths().size(); i++) {
            checks.add(Check.above(
                    "smaller batches walk farther, by",
                    r.paths().get(i).length() - r.paths().get(i - 1).length(),
                    0));
        }
        if (p.lr() == 0.04 && p.steps() == 100 && few.batch() == 1) {
            checks.add(Check.between("share of steps in which one point raises the loss", few.rises(), 0.2, 0.5));
            checks.add(Check.above("path of batch 1 over that of all points", few.length() / all.length(), 1.4));
            checks.add(Check.below("all points end so near the optimum", all.distance(), 0.3));
            checks.add(Check.below("one point ends so near the optimum", few.distance(), 0.8));
        }
        return checks;
    }
}
