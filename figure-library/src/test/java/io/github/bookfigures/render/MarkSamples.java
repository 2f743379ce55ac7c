package io.github.bookfigures.render;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.BarSeries;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Boxes;
import io.github.bookfigures.figure.Bubbles;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Dumbbells;
import io.github.bookfigures.figure.ErrorBars;
import io.github.bookfigures.figure.ImageGrid;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Matrix;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Quiver;
import io.github.bookfigures.figure.Regions;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.RunSpread;
import io.github.bookfigures.figure.StreamLines;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.figure.Violins;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** One small chart of each mark that shows statistics, matrices, regions or fields. */
final class MarkSamples {
    private MarkSamples() {}

    static Map<String, Panel> all() {
        Map<String, Panel> all = new LinkedHashMap<>();
        all.put("bars-grouped", grouped());
        all.put("bars-stacked", stacked());
        all.put("bars-negative", negative());
        all.put("bars-lying", lying());
        all.put("bars-log", logBars());
        all.put("boxes", boxes());
        all.put("boxes-points", boxPoints());
        all.put("violins", violins());
        all.put("violins-log", logViolins());
        all.put("error-points", errorPoints());
        all.put("error-bars", errorBars());
        all.put("runs", runs());
        all.put("confusion", confusion());
        all.put("confusion-rows", confusionByRow());
        all.put("attention", attention());
        all.put("regions", regions());
        all.put("regions-classes", regionsOfClasses());
        all.put("quiver", quiver());
        all.put("quiver-coloured", colouredQuiver());
        all.put("streams", streams());
        all.put("streams-coloured", colouredStreams());
        all.put("bubbles", bubbles());
        all.put("dumbbells", dumbbells());
        all.put("images", images());
        all.put("images-named", namedImages());
        return all;
    }

    private static List<Text> names(String... names) {
        return Arrays.stream(names).map(Text::of).toList();
    }

    private static Chart grouped() {
        BarSeries bars = BarSeries.grouped(
                        names("plain", "residual", "ensemble"),
                        new double[][] {{91.2, 84.5, 71.9, 55.3}, {92.4, 91.1, 89.6, 86.2}, {93.0, 92.2, 91.4, 88.8}})
                .roles(Role.PLAIN, Role.RESIDUAL, Role.series(4))
                .looks(Bars.Look.HATCHED, Bars.Look.FILLED, Bars.Look.FILLED)
                .labelled(v -> Amount.fixed(v, 1));
        return Chart.of(
                        Axis.category("Depth", names("5 layers", "10 layers", "20 layers", "50 layers")),
                        Axis.linear("Test accuracy").unit("%"),
                        bars.marks())
                .titled("Groups of bars");
    }

    private static Chart stacked() {
        BarSeries bars = BarSeries.stacked(
                        names("weights", "gradients", "optimizer", "activations"),
                        new double[][] {{14, 14, 3.5, 3.5}, {14, 0.1, 0.1, 0.1}, {56, 0.4, 0.4, 0.3}, {8, 7, 7, 2}})
                .roles(
                        Role.series(0),
                        Role.series(1),
                        Role.series(0).tinted(0.65),
                        Role.series(1).tinted(0.4))
                .labelled(v -> Amount.fixed(v, 1));
        return Chart.of(
                        Axis.category("Method", names("full", "LoRA", "QLoRA", "QLoRA, short texts")),
                        Axis.linear("Memory").unit("GB"),
                        bars.marksWithSums(v -> Amount.fixed(v, 1)))
                .titled("Stacks of bars with their sums");
    }

    private static Chart negative() {
        BarSeries bars = BarSeries.stacked(
                        names("bias", "variance", "covariance"),
                        new double[][] {{2, 1.4, 0.8, 0.4}, {0.3, 0.6, 1.2, 2.1}, {-0.4, -0.7, -0.2, -0.9}})
                .looks(Bars.Look.FILLED, Bars.Look.FILLED, Bars.Look.HATCHED);
        return Chart.of(
                        Axis.category("", names("linear", "cubic", "degree 9", "degree 15")),
                        Axis.linear("Contribution"),
                        bars.labelled(v -> Amount.fixed(v, 1)).marks())
                .titled("Parts below zero");
    }

