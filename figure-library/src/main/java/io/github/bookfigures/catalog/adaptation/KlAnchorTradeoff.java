package io.github.bookfigures.catalog.adaptation;

import io.github.bookfigures.catalog.adaptation.AnchoredPolicies.Point;
import io.github.bookfigures.catalog.adaptation.AnchoredPolicies.Result;
import io.github.bookfigures.catalog.adaptation.AnchoredPolicies.Trained;
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
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Why preference tuning is anchored to the model it starts from (Ziegler et al. 2019; Gao, Schulman and Hilton, "Scaling laws
 * for reward model overoptimization", 2023): the best policy under a penalty of beta times the divergence from a standard
 * normal reference is normal with mean 1/beta, its proxy reward keeps rising as beta falls, and what was really wanted, a
 * reward that bends down, does not. A bandit with random rewards is trained to show that training arrives there.
 */
@Generator(
        name = "kl-anchor-tradeoff",
        summary = "Proxy and true reward against the divergence from the reference, and policies trained to it.")
public final class KlAnchorTradeoff implements FigureGenerator<KlAnchorTradeoff.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("penalties marked on the curves, descending")
            List<Double> betas,

            @Doc("how the true reward bends: a - curvature a²")
            double gold_curvature) {
        public Params() {
            this(List.of(10.0, 3.0, 1.0, 0.7, 0.5, 0.4, 0.3, 0.2), 0.25);
        }

        public Params {
            betas = List.copyOf(betas);
            if (betas.isEmpty()
                    || betas.stream().anyMatch(beta -> !(beta >= 0.2 && beta <= 10))
                    || !(gold_curvature >= 0.15 && gold_curvature <= 1)) {
                throw new IllegalArgumentException("needs betas from 0.2 to 10 and a gold_curvature from 0.15 to 1");
            }
        }
    }

    private static final Dash[] DASHES = {Dash.DASHED, Dash.DASH_DOT, Dash.DOTTED, Dash.SOLID};

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(AnchoredPolicies.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.cells(
                        List.of(1.25, 1.0),
                        List.of(1.0, 1.0),
                        new Cell(rewards(r), 0, 0, 2, 1),
                        new Cell(policies(r), 0, 1, 1, 1),
                        new Cell(bandit(r), 1, 1, 1, 1))
                .size(13.4, 8.4)
                .titled("Far from the reference the measured reward still rises, and the true one falls");
    }

    private static double[] each(List<Point> points, ToDoubleFunction<Point> value) {
        return points.stream().mapToDouble(value).toArray();
    }

    /** Distances are drawn as the root of the divergence, which is the shift of the mean up to a factor. */
    private static double[] roots(List<Point> points) {
        return each(points, point -> Math.sqrt(point.kl()));
    }

    private static Chart rewards(Result r) {
        Point best = r.curve().stream()
                .filter(point -> point.beta() == r.best())
                .findFirst()
                .orElseThrow();
        double farthest = Math.sqrt(r.curve().get(r.curve().size() - 1).kl());
        List<Text> labels = r.points().stream()
                // Nearer to the start there is no room for numbers.
                .map(point -> point.kl() > 0.04 ? Text.of("{0}", Amount.exact(point.beta())) : Text.NONE)
                .toList();
        return Chart.of(
                        Axis.linear("Root of the divergence from the reference")
                                .unit("√nats")
                                .range(0, 1.02 * farthest),
                        Axis.linear("Mean reward").range(-2, 5.5),
                        Span.x(Math.sqrt(best.kl()), Double.POSITIVE_INFINITY, Role.BAD)
                                .labelled("over-optimised"),
                        Rule.horizontal(0, Role.MUTED).dashed(Dash.SOLID),
                        Line.of(roots(r.curve()), each(r.curve(), Point::proxy), Role.series(1))
                                .weight(1.8)
                                .dashed(Dash.DASHED)
                                .named("proxy, which is trained on"),
                        Line.of(roots(r.curve()), each(r.curve(), Point::gold), Role.series(0))
                                .weight(1.8)
                                .named("gold, which is wanted"),
                        Points.of(roots(r.points()), each(r.points(), Point::proxy), Role.series(1), Symbol.DISC)
                                .labels(labels),
                        Points.of(roots(r.points()), each(r.points(), Point::gold), Role.series(0), Symbol.DISC),
                        Points.at(Math.sqrt(best.kl()), best.gold(), Role.INSIGHT, Symbol.STAR)
                                .size(2),
                        Note.at(
                                        Math.sqrt(best.kl()),
                                        best.gold(),
                                        "best at β = {0}:\ngold {1}",
                                        Amount.significant(best.beta(), 1),
                                        Amount.fixed(best.gold(), 2))
                                .role(Role.INSIGHT)
                                .towards(Corner.BOTTOM_LEFT))
                .titled("Rewards of the best policy; numbers at the dots: β")
                .legend(Chart.Legend.BELOW);
    }

    private static Chart policies(Result r) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Line.of(r.action(), r.reference(), Role.REFERENCE)
                .weight(1.6)
                .dashed(Dash.SOLID)
                .named("reference"));
        for (int i = 0; i < r.shown().length; i++) {
            marks.add(Line.of(r.action(), r.density()[i], Role.series(i))
                    .dashed(DASHES[i])
                    .symbols(i < 3 ? Symbol.NONE : Symbol.SQUARE, Math.max(1, r.action().length / 16))
                    .weight(1.4)
                    .named("β = {0}", Amount.exact(r.shown()[i])));
        }
        marks.add(Line.of(r.action(), r.action(), Role.INK)
                .weight(0.7)
                .dashed(Dash.DASHED)
                .symbols(Symbol.NONE, 1)
                .named("proxy reward"));
        double[] gold = r.gold().clone();
        for (int i = 0; i < gold.length; i++) {
            gold[i] = gold[i] >= -0.05 ? gold[i] : Double.NaN;
        }
        marks.add(Line.of(r.action(), gold, Role.INSIGHT)
                .weight(2.2)
                .dashed(Dash.SOLID)
                .symbols(Symbol.DIAMOND, Math.max(1, gold.length / 16))
                .named("gold reward"));
        return Chart.of(
                        Axis.linear("Action $a$").range(-4, 7),
                        Axis.linear("Density; reward").range(0, 1.1),
                        marks)
                .titled("Policies slide past the top of the gold reward")
                .legend(Chart.Legend.BELOW);
    }

    private static Chart bandit(Result r) {
        double[] kl = r.bandit().stream().mapToDouble(Trained::kl).toArray();
        double[] reward = r.bandit().stream().mapToDouble(Trained::reward).toArray();
        List<Text> labels = r.bandit().stream()
                // Nearer to the start the curve is too steep for a label beside it.
                .map(policy -> policy.kl() > 0.1 ? Text.of("β = {0}", Amount.exact(policy.beta())) : Text.NONE)
                .toList();
        return Chart.of(
                        Axis.linear("Divergence").unit("nats"),
                        Axis.linear("Mean reward"),
                        Line.of(each(r.exact(), Point::kl), each(r.exact(), Point::proxy), Role.REFERENCE)
                                .dashed(Dash.SOLID)
                                .named("closed form"),
                        Points.of(kl, reward, Role.TRAINABLE, Symbol.DISC)
                                .size(1.3)
                                .labels(labels)
                                .named("trained"))
                .titled("Training a bandit of 20 actions arrives there")
                .legend(Chart.Legend.INSIDE);
    }
}
