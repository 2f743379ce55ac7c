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
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

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
        return Measurement.of(PolynomialResampling.class, parameters);
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
                .sharingX()
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
                        Line.of(degree, r.variance(), Role.VARIANCE)
                                .weight(1.6)
                                .dashed(Dash.DASH_DOT)
                                .named("variance"),
                        Line.of(degree, r.total(), Role.INK).weight(2).named("their sum"),
                        Points.of(degree, r.measured(), Role.INK, Symbol.RING).named("measured"),
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
            Line line = Line.of(r.x(), curve, Role.VARIANCE.tinted(0.6)).weight(0.5);
            lines.add(lines.isEmpty() ? line.named("fits") : line);
        }
        lines.add(Line.of(r.x(), fits.mean(), Role.BIAS).weight(2).named("their mean"));
        lines.add(Line.of(r.x(), r.truth(), Role.TRUTH).dashed(Dash.DASHED).named("truth"));
        return Chart.of(
                        Axis.linear("$x$").range(0, 1),
                        Axis.linear("$y$").range(-2, 2).ticks(-2.0, 0.0, 2.0),
                        lines)
                .titled("Degree {0}: {1}", fits.degree(), word)
                .legend(last ? Chart.Legend.BELOW : Chart.Legend.NONE);
    }
}
