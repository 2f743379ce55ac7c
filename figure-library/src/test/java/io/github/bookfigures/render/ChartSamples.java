package io.github.bookfigures.render;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Band;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
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
import io.github.bookfigures.figure.Span;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Charts of every kind, for tests and for the eye. */
final class ChartSamples {
    private ChartSamples() {}

    static Map<String, Panel> all() {
        Map<String, Panel> samples = new LinkedHashMap<>();
        samples.put("log-lines", logLines());
        samples.put("loss", loss());
        samples.put("stacked", stacked());
        samples.put("grouped", grouped());
        samples.put("lying", lying());
        samples.put("heat", heat());
        samples.put("attention", attention());
        samples.put("beale", LandscapeSamples.beale());
        samples.put("unfilled", LandscapeSamples.unfilled());
        samples.put("notes", notes());
        samples.put("histogram", histogram());
        samples.put("floor", floor());
        samples.put("decision", LandscapeSamples.decision());
        samples.put("activation", activation());
        samples.put("logbars", logBars());
        samples.put("scatter", scatter());
        samples.put("surface", LandscapeSamples.surface());
        return samples;
    }

    static double[] range(int count, DoubleUnaryOperator f) {
        return IntStream.range(0, count).mapToDouble(i -> f.applyAsDouble(i)).toArray();
    }

    static double[] over(double from, double to, int count) {
        return range(count, i -> from + (to - from) * i / (count - 1));
    }

    static double[] map(double[] x, DoubleUnaryOperator f) {
        return DoubleStream.of(x).map(f).toArray();
    }

    static Chart logLines() {
        double[] t = range(51, i -> i);
        List<Mark> marks = new ArrayList<>();
        double[] eigenvalues = {0.5, 0.9, 1.0, 1.1};
        Dash[] dashes = Dash.values();
        for (int n = 0; n < 4; n++) {
            double e = eigenvalues[n];
            marks.add(Line.of(t, map(t, i -> Math.pow(e, i)), Role.series(n))
                    .dashed(dashes[n])
                    .symbols(n == 0 ? Symbol.DISC : Symbol.NONE, 5)
                    .named("eigenvalue {0}", Amount.fixed(e, 1)));
        }
        marks.add(Rule.horizontal(1e-7, Role.MUTED).labelled("single precision ends here"));
        return Chart.of(
                        Axis.linear("Time steps back").unit("steps").integers(),
                        Axis.log("Norm of the gradient").unit("relative"),
                        marks)
                .titled("Gradients vanish or explode");
    }

    static Chart loss() {
        Random random = new Random(1);
        double[] x = range(200, i -> i + 1);
        List<Mark> marks = new ArrayList<>();
        String[] names = {"plain", "residual", "residual with normalisation"};
        Role[] roles = {Role.PLAIN, Role.RESIDUAL, Role.HIGHWAY};
        for (int n = 0; n < 3; n++) {
            int k = n;
            double[] y =
                    map(x, e -> 2.3 * Math.exp(-e / (80 - 25 * k)) + 0.4 - 0.15 * k + 0.04 * random.nextGaussian());
            marks.add(Band.of(x, map(y, v -> v - 0.12), map(y, v -> v + 0.12), roles[n]));
            marks.add(Line.of(x, y, roles[n]).named(names[n]));
        }
        return Chart.of(
                        Axis.linear("Epoch").integers(),
                        Axis.linear("Training loss").unit("nats"),
                        marks)
                .titled("Shortcuts let the loss fall")
                .inset(
                        Chart.of(
                                        Axis.linear("Layer").integers(),
                                        Axis.linear("Norm"),
                                        Line.of(range(20, i -> i), range(20, i -> Math.exp(-i / 6.0)), Role.PLAIN),
                                        Line.of(range(20, i -> i), range(20, i -> 0.9), Role.RESIDUAL))
                                .titled("Gradient per layer"),
                        Corner.TOP_RIGHT,
                        0.42,
                        0.5);
    }

