package io.github.bookfigures.catalog.bayes;

import io.github.bookfigures.catalog.bayes.PriorsAndPenalties.Prior;
import io.github.bookfigures.catalog.bayes.PriorsAndPenalties.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Span;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;

/**
 * Penalties are priors in disguise: the negative logarithm of a Gaussian is a parabola (L2, ridge), that of a Laplace density a
 * V (L1, lasso), whose kink makes estimates exactly zero.
 */
@Generator(
        name = "bayesian-priors",
        summary = "Gaussian and Laplace priors, the penalties they are, and the estimates they lead to.")
public final class BayesianPriors implements FigureGenerator<BayesianPriors.Params, Result> {
    private static final Role GAUSSIAN = Role.series(0);
    private static final Role LAPLACE = Role.series(1);

    /** What the manifest may set. */
    public record Params(
            @Doc("strength of both penalties in the estimates")
            double lambda,

            @Doc("standard deviation of both priors") double sigma) {
        public Params() {
            this(1, 1);
        }

        public Params {
            new PriorsAndPenalties.Params(lambda, sigma);
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(PriorsAndPenalties.class, new PriorsAndPenalties.Params(p.lambda(), p.sigma()));
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.row(densities(p, r), penalties(r), estimates(p, r))
                .size(14, 6)
                .titled(
                        "A penalty is a prior: Gaussian beliefs shrink estimates, Laplace beliefs set small ones to zero");
    }

    private static Chart densities(Params p, Result r) {
        double end = r.w()[r.w().length - 1];
        return Chart.of(
                        Axis.linear("Weight $w$").range(-end, end),
                        Axis.linear("Prior density").range(0, 1.18 * r.laplace().peak()),
                        Line.of(r.w(), r.gaussian().density(), GAUSSIAN)
                                .weight(1.5)
                                .named("Gaussian: L2, ridge"),
                        Line.of(r.w(), r.laplace().density(), LAPLACE)
                                .dashed(Dash.DASHED)
                                .weight(1.5)
                                .named("Laplace: L1, lasso"),
                        Note.at(
                                        0,
                                        r.laplace().peak(),
                                        "peak {0}",
                                        Amount.fixed(r.laplace().peak(), 3))
                                .role(LAPLACE)
                                .towards(Corner.RIGHT),
                        Note.at(
                                        0,
                                        r.gaussian().peak(),
                                        "peak {0}",
                                        Amount.fixed(r.gaussian().peak(), 3))
                                .role(GAUSSIAN)
                                .towards(Corner.LEFT),
                        Inscription.of(
                                Corner.TOP_LEFT,
                                Text.of("Beyond ±{0}:", Amount.exact(3 * p.sigma())),
                                Text.of(
                                        "Laplace {0}",
                                        Amount.percent(r.laplace().tail(), 1)),
                                Text.of(
                                        "Gaussian {0}",
                                        Amount.percent(r.gaussian().tail(), 1))))
                .titled("Priors of one variance")
                .legend(Chart.Legend.BELOW);
    }

    private static Chart penalties(Result r) {
        double end = r.w()[r.w().length - 1];
        return Chart.of(
                        Axis.linear("Weight $w$").range(-end, end),
                        Axis.linear("Negative log density").range(0, 8),
                        penalty(r.w(), r.gaussian(), GAUSSIAN).named("parabola: L2"),
                        penalty(r.w(), r.laplace(), LAPLACE).dashed(Dash.DASHED).named("V: L1"))
                .titled("Their penalties, 0 at the mode")
                .legend(Chart.Legend.BELOW);
    }

    private static Line penalty(double[] w, Prior prior, Role role) {
        return Line.of(w, prior.penalty(), role).weight(1.5);
    }

    private static Chart estimates(Params p, Result r) {
        return Chart.of(
                        Axis.linear("Least squares estimate $z$").range(-3, 3),
                        Axis.linear("Most probable $w$").range(-3, 3),
                        Span.x(-p.lambda(), p.lambda(), LAPLACE),
                        Line.of(r.z(), r.z(), Role.REFERENCE)
                                .dashed(Dash.DOTTED)
                                .named("no prior"),
                        Line.of(r.z(), r.gaussian().estimate(), GAUSSIAN)
                                .weight(1.5)
                                .named("ridge"),
                        Line.of(r.z(), r.laplace().estimate(), LAPLACE)
                                .dashed(Dash.DASHED)
                                .weight(1.8)
                                .named("lasso"),
                        Note.at(-0.5 * p.lambda(), 0, "lasso: exactly 0")
                                .role(LAPLACE)
                                .towards(Corner.TOP_LEFT))
                .titled("Estimates for $\\lambda=\\arg{0}$", Amount.exact(p.lambda()))
                .squared()
                .legend(Chart.Legend.BELOW);
    }
}
