package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import io.github.bookfigures.learn.Dataset;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Propagation;
import io.github.bookfigures.learn.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.eigen.Eigen;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Fisher information: the diagonal for the network of {@link FirstTask}, what its largest entries are worth when weights are
 * disturbed, and the full matrix of a small network on a small task of the same kind, with exact expectations over labels.
 */
public final class FisherMaps implements Experiment<FisherInformationMatrix.Params, FisherMaps.Result> {
    /**
     * What was measured.
     *
     * @param firstLayer Fisher information of the first weight matrix, [unit][input], units by their sums, largest first
     * @param sorted all diagonal entries of the large network, largest first
     * @param topShare share of their sum that the largest tenth holds
     * @param full full matrix of the small network, parameters as in {@link NetworkWeights#flat}
     * @param asymmetry largest difference between the full matrix and its transpose
     * @param smallestEigenvalue of the full matrix
     * @param diagonalDifference largest difference between its diagonal and mean squared gradients
     * @param topIncrease rise of the loss on fresh examples when noise is added to the largest tenth, for each draw
     * @param bottomIncrease the same for the smallest tenth
     */
    public record Result(
            double[][] firstLayer,
            double[] sorted,
            double topShare,
            double[][] full,
            double asymmetry,
            double smallestEigenvalue,
            double diagonalDifference,
            double[] topIncrease,
            double[] bottomIncrease) {}

    private static final int DIM = 40;
    private static final int CLASSES = 4;
    private static final int HIDDEN = 64;
    private static final int STEPS = 200;
    private static final int DRAWS = 20;

    @Override
    public Result run(FisherInformationMatrix.Params p, Lab lab) {
        FirstTask.Result known = lab.measure(
                Measurement.of(FirstTask.class, new FirstTask.Params(DIM, CLASSES, HIDDEN, STEPS, p.samples())));
        double[] diagonal = known.fisher().flat();
        double[] sorted =
                Arrays.stream(diagonal).map(v -> -v).sorted().map(v -> -v).toArray();
        double share = Arrays.stream(sorted, 0, sorted.length / 10).sum()
                / Arrays.stream(sorted).sum();
        double[][] rows = Arrays.stream(known.fisher().weight()[0])
                .sorted(Comparator.comparingDouble(row -> -Arrays.stream(row).sum()))
                .toArray(double[][]::new);
        double[] direct = new double[p.size()];
        double[][] full = full(p, lab, direct);
        double asymmetry = 0;
        double difference = 0;
        for (int i = 0; i < full.length; i++) {
            difference = Math.max(difference, Math.abs(full[i][i] - direct[i]));
            for (int j = 0; j < i; j++) {
                asymmetry = Math.max(asymmetry, Math.abs(full[i][j] - full[j][i]));
            }
        }
        double smallest = Eigen.symmetricGeneralizedEigenvalues(Nd4j.createFromArray(full))
                .minNumber()
                .doubleValue();
        double[][] increases = increases(p, lab, known, diagonal);
        return new Result(rows, sorted, share, full, asymmetry, smallest, difference, increases[0], increases[1]);
    }

    /** The matrix E[g g'] over examples and labels; also adds up its diagonal, from squares, into {@code direct}. */
    private static double[][] full(FisherInformationMatrix.Params p, Lab lab, double[] direct) {
        int dim = p.small_net().get(0);
        int classes = p.small_net().get(2);
        FirstTask.Result small = lab.measure(Measurement.of(
                FirstTask.class,
                new FirstTask.Params(dim, classes, p.small_net().get(1), STEPS, p.samples())));
        Network network = small.weights()
                .network(PermutedTasks.architecture(dim, p.small_net().get(1), classes));
        Dataset data = new PermutedTasks(lab, dim, classes).first("training");
        double[][] sum = new double[direct.length][direct.length];
        for (double[] input : data.inputs()) {
            Propagation pass = Propagation.forward(network, new double[][] {input});
            double[] probability = pass.predictions()[0];
            for (int label = 0; label < classes; label++) {
                double weight = probability[label] / data.size();
                double[] g = FirstTask.gradient(pass, label).flat();
                for (int i = 0; i < g.length; i++) {
                    direct[i] += weight * (g[i] * g[i]);
                    for (int j = 0; j < g.length; j++) {
                        sum[i][j] += weight * g[i] * g[j];
                    }
                }
            }
        }
        return sum;
    }

    private static double[][] increases(
            FisherInformationMatrix.Params p, Lab lab, FirstTask.Result known, double[] diagonal) {
        Dataset test = new PermutedTasks(lab, DIM, CLASSES).first("test");
        Network network = known.weights().network(PermutedTasks.architecture(DIM, HIDDEN, CLASSES));
        double before = Propagation.forward(network, test.inputs()).loss(test.targets());
        int[] order = IntStream.range(0, diagonal.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -diagonal[i]))
                .mapToInt(i -> i)
                .toArray();
        int tenth = order.length / 10;
        double[][] rises = new double[2][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int end = 0; end < 2; end++) {
                SeededRandom random =
                        new SeededRandom(lab.random("noise " + draw).nextLong());
                double[] w = known.weights().flat();
                for (int i = 0; i < tenth; i++) {
                    w[order[end == 0 ? i : order.length - 1 - i]] += p.perturbation() * random.gaussian();
                }
                known.weights().with(w).writeTo(network);
                rises[end][draw] = Propagation.forward(network, test.inputs()).loss(test.targets()) - before;
            }
        }
        return rises;
    }

    @Override
    public List<Check> checks(FisherInformationMatrix.Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.below("the matrix is symmetric, largest difference", r.asymmetry(), 1e-10));
        checks.add(Check.above("smallest eigenvalue", r.smallestEigenvalue(), -1e-10));
        checks.add(Check.below("its diagonal is that of squared gradients", r.diagonalDifference(), 1e-10));
        checks.add(Check.above("smallest entry of the diagonal", r.sorted()[r.sorted().length - 1], -1e-300));
        checks.add(Check.above("share of the largest tenth", r.topShare(), 0.4));
        checks.add(Check.above(
                "harm by noise on the largest by that on the smallest tenth",
                mean(r.topIncrease()) / mean(r.bottomIncrease()),
                5));
        return checks;
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
