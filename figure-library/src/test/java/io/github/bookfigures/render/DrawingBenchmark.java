package io.github.bookfigures.render;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Surface;
import io.github.bookfigures.figure.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/**
 * Draws three figures of 14 by 8 inches at 300 dpi; {@code bench/peer_drawing.py} draws the same with matplotlib, and {@code
 * bench/drawing.sh} runs both.
 *
 * <p>{@code warm UNTIMED TIMED} prints the median milliseconds of each figure and format; {@code cold FIGURE FORMAT FILE}
 * draws one file, so that its whole process can be timed.
 */
final class DrawingBenchmark {
    private static final Sheet SHEET = new Sheet("default", 14, 8, 300, false, "", "");
    private static final List<Format> FORMATS = List.of(Format.PNG, Format.SVG, Format.PDF);
    private static final int POINTS = 500;

    private DrawingBenchmark() {}

    /** The figures of the benchmark. */
    private enum Subject {
        LINES(DrawingBenchmark::lines),
        MAP(DrawingBenchmark::map),
        SURFACE(DrawingBenchmark::surface);

        private final Supplier<Figure> figure;

        Subject(Supplier<Figure> figure) {
            this.figure = figure;
        }

        byte[] draw(Format format) {
            return new FigureRenderer().render(figure.get(), SHEET, format);
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("cold")) {
            Subject subject = Subject.valueOf(arguments[1].toUpperCase(Locale.ROOT));
            Files.write(
                    Path.of(arguments[3]), subject.draw(Format.of(arguments[2]).orElseThrow()));
            return;
        }
        int untimed = Integer.parseInt(arguments[1]);
        int timed = Integer.parseInt(arguments[2]);
        for (Subject subject : Subject.values()) {
            for (Format format : FORMATS) {
                double[] milliseconds = new double[untimed + timed];
                Arrays.setAll(milliseconds, i -> once(subject, format));
                double[] counted = Arrays.copyOfRange(milliseconds, untimed, untimed + timed);
                Arrays.sort(counted);
                String name = subject.name().toLowerCase(Locale.ROOT);
                System.out.printf(Locale.ROOT, "%s %s %.1f%n", name, format.word(), counted[timed / 2]);
            }
        }
    }

    private static double once(Subject subject, Format format) {
        long begin = System.nanoTime();
        subject.draw(format);
        return (System.nanoTime() - begin) / 1e6;
    }

    /** Norms of gradients through layers, and losses: four and three curves of 500 points. */
    private static Figure lines() {
        double[] step = series(0, POINTS - 1, POINTS, i -> i);
        List<Mark> norms = new ArrayList<>();
        for (double factor : new double[] {0.9, 0.97, 1, 1.02}) {
            norms.add(Line.of(step, series(0, POINTS - 1, POINTS, t -> Math.pow(factor, t)), Role.series(norms.size()))
                    .named("factor {0}", Amount.exact(factor)));
        }
        double[] n = series(0, 5, POINTS, e -> Math.pow(10, e));
        List<Mark> losses = new ArrayList<>();
        for (double power : new double[] {0.25, 0.5, 1}) {
            losses.add(Line.of(
                            n,
                            series(0, 5, POINTS, e -> 2 * Math.pow(10, -power * e) + 1e-3),
                            Role.series(losses.size()))
                    .named("power {0}", Amount.exact(power)));
        }
        return Figure.row(
                        Chart.of(Axis.linear("Time step"), Axis.log("Gradient norm"), norms)
                                .titled("Gradients through time")
                                .legend(Chart.Legend.INSIDE),
                        Chart.of(Axis.log("Examples"), Axis.log("Loss"), losses)
                                .titled("Losses")
                                .legend(Chart.Legend.INSIDE))
                .titled("Two panels of lines on logarithmic axes");
    }

    /** 200 by 200 signed values. */
    private static Figure map() {
        double[][] values = new double[200][];
        for (int i = 0; i < values.length; i++) {
            double row = i;
            values[i] = series(0, 199, 200, j -> Math.sin(row / 17) * Math.cos(j / 23) * Math.cos(row * j / 4000));
        }
        return Figure.of(Chart.of(
                        Axis.linear("Column"),
                        Axis.linear("Row"),
                        HeatMap.of(values, ColourScale.diverging(1, Text.of("Value"))))
                .titled("A map of 200 by 200 cells")
                .withoutGrid());
    }

    /** A wave on 60 by 60 points. */
    private static Figure surface() {
        double[] side = series(-3, 3, 60, v -> v);
        double[][] heights = new double[60][];
        for (int i = 0; i < heights.length; i++) {
            double y = side[i];
            heights[i] = series(-3, 3, 60, x -> Math.sin(x * x + y * y) / (1 + x * x + y * y));
        }
        return Figure.of(new Surface(
                Text.of("A surface of 60 by 60 points"),
                Axis.linear("First weight"),
                Axis.linear("Second weight"),
                Axis.linear("Loss"),
                side,
                side,
                heights,
                ColourScale.sequential(-0.2, 0.5, Text.of("Loss")),
                -60,
                30,
                List.of(),
                new double[0]));
    }

    private static double[] series(double from, double to, int count, DoubleUnaryOperator formula) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> formula.applyAsDouble(from + (to - from) * i / (count - 1)));
        return values;
    }
}
