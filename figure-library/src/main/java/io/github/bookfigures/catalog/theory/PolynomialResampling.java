package io.github.bookfigures.catalog.theory;

import io.github.bookfigures.catalog.theory.BiasVarianceTradeoff.Fits;
import io.github.bookfigures.catalog.theory.BiasVarianceTradeoff.Params;
import io.github.bookfigures.catalog.theory.BiasVarianceTradeoff.Result;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Fits Legendre polynomials by least squares to resampled training sets. */
public final class PolynomialResampling implements Experiment<Params, Result> {
    private static final int TEST_POINTS = 200;
    private static final int SHOWN = 16;

    @Override
    public Result run(Params p, Lab lab) {
        double[] design =
                IntStream.range(0, p.n()).mapToDouble(i -> (i + 0.5) / p.n()).toArray();
        double[] x = IntStream.range(0, TEST_POINTS)
                .mapToDouble(i -> 0.01 + 0.98 * i / (TEST_POINTS - 1))
                .toArray();
        INDArray truth = function(x);
        INDArray train = noisy(function(design), p, lab.random("training sets"));
        INDArray test = noisy(truth, p, lab.random("test noise"));
        // With P = Q R on the design, degree d predicts sum over j <= d of (R^-T P(x)^T)_j (Q^T y)_j.
        INDArray[] qr =
                Nd4j.linalg().qr(legendre(design, p.max_degree()).transpose().dup('c'), false);
        INDArray basis =
                Nd4j.linalg().triangularSolve(qr[1].transpose().dup('c'), legendre(x, p.max_degree()), true, false);
        INDArray coefficients = qr[0].transpose().mmul(train);
        INDArray fit = Nd4j.zeros(DataType.DOUBLE, TEST_POINTS, p.repeats());
        double[][] parts = new double[4][p.max_degree() + 1];
        List<Fits> fits = new ArrayList<>();
        for (int d = 0; d <= p.max_degree(); d++) {
            fit.addi(basis.getRow(d).reshape(-1, 1).mmul(coefficients.getRow(d).reshape(1, -1)));
            INDArray mean = fit.mean(1);
            parts[0][d] = meanSquare(mean.sub(truth));
            parts[1][d] = fit.var(true, 1).meanNumber().doubleValue();
            parts[2][d] = parts[0][d] + parts[1][d] + p.noise() * p.noise();
            parts[3][d] = meanSquare(fit.sub(test));
            INDArray curves = fit.get(NDArrayIndex.all(), NDArrayIndex.interval(0, SHOWN));
            fits.add(new Fits(d, curves.transpose().toDoubleMatrix(), mean.toDoubleVector()));
        }
        int best = Nd4j.createFromArray(parts[2]).neg().argMax().getInt(0);
        List<Fits> shown = List.of(fits.get(1), fits.get(best), fits.get(p.max_degree()));
        double noise = p.noise() * p.noise();
        return new Result(parts[0], parts[1], noise, parts[2], parts[3], best, x, truth.toDoubleVector(), shown);
    }

    /** Legendre polynomials of 2x - 1 by Bonnet's recursion, one degree a row. */
    private static INDArray legendre(double[] x, int maxDegree) {
        double[][] rows = new double[maxDegree + 1][x.length];
        for (int i = 0; i < x.length; i++) {
            double u = 2 * x[i] - 1;
            rows[0][i] = 1;
            rows[1][i] = u;
            for (int k = 1; k < maxDegree; k++) {
                rows[k + 1][i] = ((2 * k + 1) * u * rows[k][i] - k * rows[k - 1][i]) / (k + 1);
            }
        }
        return Nd4j.createFromArray(rows);
    }

    private static INDArray function(double[] x) {
        return Nd4j.createFromArray(
                DoubleStream.of(x).map(t -> Math.sin(2 * Math.PI * t)).toArray());
    }

    /** As many noisy copies of the values as there are training sets, one a column. */
    private static INDArray noisy(INDArray values, Params p, RandomGenerator random) {
        double[][] noise = new double[(int) values.length()][p.repeats()];
        for (double[] row : noise) {
            Arrays.setAll(row, i -> p.noise() * random.nextGaussian());
        }
        return Nd4j.createFromArray(noise).addColumnVector(values.reshape(-1, 1));
    }

    private static double meanSquare(INDArray errors) {
        return errors.mul(errors).meanNumber().doubleValue();
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        int last = p.max_degree();
        double steepest = IntStream.range(0, last)
                .mapToDouble(d -> r.variance()[d + 1] / r.variance()[d])
                .min()
                .orElseThrow();
        checks.add(Check.above("variance rises with the degree", steepest, 0.9));
        checks.add(Check.below("bias, variance and noise add up to the measured error", gap(r), 0.1));
        if (p.equals(new Params())) {
            checks.add(Check.between("the best degree", r.best(), 3, 5));
            checks.add(Check.above("squared bias of degree 0", r.bias()[0], 0.4));
            checks.add(Check.below("squared bias of degree 3", r.bias()[3], 0.02));
            for (int d = 0; d <= 10; d++) {
                double theory = r.noise() * (d + 1) / p.n();
                checks.add(
                        Check.between("variance of degree " + d + " by theory", r.variance()[d] / theory, 0.65, 1.35));
            }
        }
        return checks;
    }

    private static double gap(Result r) {
        return IntStream.range(0, r.total().length)
                .mapToDouble(d -> Math.abs(r.total()[d] - r.measured()[d]) / r.measured()[d])
                .max()
                .orElseThrow();
    }
}
