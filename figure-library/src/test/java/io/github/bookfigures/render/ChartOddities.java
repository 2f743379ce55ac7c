package io.github.bookfigures.render;

import io.github.bookfigures.figure.Arrows;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Contours;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Histogram;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Charts at the limits: nothing in them, too much in them, strange numbers. */
final class ChartOddities {
    private static final double[] TEN = ChartSamples.range(10, i -> i);

    private ChartOddities() {}

    static Map<String, Panel> all() {
        Map<String, Panel> all = new LinkedHashMap<>();
        Axis x = Axis.linear("x");
        Axis y = Axis.linear("y");
        double[] nothing = {};
        double[] unknown = {Double.NaN, Double.NaN};
        all.put("odd-empty", Chart.of(x, y).titled("No marks"));
        all.put(
                "odd-nan",
                Chart.of(x, y, Line.of(unknown, unknown, Role.PLAIN).named("lost"))
                        .titled("Only gaps"));
        all.put(
                "odd-no-points",
                Chart.of(x, Axis.log("y"), Line.of(nothing, nothing, Role.PLAIN))
                        .titled("No points"));
        all.put(
                "odd-constant",
                Chart.of(
                                x,
                                y,
                                Line.of(TEN, ChartSamples.map(TEN, v -> 3.2), Role.PLAIN)
                                        .named("constant"))
                        .titled("A constant"));
        all.put(
                "odd-infinite",
                Chart.of(
                                x,
                                y,
                                Line.of(
                                        new double[] {0, 1, 2, 3, 4},
                                        new double[] {1, 2, Double.POSITIVE_INFINITY, 1e308, 2},
                                        Role.BAD))
                        .titled("A diverging run"));
        all.put(
                "odd-tiny",
                Chart.of(x, y, Line.of(TEN, ChartSamples.map(TEN, v -> 1e-7 * v), Role.PLAIN))
                        .titled("Tiny"));
        all.put(
                "odd-huge",
                Chart.of(
                                x,
                                y,
                                Line.of(
                                        ChartSamples.map(TEN, v -> 5e5 * v),
                                        ChartSamples.map(TEN, v -> 3e9 * v * v),
                                        Role.PLAIN))
                        .titled("Huge"));
        all.put("odd-categories", categories());
        all.put("odd-many-lines", manyLines());
        all.put("odd-loglog", logLog());
        all.put("odd-picture", picture());
        all.put("odd-steps", steps());
        all.put("odd-field", field());
        all.put("odd-notes", crowdedNotes());
        all.put("odd-log-histogram", logHistogram());
        all.put("odd-lying-groups", lyingGroups());
        return all;
    }

    private static Chart categories() {
        List<Text> names = IntStream.range(0, 24)
                .mapToObj(i -> Text.of("hyperparameter" + i))
                .toList();
        return Chart.of(
                        Axis.category("Setting", names),
                        Axis.linear("Importance"),
                        Bars.of(
                                ChartSamples.range(24, i -> i),
                                ChartSamples.range(24, i -> 1 / (1.0 + i)),
                                Role.FUNCTION))
                .titled("Many long names");
    }