    private static Chart lying() {
        BarSeries bars = BarSeries.grouped(
                        names("before", "after"), new double[][] {{-0.31, 0.12, 0.44, 0.71}, {0.05, 0.33, -0.12, 0.79}})
                .labelled(v -> Amount.fixed(v, 2))
                .lying();
        return Chart.of(
                        Axis.linear("Change of the score"),
                        Axis.category("", names("reading", "writing", "arithmetic", "translation of poems")),
                        bars.marks())
                .titled("Lying groups, some below zero");
    }

    private static Chart logBars() {
        BarSeries bars = BarSeries.grouped(
                        names("plain", "residual"), new double[][] {{0.2, 3e-3, 6e-6, 1e-12}, {0.3, 0.25, 0.2, 0.18}})
                .roles(Role.PLAIN, Role.RESIDUAL)
                .looks(Bars.Look.HATCHED, Bars.Look.FILLED)
                .labelled(v -> Amount.significant(v, 1));
        return Chart.of(Axis.category("Layer", names("20", "15", "10", "1")), Axis.log("Gradient norm"), bars.marks())
                .titled("Groups on a logarithmic axis");
    }

    static double[] normal(int seed, int count, double mean, double deviation) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToDouble(i -> mean + deviation * random.nextGaussian())
                .toArray();
    }

    private static double[][] accuracies() {
        return new double[][] {
            normal(1, 60, 0.82, 0.02), normal(2, 60, 0.86, 0.012), normal(3, 60, 0.875, 0.02), normal(4, 60, 0.9, 0.008)
        };
    }

    private static Chart boxes() {
        return Chart.of(
                        Axis.category("Optimizer", names("SGD", "momentum", "RMSProp", "Adam")),
                        Axis.linear("Test accuracy"),
                        Boxes.of(new double[] {0, 1, 2, 3}, accuracies(), Role.FUNCTION))
                .titled("Box plots of 60 runs each");
    }

    private static Chart boxPoints() {
        double[][] few = {normal(1, 12, 3.1, 0.5), normal(2, 12, 2.2, 0.3), normal(3, 12, 2.4, 0.6)};
        double[][] others = {normal(5, 12, 2.6, 0.5), normal(6, 12, 1.7, 0.2), normal(7, 12, 1.4, 0.3)};
        return Chart.of(
                        Axis.linear("Loss").unit("nats"),
                        Axis.category("", names("small", "base", "large")),
                        Boxes.of(new double[] {0.2, 1.2, 2.2}, few, Role.INK)
                                .width(0.32)
                                .withPoints()
                                .lying()
                                .named("without dropout"),
                        Boxes.of(new double[] {-0.2, 0.8, 1.8}, others, Role.series(1))
                                .width(0.32)
                                .withPoints()
                                .lying()
                                .named("with dropout"))
                .titled("Boxes with every value");
    }

    private static Chart violins() {
        double[] two = normal(8, 80, 0.8, 0.015);
        System.arraycopy(normal(9, 40, 0.87, 0.01), 0, two, 0, 40);
        double[][] samples = accuracies();
        samples[2] = two;
        return Chart.of(
                        Axis.category("Optimizer", names("SGD", "momentum", "RMSProp", "Adam")),
                        Axis.linear("Test accuracy"),
                        Violins.of(new double[] {0, 1, 2, 3}, samples, Role.RESIDUAL))
                .titled("Violins show two peaks");
    }

    private static Chart logViolins() {
        double[][] samples = new double[3][];
        for (int k = 0; k < 3; k++) {
            samples[k] = Arrays.stream(normal(20 + k, 200, -1 - 2 * k, 0.4 + 0.2 * k))
                    .map(v -> Math.pow(10, v))
                    .toArray();
        }
        return Chart.of(
                        Axis.category("Layer", names("last", "middle", "first")),
                        Axis.log("Gradient norm"),
                        Violins.of(new double[] {0, 1, 2}, samples, Role.BACKWARD))
                .titled("On a logarithmic axis");
    }

    private static Chart errorPoints() {
        double[] x = {10, 30, 100, 300, 1000};
        double[] y = {0.61, 0.74, 0.83, 0.88, 0.91};
        double[] low = {0.5, 0.68, 0.8, 0.865, 0.902};
        double[] high = {0.69, 0.79, 0.86, 0.895, 0.918};
        return Chart.of(
                        Axis.log("Training examples"),
                        Axis.linear("Accuracy"),
                        Rule.horizontal(0.93, Role.REFERENCE).labelled("all data"),
                        ErrorBars.between(x, low, high, Role.FUNCTION),
                        Line.of(x, y, Role.FUNCTION),
                        Points.of(x, y, Role.FUNCTION, Symbol.DISC).named("mean of 8 seeds, 95 % interval"))
                .titled("Asymmetric error bars");
    }

    private static Chart errorBars() {
        BarSeries bars = BarSeries.grouped(
                        names("plain", "residual"), new double[][] {{0.61, 0.7, 0.74}, {0.72, 0.83, 0.88}})
                .roles(Role.PLAIN, Role.RESIDUAL)
                .looks(Bars.Look.HATCHED, Bars.Look.FILLED);
        List<Mark> marks = new ArrayList<>(bars.marks());
        marks.add(ErrorBars.on(bars.marks().get(0), new double[] {0.04, 0.03, 0.05}));
        marks.add(ErrorBars.on(bars.marks().get(1), new double[] {0.03, 0.02, 0.01}));
        return Chart.of(
                        Axis.category("Width", names("16", "64", "256")),
                        Axis.linear("Accuracy").range(0, 1),
                        marks)
                .titled("Error bars on bars");
    }

    private static Chart runs() {
        int steps = 60;
        double[] x = IntStream.range(0, steps).mapToDouble(i -> i).toArray();
        double[][] plain = new double[9][steps];
        double[][] residual = new double[9][steps];
        for (int run = 0; run < 9; run++) {
            Random random = new Random(run * 7919L + 17);
            double speed = 0.02 + 0.04 * random.nextDouble();
            double noise = 0;
            for (int i = 0; i < steps; i++) {
                noise = 0.8 * noise + 0.05 * random.nextGaussian();
                plain[run][i] = 2.3 * Math.exp(-speed * i * 0.5) + 0.2 + noise * 0.6;
                residual[run][i] = 2.3 * Math.exp(-speed * i * 1.6) + 0.1 + noise * 0.3;
            }
        }
        RunSpread a = RunSpread.quantiles(plain, 0.25, 0.75);
        RunSpread b = RunSpread.quantiles(residual, 0.25, 0.75);
        return Chart.of(
                        Axis.linear("Epoch"),
                        Axis.linear("Loss"),
                        a.band(x, Role.PLAIN),
                        b.band(x, Role.RESIDUAL),
                        a.line(x, Role.PLAIN).named("plain"),
                        b.line(x, Role.RESIDUAL).named("residual").dashed(Dash.DASHED))
                .titled("Median and quartiles of nine seeds");
    }

    private static double[][] counts() {
        double[][] counts = new double[10][10];
        Random random = new Random(4);
        for (int i = 0; i < 10; i++) {
            for (int n = 0; n < 400 + 10 * i; n++) {
                int j = random.nextDouble() < 0.86 ? i : (i + 1 + (int) Math.abs(random.nextGaussian() * 3)) % 10;
                counts[i][j]++;
            }
        }
        return counts;
    }

    private static final List<Text> CLASSES =
            names("plane", "car", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    private static Chart confusion() {
        return Matrix.confusion(counts(), CLASSES, "images")
                .chart("True class", "Predicted class")
                .titled("A confusion matrix");
    }

    private static Chart confusionByRow() {
        double[][] counts = {{50, 3, 0}, {8, 38, 4}, {1, 6, 40}};
        return Matrix.confusionByRow(counts, names("setosa", "versicolor", "virginica"), "share of the true class")
                .chart("True", "Predicted")
                .titled("Shares of each row");
    }

    private static Chart attention() {
        List<Text> tokens = names("The", "cat", "sat", "on", "the", "mat", "because", "it", "was", "tired");
        double[][] scores = new double[10][10];
        Random random = new Random(3);
        for (int i = 0; i < 10; i++) {
            double sum = 0;
            for (int j = 0; j <= i; j++) {
                scores[i][j] = Math.exp(random.nextGaussian() * 1.2);
                sum += scores[i][j];
            }
            for (int j = 0; j < 10; j++) {
                scores[i][j] = j > i ? Double.NEGATIVE_INFINITY : scores[i][j] / sum;
            }
        }
        return Matrix.of(scores, tokens, tokens, ColourScale.tint(0, 1, Text.of("attention weight")))
                .numbers(v -> Amount.fixed(v, 2))
                .chart("Query", "Key")
                .titled("Causal attention");
    }

    static double[] over(double from, double to, int count) {
        return IntStream.range(0, count)
                .mapToDouble(i -> from + (to - from) * i / (count - 1))
                .toArray();
    }

    static double[][] grid(double[] x, double[] y, DoubleBinaryOperator f) {
        double[][] z = new double[y.length][x.length];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < x.length; j++) {
                z[i][j] = f.applyAsDouble(x[j], y[i]);
            }
        }
        return z;
    }

    private static Chart regions() {
        double[] axis = over(-1.5, 2.5, 90);
        double[] other = over(-1.2, 1.7, 90);
        double[][] p = grid(axis, other, (x, y) -> 1 / (1 + Math.exp(-6 * (Math.sin(2.4 * x - 0.6) * 0.6 - y + 0.25))));
        Random random = new Random(5);
        double[][] a = new double[2][60];
        double[][] b = new double[2][60];
        for (int i = 0; i < 60; i++) {
            double t = Math.PI * random.nextDouble();
            a[0][i] = Math.cos(t) + 0.12 * random.nextGaussian();
            a[1][i] = Math.sin(t) + 0.12 * random.nextGaussian();
            b[0][i] = 1 - Math.cos(t) + 0.12 * random.nextGaussian();
            b[1][i] = 0.5 - Math.sin(t) + 0.12 * random.nextGaussian();
        }
        return Chart.of(
                        Axis.linear("$x_1$"),
                        Axis.linear("$x_2$"),
                        Regions.ofProbability(axis, other, p, Role.CLASS_A, Role.CLASS_B),
                        Points.of(a[0], a[1], Role.CLASS_A, Symbol.DISC).named("class A"),
                        Points.of(b[0], b[1], Role.CLASS_B, Symbol.TRIANGLE).named("class B"))
                .titled("Two regions")
                .squared();
    }

    private static Chart regionsOfClasses() {
        double[] axis = over(-3, 3, 120);
        double[][] centres = {{-1.5, -1}, {1.6, -0.8}, {0.2, 1.6}};
        int[][] classes = new int[120][120];
        for (int i = 0; i < 120; i++) {
            for (int j = 0; j < 120; j++) {
                double best = Double.POSITIVE_INFINITY;
                for (int k = 0; k < 3; k++) {
                    double d = Math.hypot(axis[j] - centres[k][0], axis[i] - centres[k][1]) * (1 + 0.3 * k);
                    if (d < best) {
                        best = d;
                        classes[i][j] = k;
                    }
                }
            }
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(Regions.ofClasses(axis, axis, classes, Role.series(0), Role.series(1), Role.series(2)));
        Symbol[] symbols = {Symbol.DISC, Symbol.SQUARE, Symbol.TRIANGLE};
        for (int k = 0; k < 3; k++) {
            marks.add(Points.of(
                            normal(40 + k, 30, centres[k][0], 0.5),
                            normal(50 + k, 30, centres[k][1], 0.5),
                            Role.series(k),
                            symbols[k])
                    .named("class {0}", k + 1));
        }
        return Chart.of(Axis.linear("$x_1$"), Axis.linear("$x_2$"), marks)
                .titled("Three regions")
                .squared();
    }

    private static Chart quiver() {
        double[] axis = over(-2, 2, 11);
        return Chart.of(
                        Axis.linear("$w_1$"),
                        Axis.linear("$w_2$"),
                        Quiver.grid(
                                        axis,
                                        axis,
                                        grid(axis, axis, (x, y) -> -2 * x),
                                        grid(axis, axis, (x, y) -> -0.6 * y),
                                        Role.BACKWARD)
                                .named("negative gradient"),
                        Points.at(0, 0, Role.INSIGHT, Symbol.STAR).named("minimum"))
                .titled("Steepest descent")
                .squared();
    }

    private static Chart colouredQuiver() {
        double[] x = over(0, 6, 19);
        double[] y = over(-1.5, 1.5, 10);
        return Chart.of(
                        Axis.linear("x"),
                        Axis.linear("y"),
                        Quiver.grid(
                                        x,
                                        y,
                                        grid(x, y, (a, b) -> 1 + 0.5 * b * b),
                                        grid(x, y, (a, b) -> Math.cos(a) - b),
                                        Role.INK)
                                .coloured(ColourScale.sequential(0, 3, Text.of("length"))))
                .titled("Lengths as colours");
    }

    private static Chart streams() {
        double[] axis = over(-3, 3, 61);
        return Chart.of(
                        Axis.linear("x"),
                        Axis.linear("y"),
                        StreamLines.of(
                                axis,
                                axis,
                                grid(axis, axis, (x, y) -> y),
                                grid(axis, axis, (x, y) -> (1 - x * x) * y - x),
                                Role.FUNCTION))
                .titled("Van der Pol's oscillator")
                .squared();
    }

    private static Chart colouredStreams() {
        double[] x = over(-4, 4, 81);
        double[] y = over(-2, 2, 41);
        return Chart.of(
                        Axis.linear("x"),
                        Axis.linear("y"),
                        StreamLines.of(
                                        x,
                                        y,
                                        grid(x, y, (a, b) -> Math.cos(b)),
                                        grid(x, y, (a, b) -> Math.sin(a)),
                                        Role.INK)
                                .coloured(ColourScale.sequential(0, 1.5, Text.of("speed"))))
                .titled("Speed as colour");
    }

    private static Chart bubbles() {
        Random random = new Random(12);
        double[] x = IntStream.range(0, 40)
                .mapToDouble(i -> Math.pow(10, 6 + 4 * random.nextDouble()))
                .toArray();
        double[] y = Arrays.stream(x)
                .map(v -> 3.5 - 0.22 * Math.log10(v) + 0.1 * random.nextGaussian())
                .toArray();
        double[] size = IntStream.range(0, 40)
                .mapToDouble(i -> 5 + 95 * Math.pow(random.nextDouble(), 2))
                .toArray();
        double[] year = IntStream.range(0, 40)
                .mapToDouble(i -> 1 + 7 * random.nextDouble())
                .toArray();
        return Chart.of(
                        Axis.log("Parameters"),
                        Axis.linear("Test loss"),
                        Bubbles.of(x, y, Role.FUNCTION)
                                .sized(size, "GPU days")
                                .shaded(year, ColourScale.sequential(1, 8, Text.of("layers"))))
                .titled("Four quantities");
    }

    private static Chart dumbbells() {
        return Chart.of(
                        Axis.linear("Accuracy").unit("%"),
                        Axis.category("", names("long texts", "short texts", "questions", "dialogues")),
                        new Dumbbells(
                                        new double[] {61, 74, 66, 80},
                                        new double[] {72, 79, 64, 91},
                                        Role.PLAIN,
                                        Role.RESIDUAL,
                                        Text.of("before"),
                                        Text.of("after"))
                                .marks())
                .titled("Before and after");
    }

    static double[][] shape(int kind, double shift) {
        double[] axis = over(-1, 1, 16);
        return grid(axis, over(1, -1, 16), (x, y) -> switch (kind % 4) {
            case 0 -> Math.max(0, 1 - 4 * Math.abs(Math.hypot(x - shift, y) - 0.6));
            case 1 -> Math.max(0, 1 - 4 * Math.abs(x - shift - y * 0.4));
            case 2 -> Math.abs(x - shift) < 0.5 && Math.abs(y) < 0.5 ? 1 : 0;
            default -> Math.max(0, 1 - 3 * Math.min(Math.abs(x - shift), Math.abs(y)));
        });
    }

    private static ImageGrid images() {
        String[] names = {"ring", "stroke", "square", "cross"};
        List<ImageGrid.Picture> pictures = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ImageGrid.Picture picture = ImageGrid.Picture.of(shape(i, (i - 6) * 0.04));
            boolean wrong = i == 5 || i == 10;
            pictures.add(
                    wrong
                            ? picture.captioned("{0}, not {1}", names[(i + 1) % 4], names[i % 4])
                                    .framed(Role.BAD)
                            : picture.captioned(names[i % 4]));
        }
        return ImageGrid.of(6, ColourScale.grey(0, 1), pictures).titled("Twelve examples, two of them taken wrongly");
    }

    private static ImageGrid namedImages() {
        List<ImageGrid.Picture> pictures = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 7; column++) {
                pictures.add(ImageGrid.Picture.of(shape(row, (column - 3) * 0.12)));
            }
        }
        return ImageGrid.of(7, ColourScale.sequential(0, 1, Text.of("activation")), pictures)
                .columnNames(names("−3", "−2", "−1", "0", "1", "2", "3"))
                .rowNames(names("rings", "strokes", "squares"))
                .titled("Shifted pictures");
    }

    static Chart bars(Bars bars) {
        return Chart.of(Axis.linear("x"), Axis.linear("y"), bars);
    }
}
