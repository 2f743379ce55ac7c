package io.github.bookfigures.catalog.regularization;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
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
 * A network 2-h-h-2 learns noisy quadrants with dropout. Afterwards thinned networks are sampled, each with one mask for all
 * examples, and the probabilities of several are averaged; they are compared with the whole network, whose weights need no
 * scaling since training divided by the share that is kept.
 */
public final class ThinnedNetworks implements Experiment<ThinnedNetworks.Params, ThinnedNetworks.Result> {
    private static final int TRAINING = 150;
    private static final int TEST = 1000;
    private static final double FLIPPED = 0.1;
    /** Groups of networks whose averages are judged, at least. */
    private static final int GROUPS = 10;

    private static final int GRID = 25;
    private static final double REACH = 2.5;
    /** Units of the two hidden layers that are drawn. */
    static final int DRAWN = 4;

    private static final int SKETCHES = 4;

    /** What the manifest may set. */
    public record Params(
            @Doc("probability to drop a unit, from 0.1 to 0.8")
            double p_drop,

            @Doc("units of both hidden layers, at least 8") int hidden,
            @Doc("training steps with all examples") int steps,

            @Doc("how many thinned networks are averaged: five ascending numbers, the first 1")
            List<Integer> M) {
        public Params() {
            this(0.5, 64, 400, List.of(1, 3, 10, 30, 200));
        }

        public Params {
            M = List.copyOf(M);
            List<Integer> numbers = M;
            boolean ascending = IntStream.range(1, M.size()).allMatch(i -> numbers.get(i) > numbers.get(i - 1));
            if (!(p_drop >= 0.1 && p_drop <= 0.8) || hidden < 8 || steps < 1) {
                throw new IllegalArgumentException("needs p_drop from 0.1 to 0.8, 8 hidden units and a step");
            }
            if (M.size() != 5 || M.get(0) != 1 || M.get(2) < 3 || !ascending) {
                throw new IllegalArgumentException("needs five ascending numbers M, the first 1");
            }
        }
    }

    /**
     * What was measured.
     *
     * @param points training points
     * @param labels their labels, some of them wrong
     * @param sketches units that are kept in drawn networks of two layers of four: [network][layer][unit], 1 or 0; sampled,
     *     and sampled again when fewer than 2 or more than 6 of the 8 or a whole layer would be dropped
     * @param grid abscissas and ordinates of the maps
     * @param maps probability of class 1 on the grid for three thinned networks and for the mean of all
     * @param size numbers of networks averaged
     * @param nll mean test loss for each number, over all groups
     * @param low smallest of them
     * @param high largest of them
     * @param accuracy mean test accuracy for each number
     * @param wholeNll test loss of the whole network
     * @param difference mean difference in size between the probabilities of the largest mean and the whole network
     */
    public record Result(
            double[][] points,
            int[] labels,
            int[][][] sketches,
            double[] grid,
            List<double[][]> maps,
            double[] size,
            double[] nll,
            double[] low,
            double[] high,
            double[] accuracy,
            double wholeNll,
            double difference) {}

    @Override
    public Result run(Params p, Lab lab) {
        long seed = lab.seed();
        Dataset training = ToyData.quadrants(TRAINING, FLIPPED, seed);
        Dataset test = ToyData.quadrants(TEST, 0, lab.random("test").nextLong());
        Network network = trained(p, training, seed);
        double[] grid = IntStream.range(0, GRID)
                .mapToDouble(i -> -REACH + 2 * REACH * i / (GRID - 1))
                .toArray();
        double[][] places = IntStream.range(0, GRID * GRID)
                .mapToObj(i -> new double[] {grid[i % GRID], grid[i / GRID]})
                .toArray(double[][]::new);
        int most = p.M().get(p.M().size() - 1);
        double[][] answers = new double[most][];
        double[] meanMap = new double[places.length];
        List<double[][]> maps = new ArrayList<>();
        double[] whole = ofClassOne(network.predict(test.inputs()));
        double[][] second = network.weight(1);
        double[][] third = network.weight(2);
        SeededRandom masks = SeededRandom.of(seed, "masks");
        for (int i = 0; i < most; i++) {
            network.setWeight(1, masked(second, p.p_drop(), masks));
            network.setWeight(2, masked(third, p.p_drop(), masks));
            answers[i] = ofClassOne(network.predict(test.inputs()));
            double[] map = ofClassOne(network.predict(places));
            for (int k = 0; k < map.length; k++) {
                meanMap[k] += map[k] / most;
            }
            if (i < 3) {
                maps.add(rows(map));
            }
        }
        maps.add(rows(meanMap));
        double[][] statistics = p.M().stream()
                .map(m -> statistics(answers, m, test.labels(), seed))
                .toArray(double[][]::new);
        double[] mean = mean(answers, IntStream.range(0, most).toArray(), most);
        return new Result(
                training.inputs(),
                training.labels(),
                sketches(p.p_drop(), seed),
                grid,
                maps,
                p.M().stream().mapToDouble(Integer::intValue).toArray(),
                column(statistics, 0),
                column(statistics, 1),
                column(statistics, 2),
                column(statistics, 3),
                nll(whole, test.labels()),
                IntStream.range(0, TEST)
                        .mapToDouble(i -> Math.abs(mean[i] - whole[i]))
                        .average()
                        .orElseThrow());
    }

