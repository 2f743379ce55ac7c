package io.github.bookfigures.catalog.adaptation;

import io.github.bookfigures.catalog.adaptation.LoraRankTradeoff.Params;
import io.github.bookfigures.catalog.adaptation.RankSweep.Result;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Trains adapters of rising rank on a frozen linear layer whose true shift is known.
 *
 * <p>Not as in the trial: 4096 test points instead of 512, so that the error of a rank is known well enough to be compared with
 * theory under every seed.
 */
public final class RankSweep implements Experiment<Params, Result> {
    private static final int EXAMPLES = 512;
    /** So many that the error of a rank is known to a few percent. */
    private static final int TEST = 4096;

    private static final double NOISE = 0.05;
    private static final double LEARNING_RATE = 0.02;
    /** Spectrum of the shift without a sharp rank: 4 times 0.75^i. */
    private static final double DECAY = 0.75;

    /**
     * What was measured.
     *
     * @param sharp a shift with few singular values
     * @param slow a shift whose singular values decay
     * @param parameters trained numbers of each rank
     * @param full numbers of the whole matrix
     * @param shownRank the rank whose product's singular values are kept
     * @param learned singular values of the product of that rank, for the sharp shift
     */
    public record Result(Sweep sharp, Sweep slow, long[] parameters, long full, int shownRank, double[] learned) {}

    /**
     * The ranks on one shift.
     *
     * @param spectrum its singular values, descending
     * @param error mean squared error on fresh inputs without noise, for each rank
     * @param theory what the best matrix of that rank leaves: squares of the other singular values, divided by d
     * @param frozen error without any adapter
     */
    public record Sweep(double[] spectrum, double[] error, double[] theory, double frozen) {}

    @Override
    public Result run(Params p, Lab lab) {
        double[] slow = IntStream.range(0, p.d())
                .mapToDouble(i -> p.singular_values().get(0) * Math.pow(DECAY, i))
                .toArray();
        double[] sharp = new double[p.d()];
        Arrays.setAll(
                sharp, i -> i < p.singular_values().size() ? p.singular_values().get(i) : 0);
        int shown = p.ranks().stream()
                .filter(r -> r >= 2 * p.singular_values().size())
                .findFirst()
                .orElse(p.ranks().get(p.ranks().size() - 1));
        List<double[]> learned = new ArrayList<>();
        Sweep first = sweep(p, sharp, lab, "sharp", shown, learned);
        Sweep second = sweep(p, slow, lab, "slow", shown, new ArrayList<>());
        long[] counts = p.ranks().stream().mapToLong(r -> 2L * p.d() * r).toArray();
        return new Result(first, second, counts, (long) p.d() * p.d(), shown, learned.get(0));
    }

    private static Sweep sweep(Params p, double[] spectrum, Lab lab, String name, int shown, List<double[]> learned) {
        RandomGenerator random = lab.random(name);
        int d = p.d();
        INDArray shift = orthogonal(d, random)
                .mmul(Nd4j.diag(Nd4j.createFromArray(spectrum)))
                .mmul(orthogonal(d, random).transpose());
        INDArray x = gaussians(EXAMPLES, d, random);
        INDArray y =
                x.mmul(shift.transpose()).addi(gaussians(EXAMPLES, d, random).muli(NOISE));
        INDArray test = gaussians(TEST, d, random);
        double[][] second = x.transpose().mmul(x).divi(EXAMPLES).toDoubleMatrix();
        double[][] cross = y.transpose().mmul(x).divi(EXAMPLES).toDoubleMatrix();
        double[] error = new double[p.ranks().size()];
        double[] theory = new double[error.length];
        for (int i = 0; i < error.length; i++) {
            int rank = p.ranks().get(i);
            LowRankFit fit = new LowRankFit(d, rank, lab.random(name + " rank " + rank));
            fit.train(second, cross, LEARNING_RATE, p.steps());
            INDArray product = Nd4j.createFromArray(fit.shift());
            error[i] = meanSquare(test.mmul(shift.sub(product).transpose()));
            theory[i] = Arrays.stream(spectrum, Math.min(rank, d), d)
                            .map(s -> s * s)
                            .sum()
                    / d;
            if (rank == shown) {
                learned.add(SingularValues.of(product));
            }
        }
        return new Sweep(spectrum, error, theory, meanSquare(test.mmul(shift.transpose())));
    }

    private static INDArray gaussians(int rows, int columns, RandomGenerator random) {
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            Arrays.setAll(row, i -> random.nextGaussian());
        }
        return Nd4j.createFromArray(matrix);
    }

    private static INDArray orthogonal(int d, RandomGenerator random) {
        return Nd4j.linalg().qr(gaussians(d, d, random), false)[0];
    }

    private static double meanSquare(INDArray errors) {
        return errors.mul(errors).meanNumber().doubleValue();
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        int trueRank = p.singular_values().size();
        for (int i = 0; i < p.ranks().size(); i++) {
            int rank = p.ranks().get(i);
            double error = r.sharp().error()[i];
            if (rank < trueRank) {
                checks.add(Check.near(
                        "error of rank " + rank + " over that of theory",
                        error / r.sharp().theory()[i],
                        1,
                        0.1));
            } else {
                checks.add(Check.below("error of rank " + rank, error, 1e-3));
            }
            checks.add(Check.near("trained numbers of rank " + rank, r.parameters()[i], 2.0 * p.d() * rank, 0));
        }
        int enough = p.ranks().indexOf(trueRank);
        int last = p.ranks().size() - 1;
        if (enough >= 0) {
            double gain = r.sharp().error()[enough] - r.sharp().error()[last];
            checks.add(Check.below("what ranks beyond the true one gain", gain, 1e-3));
        }
        double beyond = Arrays.stream(r.learned()).skip(trueRank).max().orElse(0);
        checks.add(Check.below("singular values learned beyond the true rank", beyond, 0.1));
        return checks;
    }
}
