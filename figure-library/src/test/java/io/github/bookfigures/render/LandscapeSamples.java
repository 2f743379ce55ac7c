package io.github.bookfigures.render;

import static io.github.bookfigures.render.ChartSamples.over;
import static io.github.bookfigures.render.ChartSamples.range;

import io.github.bookfigures.figure.Area;
import io.github.bookfigures.figure.Arrows;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Contours;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Surface;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Samples over a landscape: contours, filled and not, and a surface in space. */
final class LandscapeSamples {
    private LandscapeSamples() {}

    static double bealeValue(double x, double y) {
        return Math.pow(1.5 - x + x * y, 2)
                + Math.pow(2.25 - x + x * y * y, 2)
                + Math.pow(2.625 - x + x * y * y * y, 2);
    }

    static double[][] grid(double[] x, double[] y, java.util.function.DoubleBinaryOperator f) {
        double[][] z = new double[y.length][x.length];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < x.length; j++) {
                z[i][j] = f.applyAsDouble(x[j], y[i]);
            }
        }
        return z;
    }

    static Chart beale() {
        double[] x = over(-4.5, 4.5, 181);
        double[] y = over(-4.5, 4.5, 181);
        double[] levels = range(40, i -> Math.pow(10, -1 + 6.0 * i / 39));
        List<Mark> marks = new ArrayList<>();
        marks.add(new Contours(
                x,
                y,
                grid(x, y, LandscapeSamples::bealeValue),
                levels,
                true,
                ColourScale.sequential(0, 1, Text.of("Beale function")),
                List.of(levels[6], levels[13], levels[20])));
        String[] names = {"gradient descent", "momentum", "RMSprop", "Adam"};
        for (int n = 0; n < 4; n++) {
            double[][] path = descent(n);
            marks.add(Line.of(path[0], path[1], Role.series(n))
                    .weight(1.3)
                    .symbols(Symbol.DISC, 60)
                    .named(names[n]));
        }
        marks.add(Points.at(3, 0.5, Role.INSIGHT, Symbol.STAR).size(1.8).named("minimum"));
        marks.add(Points.at(-3, -3, Role.INK, Symbol.RING).size(1.3).named("start"));
        return Chart.of(Axis.linear("x"), Axis.linear("y"), marks)
                .titled("Four ways down")
                .squared()
                .withoutGrid();
    }

    static double[][] descent(int kind) {
        double x = -3;
        double y = -3;
        double[][] path = new double[2][300];
        for (int i = 0; i < 300; i++) {
            path[0][i] = x;
            path[1][i] = y;
            double t = i / 299.0;
            x = -3 + 6 * Math.pow(t, 0.6 + 0.25 * kind);
            y = -3 + 3.5 * Math.pow(t, 1.5 - 0.3 * kind) + 0.5 * Math.sin(6 * t) * (kind - 1.5) * (1 - t);
        }
        return path;
    }

    static Chart unfilled() {
        double[] x = over(-2, 2, 81);
        double[] y = over(-1.5, 1.5, 61);
        double[] levels = range(12, i -> 0.25 * (i + 1));
        return Chart.of(
                        Axis.linear("$w_1$"),
                        Axis.linear("$w_2$"),
                        new Contours(
                                x,
                                y,
                                grid(x, y, (a, b) -> 0.5 * a * a + b * b + 0.4 * a * b),
                                levels,
                                false,
                                ColourScale.sequential(0, 3, Text.NONE),
                                List.of(0.5, 1.0, 2.0)),
                        Arrows.of(
                                        new double[] {-1.5, 1, 0.5},
                                        new double[] {1, 1, -1},
                                        new double[] {0.5, -0.6, -0.2},
                                        new double[] {-0.5, -0.4, 0.6},
                                        Role.BACKWARD)
                                .named("negative gradient"))
                .titled("Level sets");
    }

    static Surface surface() {
        double[] x = over(-4.5, 4.5, 61);
        double[] y = over(-4.5, 4.5, 61);
        double[][] z = grid(x, y, (a, b) -> Math.log10(1 + bealeValue(a, b)));
        List<Surface.Trail> trails = new ArrayList<>();
        String[] names = {"gradient descent", "Adam"};
        for (int n = 0; n < 2; n++) {
            double[][] path = descent(n * 3);
            double[] height = IntStream.range(0, 300)
                    .mapToDouble(i -> Math.log10(1 + bealeValue(path[0][i], path[1][i])))
                    .toArray();
            trails.add(new Surface.Trail(path[0], path[1], height, Role.series(n == 0 ? 1 : 3), Text.of(names[n]), 30));
        }
        return new Surface(
                Text.of("Surface"),
                Axis.linear("$x$"),
                Axis.linear("$y$"),
                Axis.linear("$\\log_{10}(1 + f)$"),
                x,
                y,
                z,
                ColourScale.sequential(0, 5.3, Text.of("height")),
                -60,
                30,
                trails,
                range(10, i -> 0.5 * (i + 1)));
    }

    static Chart decision() {
        Random random = new Random(5);
        double[] ax = range(40, i -> -1 + 0.7 * random.nextGaussian());
        double[] ay = range(40, i -> -0.8 + 0.7 * random.nextGaussian());
        double[] bx = range(40, i -> 1.2 + 0.7 * random.nextGaussian());
        double[] by = range(40, i -> 1 + 0.7 * random.nextGaussian());
        return Chart.of(
                        Axis.linear("$x_1$").range(-3.5, 3.5),
                        Axis.linear("$x_2$").range(-3.5, 3.5),
                        Area.of(new double[] {-9, 9, -9}, new double[] {9, -9, -9}, Role.CLASS_A.tinted(0.85)),
                        Area.of(new double[] {-9, 9, 9}, new double[] {9, -9, 9}, Role.CLASS_B.tinted(0.85)),
                        Points.of(ax, ay, Role.CLASS_A, Symbol.DISC).named("class A"),
                        Points.of(bx, by, Role.CLASS_B, Symbol.TRIANGLE).named("class B"),
                        Rule.line(1, 1, 0, Role.INK).labelled("$x_1 + x_2 = 0$"),
                        Arrows.of(new double[] {0}, new double[] {0}, new double[] {0.8}, new double[] {0.8}, Role.INK))
                .titled("Decision")
                .squared();
    }
}