    static Chart stacked() {
        double[] at = {0, 1, 2, 3};
        double[] weights = {14, 7, 3.5, 3.5};
        double[] gradients = {14, 7, 0.1, 0.1};
        double[] states = {56, 28, 0.4, 0.2};
        double[] two = sum(weights, gradients);
        double[] three = sum(two, states);
        return Chart.of(
                        Axis.category(
                                "Method",
                                List.of(
                                        Text.of("Full fine-tuning, 32 bit"),
                                        Text.of("Full fine-tuning, mixed"),
                                        Text.of("LoRA, rank 8"),
                                        Text.of("QLoRA, rank 8"))),
                        Axis.linear("Memory").unit("GiB"),
                        Bars.of(at, weights, Role.series(0)).named("weights").labels(labels(weights)),
                        Bars.of(at, two, Role.series(1))
                                .on(weights)
                                .named("gradients")
                                .labels(labels(gradients)),
                        Bars.of(at, three, Role.series(2))
                                .on(two)
                                .named("optimizer state")
                                .labels(labels(states)))
                .titled("Where the memory goes");
    }

    static Chart grouped() {
        double[] a = {91.2, 88.4, 84.9, 79.3, 63.0};
        double[] b = {92.0, 91.7, 91.1, 90.8, 90.2};
        double[] at = {0, 1, 2, 3, 4};
        return Chart.of(
                        Axis.category(
                                "Depth",
                                List.of(Text.of("8"), Text.of("14"), Text.of("20"), Text.of("32"), Text.of("56"))),
                        Axis.linear("Accuracy").unit("%"),
                        Bars.of(map(at, v -> v - 0.2), a, Role.PLAIN)
                                .width(0.38)
                                .named("plain")
                                .labels(labels(a)),
                        Bars.of(map(at, v -> v + 0.2), b, Role.RESIDUAL)
                                .width(0.38)
                                .named("residual")
                                .labels(labels(b)))
                .titled("Deeper helps only with shortcuts");
    }

    static Chart lying() {
        double[] value = {-0.31, 0.12, 0.48, 0.77, 0.93};
        return Chart.of(
                        Axis.linear("Correlation with the answer"),
                        Axis.category(
                                "",
                                List.of(
                                        Text.of("random guess"),
                                        Text.of("first sentence only"),
                                        Text.of("keyword match"),
                                        Text.of("fine-tuned encoder with a long name"),
                                        Text.of("human"))),
                        Bars.of(range(5, i -> i), value, Role.FUNCTION)
                                .look(Bars.Look.RAMP)
                                .lying()
                                .labels(labels(value)))
                .titled("Lying bars");
    }

    static Chart heat() {
        double[][] code = new double[40][64];
        for (int p = 0; p < 40; p++) {
            for (int d = 0; d < 64; d++) {
                double w = Math.pow(10000, -(d / 2 * 2) / 64.0);
                code[p][d] = d % 2 == 0 ? Math.sin(p * w) : Math.cos(p * w);
            }
        }
        return Chart.of(
                        Axis.linear("Dimension").integers(),
                        Axis.linear("Position").integers(),
                        HeatMap.of(code, ColourScale.diverging(1, Text.of("code"))))
                .titled("Position code");
    }

    static Chart attention() {
        double[][] w = new double[6][6];
        for (int i = 0; i < 6; i++) {
            double sum = 0;
            for (int j = 0; j < 6; j++) {
                w[i][j] = Math.exp(-Math.abs(i - j) * 0.9 + (j == 2 ? 0.7 : 0));
                sum += w[i][j];
            }
            for (int j = 0; j < 6; j++) {
                w[i][j] /= sum;
            }
        }
        List<Text> words =
                List.of(Text.of("the"), Text.of("cat"), Text.of("sat"), Text.of("on"), Text.of("the"), Text.of("mat"));
        return Chart.of(
                        Axis.category("Key", words),
                        Axis.category("Query", words).range(5.5, -0.5),
                        HeatMap.of(w, ColourScale.sequential(0, 0.6, Text.of("attention weight")))
                                .numbers(2))
                .titled("Attention")
                .withoutGrid()
                .squared();
    }

    static Chart notes() {
        double[] x = over(1, 30, 300);
        return Chart.of(
                        Axis.linear("Model complexity"),
                        Axis.linear("Error"),
                        Line.of(x, map(x, v -> 8 / v), Role.BIAS).named("bias²").dashed(Dash.DASHED),
                        Line.of(x, map(x, v -> 0.004 * v * v), Role.VARIANCE)
                                .named("variance")
                                .dashed(Dash.DOTTED),
                        Line.of(x, map(x, v -> 8 / v + 0.004 * v * v + 0.4), Role.INK)
                                .named("test error"),
                        Note.at(10, 1.6, "best trade-off: error {0} at complexity 10", 1.6)
                                .role(Role.INSIGHT),
                        Note.at(2, 4.416, "too simple: the model cannot bend enough")
                                .towards(Corner.RIGHT),
                        Note.at(28, 3.136, "too flexible").towards(Corner.TOP_LEFT),
                        Span.x(0.5, 4, Role.BIAS).labelled("underfitting"),
                        Span.x(20, Double.POSITIVE_INFINITY, Role.VARIANCE).labelled("overfitting"),
                        Rule.horizontal(0.4, Role.REFERENCE).labelled("noise: no model gets below"))
                .titled("Bias and variance");
    }

