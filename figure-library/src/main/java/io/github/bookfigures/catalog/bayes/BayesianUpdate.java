package io.github.bookfigures.catalog.bayes;

import io.github.bookfigures.catalog.bayes.BeliefUpdates.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Band;
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
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Belief as a density that data sharpen: the bias of a coin (beta prior) and, below, a line (normal prior) whose posterior
 * shrinks as points come in. Throws and points are drawn from the seed.
 */
@Generator(
        name = "bayesian-update",
        summary = "Posterior beliefs about a coin and about a line after more and more data.")
public final class BayesianUpdate implements FigureGenerator<BayesianUpdate.Params, Result> {
    private static final double SHARE = 0.95;
    private static final Role BELIEF = Role.series(0);

    /** What the manifest may set. */
    public record Params(
            @Doc("true probability of heads") double theta,
            @Doc("parameters of the beta prior, above 1") double[] prior,

            @Doc("numbers of throws after which one looks, ascending from 0")
            int[] n,

            @Doc("whether a second row shows beliefs about a line")
            boolean line_fit) {
        public Params() {
            this(0.7, new double[] {2, 2}, new int[] {0, 1, 5, 20, 200}, true);
        }

        public Params {
            new BeliefUpdates.Params(theta, prior, n);
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(BeliefUpdates.class, new BeliefUpdates.Params(p.theta(), p.prior(), p.n()));
    }

    @Override
    public Figure draw(Params p, Result r) {
        CoinBelief first = r.coin().get(0);
        CoinBelief last = r.coin().get(r.coin().size() - 1);
        int span = p.line_fit() ? 2 : 1;
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(beliefs(p, r), 0, 0, 1, span));
        cells.add(new Cell(product(r), 0, span, 1, span));
        if (p.line_fit()) {
            cells.add(new Cell(ellipses(r), 1, 0, 1, 1));
            for (int i = 1; i < r.line().size(); i++) {
                cells.add(new Cell(lines(r, r.line().get(i)), 1, i, 1, 1));
            }
        }
        Figure figure = p.line_fit()
                ? Figure.cells(List.of(1.0, 1.0, 1.0, 1.0), List.of(1.2, 1.0), cells.toArray(Cell[]::new))
                        .size(14, 8)
                : Figure.cells(List.of(1.0, 1.0), List.of(1.0), cells.toArray(Cell[]::new))
                        .size(13, 5.6);
        return figure.titled(
                "Data sharpen belief: from a standard deviation of {0} to {1} after {2} throws",
                Amount.fixed(first.deviation(), 2), Amount.fixed(last.deviation(), 3), last.n());
    }

    private static Chart beliefs(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Rule.vertical(p.theta(), Role.TRUTH));
        int count = r.coin().size();
        double top = 0;
        for (int i = 0; i < count; i++) {
            CoinBelief belief = r.coin().get(i);
            double tint = 0.62 * (count - 1 - i) / (count - 1);
            double peak = peak(belief.density());
            top = Math.max(top, peak);
            marks.add(Line.of(r.theta(), belief.density(), BELIEF.tinted(tint)).weight(0.9 + 0.25 * i));
            String text = i == 0 ? "prior, sd {1}" : "{2}/{0} heads, sd {1}";
            marks.add(Note.at(belief.mode(), peak, text, belief.n(), Amount.fixed(belief.deviation(), 3), belief.k())
                    .role(BELIEF)
                    .towards(Corner.LEFT));
        }
        return Chart.of(
                        Axis.linear("Probability of heads $\\theta$").range(0, 1),
                        Axis.linear("Density").range(0, 1.12 * top),
                        marks)
                .titled("Belief after n throws; true value {0} dashed", Amount.exact(p.theta()))
                .legend(Chart.Legend.NONE);
    }

    private static Chart product(Result r) {
        CoinBelief belief = r.coin().get(r.shown());
        double top = 1.3 * Math.max(peak(r.likelihood()), peak(belief.density()));
        double map = belief.mode();
        return Chart.of(
                        Axis.linear("Probability of heads $\\theta$").range(0, 1),
                        Axis.linear("Density").range(0, top),
                        Band.of(r.theta(), new double[r.theta().length], belief.density(), BELIEF),
                        Line.of(r.theta(), r.prior(), Role.REFERENCE)
                                .dashed(Dash.DASHED)
                                .weight(1.2)
                                .named("prior"),
                        Line.of(r.theta(), r.likelihood(), Role.series(1))
                                .dashed(Dash.DASH_DOT)
                                .weight(1.2)
                                .named("likelihood, scaled"),
                        Line.of(r.theta(), belief.density(), BELIEF).weight(1.8).named("posterior"),
                        tick(map, top, BELIEF),
                        tick(r.mle(), top, Role.series(1)),
                        Note.at(map, peak(belief.density()), "MAP {0}", Amount.fixed(map, 2))
                                .role(BELIEF)
                                .towards(Corner.TOP_LEFT),
                        Note.at(r.mle(), peak(r.likelihood()), "MLE {0}", Amount.fixed(r.mle(), 2))
                                .role(Role.series(1))
                                .towards(Corner.TOP_LEFT))
                .titled("{0} heads in {1} throws: multiply, then normalise", belief.k(), belief.n())
                .withoutGrid()
                .legend(Chart.Legend.INSIDE);
    }

    private static double peak(double[] density) {
        return Arrays.stream(density).max().orElseThrow();
    }

    private static Line tick(double at, double top, Role role) {
        return Line.of(new double[] {at, at}, new double[] {0, 0.07 * top}, role)
                .weight(2);
    }

    private static Chart ellipses(Result r) {
        List<Mark> marks = new ArrayList<>();
        int count = r.line().size();
        for (int i = 0; i < count; i++) {
            LineBelief belief = r.line().get(i);
            double[][] ellipse = belief.ellipse(SHARE, 121);
            double tint = 0.62 * (count - 1 - i) / (count - 1);
            marks.add(Line.of(ellipse[0], ellipse[1], BELIEF.tinted(tint)).weight(0.9 + 0.3 * i));
        }
        marks.add(Points.at(r.trueLine()[0], r.trueLine()[1], Role.INSIGHT, Symbol.STAR)
                .size(1.6));
        return Chart.of(
                        Axis.linear("Intercept $w_0$").range(-2.6, 2.6),
                        Axis.linear("Slope $w_1$").range(-2.6, 2.6),
                        marks)
                .titled("Regions of {0}", Amount.percent(SHARE, 0))
                .withoutGrid()
                .squared()
                .legend(Chart.Legend.NONE);
    }

    private static Chart lines(Result r, LineBelief belief) {
        double[] ends = {-1, 1};
        List<Mark> marks = new ArrayList<>();
        for (double[] w : belief.samples()) {
            marks.add(Line.of(ends, new double[] {w[0] - w[1], w[0] + w[1]}, BELIEF.tinted(0.35))
                    .weight(0.7));
        }
        double[] w = r.trueLine();
        marks.add(Line.of(ends, new double[] {w[0] - w[1], w[0] + w[1]}, Role.TRUTH)
                .dashed(Dash.DASHED));
        marks.add(Points.of(
                Arrays.copyOf(r.x(), belief.points()), Arrays.copyOf(r.y(), belief.points()), Role.INK, Symbol.DISC));
        String title = belief.points() == 1 ? "After {0} point" : "After {0} points";
        return Chart.of(Axis.linear("$x$").range(-1, 1), Axis.linear("$y$").range(-3, 3), marks)
                .titled(title, belief.points())
                .withoutGrid()
                .legend(Chart.Legend.NONE);
    }
}
