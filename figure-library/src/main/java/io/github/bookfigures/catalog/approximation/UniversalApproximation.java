package io.github.bookfigures.catalog.approximation;

import io.github.bookfigures.catalog.approximation.StepsAndHinges.Net;
import io.github.bookfigures.catalog.approximation.StepsAndHinges.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Band;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One hidden layer approximates a function of one variable as closely as one likes (Cybenko 1989; Hornik, Stinchcombe and
 * White 1989), shown by networks written down by hand: a staircase of N steps, whose error falls as 1/N, or a broken line of
 * N hinges, whose error falls as 1/N². The errors are measured on 20001 points.
 */
@Generator(
        name = "universal-approximation-1d",
        summary = "A function approximated by a staircase of step units or a broken line of rectified units.")
public final class UniversalApproximation implements FigureGenerator<UniversalApproximation.Params, Result> {
    /** What a hidden unit computes of x - t. */
    public enum Unit {
        STEP,
        RELU
    }

    /** What the manifest may set. */
    public record Params(
            @Doc("what the hidden units compute: STEP or RELU")
            Unit unit,

            @Doc(
                    "the function to be approximated on [0, 1]: SINE_AND_SLOPE, sin(2 pi x) + 0.5 x; or CHIRP, sin(4 pi x²)")
            Target target,

            @Doc("hidden units of three networks that are drawn, ascending, from 2 to 128")
            List<Integer> units) {
        public Params() {
            this(Unit.STEP, Target.SINE_AND_SLOPE, List.of(4, 16, 64));
        }

        public Params {
            units = List.copyOf(units);
            if (units.size() != 3
                    || units.get(0) < 2
                    || units.get(1) <= units.get(0)
                    || units.get(2) <= units.get(1)
                    || units.get(2) > 128) {
                throw new IllegalArgumentException("needs three ascending numbers of units from 2 to 128");
            }
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(StepsAndHinges.class, new StepsAndHinges.Params(p.target(), p.units()));
    }

    @Override
    public Figure draw(Params p, Result r) {
        boolean steps = p.unit() == Unit.STEP;
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < p.units().size(); i++) {
            panels.add(steps ? staircase(p, r, i) : brokenLine(p, r, i));
        }
        panels.add(ErrorsByUnits.chart(r, steps));
        return Figure.grid(2, panels.toArray(Panel[]::new))
                .size(12.5, 8.4)
                .titled(
                        steps
                                ? "A staircase of N step units comes as close as one likes: twice the units, half the error"
                                : "N rectified units make a broken line: twice the units, a quarter of the error");
    }

    private static Chart staircase(Params p, Result r, int index) {
        Net net = r.steps().get(index);
        int n = net.thresholds().length;
        double[] x = Arrays.copyOf(net.thresholds(), n + 1);
        x[n] = 1;
        double[] y = Arrays.copyOf(net.values(), n + 1);
        y[n] = net.values()[n - 1];
        double[] fit = Arrays.stream(r.x())
                .map(at -> net.values()[Math.min(n - 1, (int) Math.floor(at * n + 1e-9))])
                .toArray();
        List<Mark> marks = new ArrayList<>();
        marks.add(error(r, fit));
        marks.add(target(r));
        marks.add(Line.steps(x, y, Role.FUNCTION).weight(1.6).named("network"));
        marks.add(ticks(net.thresholds()).named("thresholds $t_i$"));
        return panel(p, marks, index, "$\\sum_i c_i\\,H(x-t_i)$", -1.05)
                .titled("{0} steps: error at most {1}", n, Amount.significant(net.error(), 2));
    }

    private static Chart brokenLine(Params p, Result r, int index) {
        Net net = r.hinges().get(index);
        int n = net.thresholds().length;
        double[] x = Arrays.copyOf(net.thresholds(), n + 1);
        x[n] = 1;
        List<Mark> marks = new ArrayList<>();
        double lowest = -1.05;
        if (index == 0) {
            for (int i = 0; i < n; i++) {
                double t = net.thresholds()[i];
                double end = net.coefficients()[i] * (1 - t);
                Line hinge = Line.of(
                                new double[] {0, t, 1},
                                new double[] {0, 0, end},
                                Role.series(1).tinted(0.25))
                        .weight(0.8)
                        .dashed(Dash.DASHED);
                marks.add(i == 0 ? hinge.named("its hinges") : hinge);
                lowest = Math.min(lowest, end * 1.1);
            }
        }
        marks.add(Line.of(x, net.values(), Role.FUNCTION)
                .weight(n > 32 ? 1 : 1.6)
                .symbols(n > 32 ? Symbol.NONE : Symbol.DISC, 1)
                .named("network"));
        marks.add(target(r).dashed(Dash.DASHED));
        return panel(p, marks, index, "$f(0)+\\sum_i c_i\\,\\max(0,\\,x-t_i)$", lowest)
                .titled("{0} hinges: error at most {1}", n, Amount.significant(net.error(), 2));
    }

    private static Chart panel(Params p, List<Mark> marks, int index, String formula, double lowest) {
        if (index == 0) {
            marks.add(Inscription.of(
                    Corner.AUTO,
                    Text.of(formula),
                    Text.of("$f(x) = " + p.target().formula() + "$")));
        }
        return Chart.of(
                        Axis.linear("$x$").range(0, 1),
                        lowest < -1.05
                                ? Axis.linear("$f(x)$")
                                : Axis.linear("$f(x)$").range(-1.2, 1.5),
                        marks)
                .legend(Chart.Legend.BELOW);
    }

    private static Line target(Result r) {
        return Line.of(r.x(), r.target(), Role.TRUTH)
                .dashed(Dash.SOLID)
                .weight(1.2)
                .named("function f");
    }

    private static Band error(Result r, double[] fit) {
        return Band.of(
                        r.x(),
                        IntStream.range(0, fit.length)
                                .mapToDouble(i -> Math.min(fit[i], r.target()[i]))
                                .toArray(),
                        IntStream.range(0, fit.length)
                                .mapToDouble(i -> Math.max(fit[i], r.target()[i]))
                                .toArray(),
                        Role.BAD)
                .named("error");
    }

    /** Short strokes at the foot of the chart. */
    private static Line ticks(double[] at) {
        double[] x = new double[3 * at.length];
        double[] y = new double[3 * at.length];
        for (int i = 0; i < at.length; i++) {
            x[3 * i] = at[i];
            x[3 * i + 1] = at[i];
            x[3 * i + 2] = at[i];
            y[3 * i] = -1.2;
            y[3 * i + 1] = -1.08;
            y[3 * i + 2] = Double.NaN;
        }
        return Line.of(x, y, Role.INK).weight(0.8);
    }
}
