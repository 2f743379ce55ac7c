package io.github.bookfigures.catalog.adaptation;

import io.github.bookfigures.catalog.adaptation.QuantizationTradeoff.Granularity;
import io.github.bookfigures.catalog.adaptation.QuantizationTradeoff.Params;
import io.github.bookfigures.catalog.adaptation.RoundedWeights.Result;
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
import io.github.bookfigures.learn.ToyData;
import io.github.bookfigures.learn.Trainer;
import io.github.bookfigures.learn.Updater;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trains a small classifier once and rounds its weights to fewer and fewer bits.
 *
 * <p>Not as in the trial: 600 training points instead of 1000, at six tenths of the cost.
 */
public final class RoundedWeights implements Experiment<Params, Result> {
    private static final int TRAIN = 600;
    private static final int TEST = 500;
    private static final int STEPS = 400;
    private static final int WIDTH = 64;
    private static final double EDGE = 1.25;
    private static final int GRID = 81;

    /**
     * What was measured.
     *
     * @param accuracy share of test points the trained network has right
     * @param series one for each granularity
     * @param points some test points
     * @param labels their classes
     * @param maps predicted class on a square grid: unrounded, then 4 and 2 bits per tensor; rows from below
     * @param grid the coordinates of rows and columns
     * @param memory GB of the weights of the named size at 32, 16, 8, 4, 3 and 2 bits
     * @param scales GB of one 16-bit scale for each 64 weights
     */
    public record Result(
            double accuracy,
            List<Series> series,
            double[][] points,
            int[] labels,
            List<int[][]> maps,
            double[] grid,
            double[] memory,
            double scales) {}

    /**
     * Rounded networks.
     *
     * @param accuracy test accuracy for each number of bits
     * @param sqnr energy of the weights over that of their errors, decibel
     * @param probabilityError root mean square difference of the predicted probabilities from the unrounded ones
     */
    public record Series(double[] accuracy, double[] sqnr, double[] probabilityError) {}

    @Override
    public Result run(Params p, Lab lab) {
        Dataset data = ToyData.spirals(TRAIN + TEST, 3, 0.75, 0.05, lab.seed());
        Dataset train = data.slice(0, TRAIN);
        Dataset test = data.slice(TRAIN, TRAIN + TEST);
        Architecture shape = Architecture.input(2)
                .dense(WIDTH, Activation.RELU)
                .dense(WIDTH, Activation.RELU)
                .dense(3, Activation.IDENTITY)
                .loss(Loss.SOFTMAX_CROSS_ENTROPY);
        Network network = Network.create(shape, Initialisation.HE, Precision.FLOAT, lab.seed());
        Trainer.of(network, new Updater.Adam(0.005)).train(train, TRAIN, STEPS, lab.seed());
        List<double[][]> weights = new ArrayList<>();
        for (int i = 0; i < network.weightMatrices(); i++) {
            weights.add(network.weight(i));
        }
        double accuracy = network.accuracy(test);
        double[][] exact = network.predict(test.inputs());
        double[] grid = new double[GRID];
        Arrays.setAll(grid, i -> -EDGE + 2 * EDGE * i / (GRID - 1));
        List<int[][]> maps = new ArrayList<>();
        maps.add(map(network, grid));
        List<Series> series = new ArrayList<>();
        for (Granularity granularity : p.granularity()) {
            double[][] measured = new double[3][p.bits().size()];
            for (int b = 0; b < p.bits().size(); b++) {
                measured[1][b] = round(network, weights, p.bits().get(b), granularity);
                measured[0][b] = network.accuracy(test);
                measured[2][b] = rms(network.predict(test.inputs()), exact);
            }
            series.add(new Series(measured[0], measured[1], measured[2]));
        }
        for (int bits : new int[] {4, 2}) {
            round(network, weights, bits, Granularity.TENSOR);
            maps.add(map(network, grid));
        }
        double[] memory = Arrays.stream(new double[] {32, 16, 8, 4, 3, 2})
                .map(bits -> p.model_params() * bits / 8 / 1e9)
                .toArray();
        Dataset shown = test.slice(0, 120);
        return new Result(
                accuracy, series, shown.inputs(), shown.labels(), maps, grid, memory, p.model_params() / 64 * 2 / 1e9);
    }