    private static Network trained(Params p, Dataset data, long seed) {
        Architecture architecture = Architecture.input(2)
                .dense(p.hidden(), Activation.RELU)
                .dropout(p.p_drop())
                .dense(p.hidden(), Activation.RELU)
                .dropout(p.p_drop())
                .dense(2, Activation.IDENTITY)
                .loss(Loss.SOFTMAX_CROSS_ENTROPY);
        Network network = Network.create(architecture, Initialisation.HE, Precision.FLOAT, seed);
        Trainer.of(network, new Updater.Adam(0.01)).train(data, data.size(), p.steps(), seed);
        return network;
    }

    /** The weights behind a dropped unit become 0, those behind the others larger. */
    private static double[][] masked(double[][] weights, double drop, SeededRandom masks) {
        double[][] thin = new double[weights.length][weights[0].length];
        for (int unit = 0; unit < weights[0].length; unit++) {
            double factor = masks.uniform() < drop ? 0 : 1 / (1 - drop);
            for (int next = 0; next < weights.length; next++) {
                thin[next][unit] = factor * weights[next][unit];
            }
        }
        return thin;
    }

    private static int[][][] sketches(double drop, long seed) {
        SeededRandom random = SeededRandom.of(seed, "sketches");
        int[][][] sketches = new int[SKETCHES][2][DRAWN];
        for (int[][] sketch : sketches) {
            int first;
            int second;
            do {
                for (int[] layer : sketch) {
                    Arrays.setAll(layer, unit -> random.uniform() < drop ? 0 : 1);
                }
                first = Arrays.stream(sketch[0]).sum();
                second = Arrays.stream(sketch[1]).sum();
            } while (first == 0 || second == 0 || first + second > 6);
        }
        return sketches;
    }

    /**
     * Mean, least and largest loss and mean accuracy of averages of m of the networks. All networks are dealt into groups of
     * m, again and again until there are ten groups, so that the means of different m speak of the same networks.
     */
    private static double[] statistics(double[][] answers, int m, int[] labels, long seed) {
        SeededRandom random = SeededRandom.of(seed, "groupings of " + m);
        List<Double> losses = new ArrayList<>();
        List<Double> accuracies = new ArrayList<>();
        int[] order = IntStream.range(0, answers.length).toArray();
        while (losses.size() < GROUPS) {
            random.shuffle(order);
            for (int at = 0; at + m <= order.length; at += m) {
                double[] mean = mean(answers, Arrays.copyOfRange(order, at, at + m), m);
                losses.add(nll(mean, labels));
                accuracies.add(IntStream.range(0, mean.length)
                                .filter(i -> mean[i] > 0.5 == (labels[i] == 1))
                                .count()
                        / (double) mean.length);
            }
        }
        return new double[] {
            losses.stream().mapToDouble(v -> v).average().orElseThrow(),
            losses.stream().mapToDouble(v -> v).min().orElseThrow(),
            losses.stream().mapToDouble(v -> v).max().orElseThrow(),
            accuracies.stream().mapToDouble(v -> v).average().orElseThrow()
        };
    }

    private static double[] mean(double[][] answers, int[] order, int m) {
        double[] mean = new double[answers[0].length];
        for (int i = 0; i < m; i++) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += answers[order[i]][k] / m;
            }
        }
        return mean;
    }

    private static double nll(double[] probability, int[] labels) {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum -= StrictMath.log(labels[i] == 1 ? probability[i] : 1 - probability[i]);
        }
        return sum / labels.length;
    }

    private static double[] ofClassOne(double[][] predictions) {
        return column(predictions, 1);
    }

    private static double[] column(double[][] rows, int k) {
        return Arrays.stream(rows).mapToDouble(row -> row[k]).toArray();
    }

    private static double[][] rows(double[] map) {
        return IntStream.range(0, GRID)
                .mapToObj(i -> Arrays.copyOfRange(map, i * GRID, (i + 1) * GRID))
                .toArray(double[][]::new);
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        for (int[][] sketch : r.sketches()) {
            int kept = Arrays.stream(sketch).flatMapToInt(Arrays::stream).sum();
            checks.add(Check.between("share of units that a drawn mask keeps", kept / (2.0 * DRAWN), 0.25, 0.75));
        }
        checks.add(Check.below("loss of 30 networks against one", r.nll()[3], r.nll()[0]));
        checks.add(Check.above("accuracy of 30 networks against one", r.accuracy()[3], r.accuracy()[0] - 1e-12));
        checks.add(Check.below("mean distance of the mean and the whole network", r.difference(), 0.08));
        checks.add(Check.between("loss of 200 networks against 30", r.nll()[4] / r.nll()[3], 0.97, 1.03));
        return checks;
    }
}