    static Chart histogram() {
        Random random = new Random(3);
        double[] a = range(3000, i -> random.nextGaussian());
        double[] b = range(3000, i -> 2 + 0.6 * random.nextGaussian());
        return Chart.of(
                        Axis.linear("Activation"),
                        Axis.linear("Count"),
                        Histogram.count(a, 50, -4, 4, Role.PLAIN).named("before"),
                        Histogram.count(b, 50, -4, 4, Role.RESIDUAL).named("after"),
                        Rule.vertical(0, Role.MUTED).labelled("mean before training"),
                        Inscription.of(
                                Corner.TOP_LEFT,
                                Text.of("Normal distribution"),
                                Text.of("$p(x) = \\frac{1}{\\sqrt{2\\pi}\\sigma} e^{-x^2/2\\sigma^2}$"),
                                Text.of("mean {0}, deviation {1}", 0.02, 1.01)))
                .titled("Histograms");
    }

    static Chart floor() {
        double[] x = range(12, i -> i + 1);
        double[] y = range(12, i -> i < 9 ? Math.pow(10, -i * 1.4) : 0);
        double[] z = range(12, i -> Math.pow(10, -0.1 * i));
        return Chart.of(
                        Axis.linear("Layer").integers(),
                        Axis.log("Norm of the gradient").floor(1e-12),
                        Line.of(x, y, Role.PLAIN).symbols(Symbol.DISC, 1).named("plain"),
                        Line.of(x, z, Role.RESIDUAL).symbols(Symbol.SQUARE, 1).named("residual"))
                .titled("Floor");
    }

    static Chart activation() {
        double[] x = over(-5, 5, 200);
        return Chart.of(
                        Axis.linear("Input $z$"),
                        Axis.linear("Value"),
                        Line.of(x, map(x, Math::tanh), Role.FUNCTION).named("$\\tanh z$"),
                        Line.of(x, map(x, v -> 1 - Math.tanh(v) * Math.tanh(v)), Role.DERIVATIVE)
                                .dashed(Dash.DASHED)
                                .named("derivative"))
                .titled("Hyperbolic tangent");
    }

    static Chart logBars() {
        double[] at = {0, 1, 2, 3};
        double[] value = {1.24e8, 3.5e8, 7.7e8, 1.5e9};
        double[] lora = {2.9e5, 7.9e5, 1.4e6, 2.4e6};
        return Chart.of(
                        Axis.category(
                                "",
                                List.of(Text.of("small"), Text.of("medium"), Text.of("large"), Text.of("extra large"))),
                        Axis.log("Trained parameters"),
                        Bars.of(map(at, v -> v - 0.2), value, Role.FROZEN)
                                .width(0.38)
                                .named("all")
                                .look(Bars.Look.OUTLINE)
                                .labels(powers(value)),
                        Bars.of(map(at, v -> v + 0.2), lora, Role.TRAINABLE)
                                .width(0.38)
                                .named("adapters")
                                .labels(powers(lora)))
                .titled("Log bars");
    }

    static Chart scatter() {
        Random random = new Random(11);
        double[] x = range(14, i -> random.nextGaussian());
        double[] y = range(14, i -> random.nextGaussian());
        List<Text> names =
                IntStream.range(0, 14).mapToObj(i -> Text.of("word {0}", i)).toList();
        return Chart.of(
                        Axis.linear("First component"),
                        Axis.linear("Second component"),
                        Points.of(x, y, Role.FUNCTION, Symbol.DIAMOND).labels(names),
                        Points.at(0, 0, Role.BAD, Symbol.CROSS).named("centre"))
                .titled("Labelled points");
    }

    private static double[] sum(double[] a, double[] b) {
        return range(a.length, i -> a[(int) i] + b[(int) i]);
    }

    private static List<Text> labels(double[] values) {
        return DoubleStream.of(values)
                .mapToObj(v -> Text.of("{0}", Amount.significant(v, 3)))
                .toList();
    }

    private static List<Text> powers(double[] values) {
        return DoubleStream.of(values)
                .mapToObj(v -> Text.of("{0}", Amount.scientific(v, 2)))
                .toList();
    }
}