    private static Chart manyLines() {
        List<Mark> marks = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            int k = n;
            marks.add(Line.of(TEN, ChartSamples.map(TEN, v -> Math.sin(v * 0.5 + k * 0.3) + k * 0.05), Role.series(n))
                    .dashed(Dash.values()[n / 8])
                    .named("layer {0}", n));
        }
        return Chart.of(Axis.linear("Time").unit("s"), Axis.linear("Signal"), marks)
                .titled("Twelve curves");
    }

    private static Chart logLog() {
        double[] x = ChartSamples.range(30, i -> Math.pow(10, i / 5.0));
        return Chart.of(
                        Axis.log("Parameters"),
                        Axis.log("Test loss").unit("nats"),
                        Points.of(x, ChartSamples.map(x, v -> 3 * Math.pow(v, -0.08)), Role.FUNCTION, Symbol.DISC)
                                .named("measured"),
                        Line.of(x, ChartSamples.map(x, v -> 3 * Math.pow(v, -0.08)), Role.REFERENCE)
                                .dashed(Dash.DASHED)
                                .named("power law, exponent −0.08"),
                        Rule.vertical(1e4, Role.MUTED).labelled("one layer"))
                .titled("A power law");
    }

    private static Chart picture() {
        double[][] pixels = LandscapeSamples.grid(
                ChartSamples.over(-1, 1, 128),
                ChartSamples.over(-1, 1, 128),
                (a, b) -> Math.hypot(a, b) < 0.7 ? 1 : a * b);
        return Chart.of(Axis.hidden(), Axis.hidden(), HeatMap.of(pixels, ColourScale.grey(-1, 1)))
                .titled("A picture")
                .squared();
    }

    private static Chart steps() {
        double[] x = ChartSamples.range(60, i -> i);
        return Chart.of(
                        Axis.linear("Epoch").integers(),
                        Axis.log("Learning rate"),
                        Line.steps(x, ChartSamples.map(x, e -> 0.1 * Math.pow(0.1, Math.floor(e / 20))), Role.series(0))
                                .named("step decay"),
                        Line.of(x, ChartSamples.map(x, e -> 0.1 * Math.pow(0.94, e)), Role.series(1))
                                .named("exponential decay"))
                .titled("Schedules");
    }

    private static Chart field() {
        double[] axis = ChartSamples.over(-2, 2, 41);
        List<double[]> tails = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                tails.add(new double[] {-2 + 0.5 * j, -2 + 0.5 * i});
            }
        }
        double[] x = tails.stream().mapToDouble(t -> t[0]).toArray();
        double[] y = tails.stream().mapToDouble(t -> t[1]).toArray();
        return Chart.of(
                        Axis.linear("$w_1$").range(-2, 2),
                        Axis.linear("$w_2$").range(-2, 2),
                        new Contours(
                                axis,
                                axis,
                                LandscapeSamples.grid(axis, axis, (a, b) -> a * a - b * b),
                                ChartSamples.over(-4, 4, 17),
                                true,
                                ColourScale.diverging(4, Text.of("loss")),
                                List.of(-2.0, 0.0, 2.0)),
                        Arrows.of(
                                x,
                                y,
                                ChartSamples.map(x, v -> -0.12 * v),
                                ChartSamples.map(y, v -> 0.12 * v),
                                Role.INK),
                        Points.at(0, 0, Role.BAD, Symbol.CROSS).named("saddle"))
                .titled("A saddle")
                .squared();
    }

    private static Chart crowdedNotes() {
        double[] x = ChartSamples.over(0, 10, 200);
        return Chart.of(
                        Axis.linear("x"),
                        Axis.linear("y"),
                        Line.of(x, ChartSamples.map(x, v -> Math.sin(2 * v) + 0.1 * v), Role.FUNCTION),
                        Note.at(0, 0, "starts here"),
                        Note.at(10, 1.913, "ends here, at the right border"),
                        Note.at(0.8, 1.08, "first peak"),
                        Note.at(3.95, 1.39, "second peak of the curve, a little higher than the first")
                                .role(Role.INSIGHT),
                        Note.at(2.33, -0.76, "valley").towards(Corner.BOTTOM),
                        Inscription.of(Corner.AUTO, Text.of("Damped"), Text.of("$f(x) = \\sin 2x + x/10$")))
                .titled("Many notes");
    }

    private static Chart logHistogram() {
        Random random = new Random(9);
        double[] values = ChartSamples.range(4000, i -> Math.abs(random.nextGaussian()) * 3);
        return Chart.of(
                        Axis.linear("Weight"),
                        Axis.log("Count"),
                        Histogram.count(values, 40, 0, 12, Role.FROZEN).named("weights"))
                .titled("Rare values");
    }

    private static Chart lyingGroups() {
        double[] at = {0, 1, 2};
        return Chart.of(
                        Axis.log("Time").unit("ms"),
                        Axis.category("Model", List.of(Text.of("small"), Text.of("base"), Text.of("large"))),
                        Bars.of(ChartSamples.map(at, v -> v + 0.2), new double[] {3, 9, 40}, Role.PLAIN)
                                .width(0.36)
                                .lying()
                                .named("forward")
                                .labels(List.of(Text.of("3"), Text.of("9"), Text.of("40"))),
                        Bars.of(ChartSamples.map(at, v -> v - 0.2), new double[] {7, 25, 130}, Role.RESIDUAL)
                                .width(0.36)
                                .lying()
                                .named("backward")
                                .labels(List.of(Text.of("7"), Text.of("25"), Text.of("130"))))
                .titled("Lying groups");
    }
}
