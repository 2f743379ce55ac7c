package io.github.bookfigures.catalog.pretraining;

import io.github.bookfigures.catalog.pretraining.ScalingLaws.IsoFlop;
import io.github.bookfigures.catalog.pretraining.ScalingLaws.Law;
import io.github.bookfigures.catalog.pretraining.ScalingLaws.Named;
import io.github.bookfigures.catalog.pretraining.ScalingLaws.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;

/**
 * Scaling laws of language models as published: Kaplan et al. (2020), Hoffmann et al. (2022, approach 3) and the fit of
 * Besiroglu et al. (2024) to the same data. The rounded constants of 2022 do not give the 20 tokens per parameter that the
 * paper became known for; the fit of 2024 does. A power law of our own, nearest-neighbour regression, is measured.
 */
@Generator(
        name = "scaling-law",
        summary = "Published scaling laws of language models, their optimal models, and a power law measured here.")
public final class ScalingLaw implements FigureGenerator<ScalingLaw.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc(
                    "budgets of the curves of equal compute, floating-point operations; laws by section 1.2 of Kaplan et al. 2020, equation 10 of Hoffmann et al. 2022 and table 1 of Besiroglu et al. 2024")
            List<Double> compute,

            @Doc("whether the law measured by nearest-neighbour regression is shown")
            boolean toy_panel) {
        public Params() {
            this(List.of(1e18, 1e19, 1e20, 1e21, 1e22, 1e23, 1e24), true);
        }

        public Params {
            compute = List.copyOf(compute);
            if (compute.isEmpty() || compute.size() > 10 || compute.stream().anyMatch(c -> !(c >= 1e15 && c <= 1e28))) {
                throw new IllegalArgumentException("needs one to ten budgets between 1e15 and 1e28 operations");
            }
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(ScalingLaws.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        List<Panel> panels = new ArrayList<>(List.of(
                law("Size", r.laws().get(0), Axis.log("Parameters $N$")).legend(Chart.Legend.INSIDE),
                law("Data", r.laws().get(1), Axis.log("Tokens $D$")),
                law("Compute", r.laws().get(2), Axis.log("Compute $C$").unit("PF-days")),
                isoFlops(r),
                ratio(r)));
        if (p.toy_panel()) {
            panels.add(toy(r));
        }
        return Figure.grid(3, panels.toArray(Panel[]::new))
                .size(14, 9)
                .titled("Loss falls as a power of size, data and compute; each budget has one best size");
    }

    private static Chart law(String name, Law law, Axis x) {
        return Chart.of(
                        x,
                        Axis.log("Loss").unit("nats per token"),
                        Line.of(law.fitted(), law.within(), Role.series(0))
                                .weight(1.8)
                                .dashed(Dash.SOLID)
                                .named("fitted"),
                        Line.of(law.beyond(), law.extrapolated(), Role.series(0))
                                .dashed(Dash.DASHED)
                                .named("extrapolated"))
                .titled("{0}: exponent −{1}", name, Amount.fixed(law.exponent(), 3))
                .legend(Chart.Legend.NONE);
    }

    private static Chart isoFlops(Result r) {
        List<Mark> marks = new ArrayList<>();
        int count = r.isoFlops().size();
        double[] best = new double[count];
        double[] least = new double[count];
        for (int i = 0; i < count; i++) {
            IsoFlop curve = r.isoFlops().get(i);
            marks.add(Line.of(curve.parameters(), curve.loss(), Role.series(0).tinted(0.5 * (count - 1 - i) / count)));
            best[i] = curve.best();
            least[i] = curve.least();
        }
        marks.add(Line.of(best, least, Role.INSIGHT).weight(1.6).dashed(Dash.DASHED));
        marks.add(Note.at(best[1], least[1], "best size")
                .towards(Corner.BOTTOM_LEFT)
                .role(Role.INSIGHT));
        marks.add(Points.of(best, least, Role.INSIGHT, Symbol.DISC));
        marks.add(named(r.gopher(), Symbol.SQUARE));
        marks.add(named(r.chinchilla(), Symbol.STAR));
        marks.add(note(r.gopher(), "Gopher").towards(Corner.TOP));
        marks.add(note(r.chinchilla(), "Chinchilla").towards(Corner.BOTTOM_LEFT));
        return Chart.of(
                        Axis.log("Parameters $N$"),
                        Axis.linear("Loss").unit("nats per token").range(1.5, 4.5),
                        marks)
                .titled(
                        "{0} to {1} FLOP",
                        Amount.scientific(r.isoFlops().get(0).compute(), 1),
                        Amount.scientific(r.isoFlops().get(count - 1).compute(), 1))
                .legend(Chart.Legend.NONE)
                .withoutGrid();
    }

    private static Points named(Named model, Symbol symbol) {
        return Points.at(model.parameters(), model.loss(), Role.INK, symbol);
    }

    private static Note note(Named model, String name) {
        return Note.at(model.parameters(), model.loss(), "{0} {1}", name, Amount.fixed(model.loss(), 3));
    }

    private static Chart ratio(Result r) {
        return Chart.of(
                        Axis.log("Compute").unit("FLOP"),
                        Axis.log("Best tokens per parameter").range(5, 500),
                        Rule.horizontal(20, Role.REFERENCE).labelled("rule of thumb: 20"),
                        Line.of(r.compute(), r.ratio2022(), Role.series(0))
                                .weight(1.6)
                                .named("Hoffmann et al. 2022"),
                        Line.of(r.compute(), r.ratio2024(), Role.series(1))
                                .weight(1.6)
                                .dashed(Dash.DASH_DOT)
                                .named("Besiroglu et al. 2024"))
                .titled("Two fits to one set of runs")
                .legend(Chart.Legend.INSIDE);
    }

    private static Chart toy(Result r) {
        return Chart.of(
                        Axis.log("Training points $D$"),
                        Axis.log("Mean squared error"),
                        Line.of(r.toy().points(), r.toy().fit(), Role.REFERENCE)
                                .named(
                                        "slope {0}, R² {1}",
                                        Amount.fixed(r.toy().slope(), 2),
                                        Amount.fixed(r.toy().r2(), 3)),
                        Points.of(r.toy().points(), r.toy().error(), Role.series(2), Symbol.DISC)
                                .named("3 nearest neighbours"))
                .titled("A power law measured here")
                .legend(Chart.Legend.INSIDE);
    }
}
