package io.github.bookfigures.catalog.training;

import io.github.bookfigures.catalog.training.ConvergenceRuns.Params;
import io.github.bookfigures.catalog.training.ConvergenceRuns.Rate;
import io.github.bookfigures.catalog.training.ConvergenceRuns.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.RunSpread;
import io.github.bookfigures.figure.Span;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How fast one network converges at learning rates over several decades, and where it no longer does. */
@Generator(
        name = "convergence-analysis",
        summary = "Losses of one network at several learning rates, steps to a threshold, and the limits of stability.")
public final class ConvergenceAnalysis implements FigureGenerator<Params, Result> {
    private static final double LOWEST = 0.001;
    private static final double HIGHEST = 10;
    /** Room for the name of the last zone, as a factor. */
    private static final double RIGHT = 6;

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(ConvergenceRuns.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        List<Rate> good =
                r.rates().stream().filter(rate -> role(rate).equals(Role.GOOD)).toList();
        Figure figure = Figure.cells(
                        List.of(1.25, 1.0),
                        List.of(1.0, 1.0),
                        new Figure.Cell(losses(p, r), 0, 0, 2, 1),
                        new Figure.Cell(speed(p, r), 0, 1, 1, 1),
                        new Figure.Cell(extremes(r), 1, 1, 1, 1))
                .size(13.5, 8);
        return good.isEmpty()
                ? figure.titled("No learning rate brings all runs below {0}", Amount.exact(p.threshold()))
                : figure.titled(
                        "Learning rates from {0} to {1} work; smaller are slow, larger fail",
                        Amount.exact(good.get(0).lr()),
                        Amount.exact(good.get(good.size() - 1).lr()));
    }

    /** Rates that are too slow, that work, and that are unstable have roles of their own. */
    static Role role(Rate rate) {
        if (rate.unstable()) {
            return Role.BAD;
        }
        return Double.isNaN(rate.meanSteps()) ? Role.series(0) : Role.GOOD;
    }

    private static Chart losses(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        marks.add(
                Rule.horizontal(p.threshold(), Role.REFERENCE).labelled("threshold {0}", Amount.exact(p.threshold())));
        int number = 0;
        Role before = Role.PAPER;
        for (Rate rate : r.rates()) {
            Role role = role(rate);
            number = role.equals(before) ? number + 1 : 0;
            before = role;
            double[] mean = RunSpread.extremes(rate.loss()).middle();
            double[] shown = Arrays.stream(mean).map(v -> Math.max(v, LOWEST)).toArray();
            marks.add(Line.of(r.step(), shown, role)
                    .dashed(rate.unstable() ? Dash.DASHED : Dash.values()[Math.min(number, 3)])
                    .named("{0}", Amount.exact(rate.lr())));
            if (Arrays.stream(rate.largestLoss()).max().orElseThrow() > HIGHEST) {
                int at = IntStream.range(0, mean.length)
                        .filter(i -> mean[i] > HIGHEST)
                        .findFirst()
                        .orElse(1);
                marks.add(Note.at(
                                r.step()[at],
                                0.8 * HIGHEST,
                                "rate {0}: up to {1}",
                                Amount.exact(rate.lr()),
                                Amount.significant(
                                        Arrays.stream(rate.largestLoss()).max().orElseThrow(), 2))
                        .role(Role.BAD)
                        .towards(Corner.RIGHT));
            }
        }
        return Chart.of(
                        Axis.linear("Step").integers().range(0, p.steps()),
                        Axis.log("Cross-entropy on all examples").range(LOWEST, HIGHEST),
                        marks)
                .titled("Loss at each learning rate, median of {0} runs", p.seeds())
                .legend(Chart.Legend.DIRECT);
    }

    private static Chart speed(Params p, Result r) {
        double never = 2.2 * p.steps();
        List<Mark> marks = new ArrayList<>(zones(r));
        List<Double> at = new ArrayList<>();
        List<Double> steps = new ArrayList<>();
        for (Rate rate : r.rates()) {
            for (double reached : rate.stepsToThreshold()) {
                at.add(rate.lr());
                steps.add(reached < 0 ? never : reached);
            }
        }
        marks.add(Rule.horizontal(never, Role.MUTED).dashed(Dash.DOTTED).labelled("never"));
        marks.add(Line.of(
                rates(r), r.rates().stream().mapToDouble(Rate::meanSteps).toArray(), Role.INK));
        marks.add(Points.of(array(at), array(steps), Role.INK, Symbol.RING).size(1.1));
        return Chart.of(
                        lr(r),
                        Axis.log("Steps to loss {0}", Amount.exact(p.threshold()))
                                .range(10, 1.8 * never),
                        marks)
                .titled("Time to converge")
                .legend(Chart.Legend.NONE);
    }

    private static Chart extremes(Result r) {
        List<Mark> marks =
                new ArrayList<>(zones(r).stream().map(zone -> zone.labelled("")).toList());
        double[] largest = r.rates().stream()
                .mapToDouble(rate -> Arrays.stream(rate.largestLoss()).max().orElseThrow())
                .toArray();
        double[] last = r.rates().stream()
                .mapToDouble(rate -> Arrays.stream(rate.finalLoss())
                        .filter(Double::isFinite)
                        .average()
                        .orElse(Double.NaN))
                .toArray();
        marks.add(Line.of(rates(r), largest, Role.INK)
                .dashed(Dash.DASHED)
                .symbols(Symbol.TRIANGLE, 1)
                .named("largest seen"));
        marks.add(Line.of(rates(r), last, Role.INK).symbols(Symbol.DISC, 1).named("at the end"));
        double high = StrictMath.pow(
                10, 1 + Math.ceil(StrictMath.log10(Arrays.stream(largest).max().orElseThrow())));
        return Chart.of(lr(r), Axis.log("Loss").range(1e-4, high), marks)
                .titled("Where it ends, and how far it strayed")
                .legend(Chart.Legend.INSIDE);
    }

    private static Axis lr(Result r) {
        double[] rates = rates(r);
        return Axis.log("Learning rate").range(rates[0] / 1.6, rates[rates.length - 1] * RIGHT);
    }

    /** Stripes round the rates of one kind, divided half-way between neighbours. */
    private static List<Span> zones(Result r) {
        List<Span> zones = new ArrayList<>();
        double[] rates = rates(r);
        int from = 0;
        for (int i = 1; i <= rates.length; i++) {
            if (i == rates.length
                    || !role(r.rates().get(i)).equals(role(r.rates().get(from)))) {
                Role role = role(r.rates().get(from));
                String name = role.equals(Role.BAD) ? "unstable" : role.equals(Role.GOOD) ? "good" : "too slow";
                double low = from == 0 ? rates[0] / 1.6 : Math.sqrt(rates[from - 1] * rates[from]);
                double high = i == rates.length ? rates[i - 1] * RIGHT : Math.sqrt(rates[i - 1] * rates[i]);
                zones.add(Span.x(low, high, role).labelled(name));
                from = i;
            }
        }
        return zones;
    }

    private static double[] rates(Result r) {
        return r.rates().stream().mapToDouble(Rate::lr).toArray();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