    /** Rounds all weights to symmetric integers of so many bits; returns the ratio of their energy to that of the errors. */
    private static double round(Network network, List<double[][]> weights, int bits, Granularity granularity) {
        double energy = 0;
        double error = 0;
        for (int i = 0; i < weights.size(); i++) {
            double[][] matrix = weights.get(i);
            double[][] rounded = new double[matrix.length][];
            for (int unit = 0; unit < matrix.length; unit++) {
                double largest = granularity == Granularity.ROW
                        ? largest(matrix[unit])
                        : Arrays.stream(matrix)
                                .mapToDouble(RoundedWeights::largest)
                                .max()
                                .orElseThrow();
                double scale = largest / ((1 << (bits - 1)) - 1);
                rounded[unit] = Arrays.stream(matrix[unit])
                        .map(w -> scale * Math.rint(w / scale))
                        .toArray();
                for (int j = 0; j < matrix[unit].length; j++) {
                    energy += matrix[unit][j] * matrix[unit][j];
                    error += (matrix[unit][j] - rounded[unit][j]) * (matrix[unit][j] - rounded[unit][j]);
                }
            }
            network.setWeight(i, rounded);
        }
        return 10 * Math.log10(energy / error);
    }

    private static double largest(double[] row) {
        return Arrays.stream(row).map(Math::abs).max().orElseThrow();
    }

    private static double rms(double[][] one, double[][] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            for (int k = 0; k < one[i].length; k++) {
                sum += (one[i][k] - other[i][k]) * (one[i][k] - other[i][k]);
            }
        }
        return Math.sqrt(sum / one.length / one[0].length);
    }

    private static int[][] map(Network network, double[] grid) {
        int[][] classes = new int[GRID][GRID];
        for (int i = 0; i < GRID; i++) {
            double[][] row = new double[GRID][];
            for (int j = 0; j < GRID; j++) {
                row[j] = new double[] {grid[j], grid[i]};
            }
            double[][] answers = network.predict(row);
            for (int j = 0; j < GRID; j++) {
                classes[i][j] = Dataset.largest(answers[j]);
            }
        }
        return classes;
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        for (int g = 0; g < p.granularity().size(); g++) {
            Series series = r.series().get(g);
            for (int b = 0; b < p.bits().size(); b++) {
                int bits = p.bits().get(b);
                if (bits == 8) {
                    checks.add(Check.near("accuracy at 8 bits", series.accuracy()[b], r.accuracy(), 0.01));
                }
                if (bits == 2 && p.granularity().get(g) == Granularity.TENSOR) {
                    checks.add(Check.below("accuracy at 2 bits", series.accuracy()[b], r.accuracy() - 0.2));
                }
                if (b > 0) {
                    checks.add(Check.above("more bits, less error", series.sqnr()[b] - series.sqnr()[b - 1], 0));
                }
            }
            int six = p.bits().indexOf(6);
            int sixteen = p.bits().indexOf(16);
            if (six >= 0 && sixteen >= 0) {
                double slope = (series.sqnr()[sixteen] - series.sqnr()[six]) / 10;
                checks.add(Check.between("decibel for each bit", slope, 5.8, 6.3));
            }
        }
        if (p.granularity().equals(List.of(Granularity.TENSOR, Granularity.ROW))) {
            for (int b = 0; b < p.bits().size(); b++) {
                double gain = r.series().get(1).sqnr()[b] - r.series().get(0).sqnr()[b];
                checks.add(Check.above(
                        "what a scale for each row gains at " + p.bits().get(b) + " bits", gain, 0));
            }
        }
        checks.add(Check.near("GB at 16 bits", r.memory()[1], p.model_params() * 2 / 1e9, 0));
        checks.add(Check.near("GB at 4 bits", r.memory()[3], p.model_params() / 2 / 1e9, 0));
        return checks;
    }
}
