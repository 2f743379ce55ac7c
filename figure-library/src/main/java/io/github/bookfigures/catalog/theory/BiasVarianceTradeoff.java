package io.github.bookfigures.catalog.theory;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Span;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
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

/**
 * Squared bias, variance and test error of polynomial fits by their degree, after Geman, Bienenstock and Doursat, "Neural
 * networks and the bias/variance dilemma" (1992): many noisy training sets of one function, one fit to each.
 */
@Generator(
        name = "bias-variance-tradeoff",
        summary =
                "Squared bias, variance and test error of polynomials of rising degree, fitted to many training sets.")
public final class BiasVarianceTradeoff
        implements FigureGenerator<BiasVarianceTradeoff.Params, BiasVarianceTradeoff.Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("points of a training set, the midpoints of as many cells of [0, 1]")
            int n,

            @Doc("standard deviation of the noise on each point")
            double noise,

            @Doc("number of training sets") int repeats,
            @Doc("highest degree of the polynomials") int max_degree) {
        public Params() {
            this(30, 0.4, 300, 15);
        }

        public Params {
            if (max_degree < 6 || n <= max_degree || repeats < 20 || !(noise > 0)) {
                throw new IllegalArgumentException(
                        "needs noise above 0, 20 repeats or more, max_degree from 6 and n above max_degree");
            }
        }
    }

    /**
     * What was measured, by degree from 0.
     *
     * @param bias squared bias, mean over the test points
     * @param variance variance over the training sets, mean over the test points
     * @param noise variance of the noise, which no model can beat
     * @param total sum of the three
     * @param measured mean squared error on fresh noisy test points
     * @param best degree with the smallest total
     * @param x the test points
     * @param truth the function at the test points
     * @param fits the stiff, the best and the most flexible fits
     */
    public record Result(
            double[] bias,
            double[] variance,
            double noise,
            double[] total,
            double[] measured,
            int best,
            double[] x,
            double[] truth,
            List<Fits> fits) {}

    /**
     * Fits of one degree.
     *
     * @param degree degree of the polynomials
     * @param curves fits to the first training sets, at the test points
     * @param mean mean of all fits
     */
    public record Fits(int degree, double[][] curves, double[] mean) {}

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(Resampling.class, parameters);
    }

    /** Fits Legendre polynomials by least squares to resampled training sets. */
    public static final class Resampling implements Experiment<Params, Result> {
        private static final int TEST_POINTS = 200;
        private static final int SHOWN = 20;

        @Override
        public Result run(Params p, Lab lab) {
            double[] design = IntStream.range(0, p.n())
                    .mapToDouble(i -> (i + 0.5) / p.n())
                    .toArray();
            double[] x = IntStream.range(0, TEST_POINTS)
                    .mapToDouble(i -> 0.01 + 0.98 * i / (TEST_POINTS - 1))
                    .toArray();
            INDArray truth = function(x);
            INDArray train = noisy(function(design), p, lab.random("training sets"));
            INDArray test = noisy(truth, p, lab.random("test noise"));
            // With P = Q R on the design, degree d predicts sum over j <= d of (R^-T P(x)^T)_j (Q^T y)_j.
            INDArray[] qr = Nd4j.linalg()
                    .qr(legendre(design, p.max_degree()).transpose().dup('c'), false);
            INDArray basis =
                    Nd4j.linalg().triangularSolve(qr[1].transpose().dup('c'), legendre(x, p.max_degree()), true, false);
            INDArray coefficients = qr[0].transpose().mmul(train);
            INDArray fit = Nd4j.zeros(DataType.DOUBLE, TEST_POINTS, p.repeats());
            double[][] parts = new double[4][p.max_degree() + 1];
            List<Fits> fits = new ArrayList<>();
            for (int d = 0; d <= p.max_degree(); d++) {
                fit.addi(basis.getRow(d)
                        .reshape(-1, 1)
                        .mmul(coefficients.getRow(d).reshape(1, -1)));
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
                    checks.add(Check.between(
                            "variance of degree " + d + " by theory", r.variance()[d] / theory, 0.65, 1.35));
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

    @Override
    public Figure draw(Params p, Result r) {
        String[] words = {"too stiff", "the best", "too wild"};
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(errors(p, r), 0, 0, 3, 1));
        for (int i = 0; i < 3; i++) {
            cells.add(new Cell(fits(r, r.fits().get(i), words[i], i == 2), i, 1, 1, 1));
        }
        return Figure.cells(List.of(2.0, 1.0), List.of(1.0, 1.0, 1.0), cells.toArray(Cell[]::new))
                .size(13, 7.6)
                .titled(
                        "Degree {0} predicts best: stiffer curves miss the shape, wilder ones chase the noise",
                        r.best());
    }

    private static Chart errors(Params p, Result r) {
        double[] degree =
                IntStream.rangeClosed(0, p.max_degree()).asDoubleStream().toArray();
        double[] noise = DoubleStream.of(degree).map(d -> r.noise()).toArray();
        // Too far from the best: more than a tenth above the smallest total error.
        int[] good = IntStream.rangeClosed(0, p.max_degree())
                .filter(d -> r.total()[d] <= 1.1 * r.total()[r.best()])
                .toArray();
        double left = good[0] - 0.5;
        double right = good[good.length - 1] + 0.5;
        return Chart.of(
                        Axis.linear("Degree of the polynomial").integers().range(0, p.max_degree()),
                        Axis.linear("Mean squared error").range(0, 0.8),
                        Span.x(Double.NEGATIVE_INFINITY, left, Role.BIAS).labelled("under-fit"),
                        Span.x(right, Double.POSITIVE_INFINITY, Role.VARIANCE).labelled("over-fit"),
                        Rule.vertical(r.best(), Role.INSIGHT),
                        Line.of(degree, noise, Role.REFERENCE)
                                .dashed(Dash.DASHED)
                                .named("noise {0}", Amount.fixed(r.noise(), 2)),
                        Line.of(degree, r.bias(), Role.BIAS).weight(1.6).named("squared bias"),
                        Line.of(degree, r.variance(), Role.VARIANCE).weight(1.6).named("variance"),
                        Line.of(degree, r.total(), Role.INK).weight(2).named("sum of the three"),
                        Points.of(degree, r.measured(), Role.INK, Symbol.RING).named("measured on fresh data"),
                        Note.at(
                                        r.best(),
                                        r.total()[r.best()],
                                        "least error at degree {0}: {1}",
                                        r.best(),
                                        Amount.fixed(r.total()[r.best()], 3))
                                .role(Role.INSIGHT)
                                .towards(Corner.TOP))
                .titled("The error is least where bias has gone and variance has not yet come")
                .legend(Chart.Legend.BELOW);
    }

    private static Chart fits(Result r, Fits fits, String word, boolean last) {
        List<Mark> lines = new ArrayList<>();
        for (double[] curve : fits.curves()) {
            lines.add(Line.of(r.x(), curve, Role.VARIANCE.tinted(0.6)).weight(0.5));
        }
        lines.add(Line.of(r.x(), fits.mean(), Role.BIAS).weight(2).named("mean of all fits"));
        lines.add(Line.of(r.x(), r.truth(), Role.TRUTH).dashed(Dash.DASHED).named("truth"));
        return Chart.of(
                        Axis.linear(last ? "x" : "").range(0, 1),
                        Axis.linear("y").range(-2, 2).ticks(-2.0, 0.0, 2.0),
                        lines)
                .titled("Degree {0}: {1}", fits.degree(), word)
                .legend(last ? Chart.Legend.BELOW : Chart.Legend.NONE);
    }
}
