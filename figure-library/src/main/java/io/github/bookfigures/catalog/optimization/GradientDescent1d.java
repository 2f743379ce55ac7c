package io.github.bookfigures.catalog.optimization;

import io.github.bookfigures.catalog.optimization.DescentOnALine.Path;
import io.github.bookfigures.catalog.optimization.DescentOnALine.Result;
import io.github.bookfigures.catalog.optimization.DescentOnALine.Stationary;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Arrows;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Gradient descent on a curve with two valleys: steps are as long as the slope is steep, and the start decides where one ends. */
@Generator(
        name = "gradient-descent-1d",
        summary = "Gradient descent from two starts on a curve with a global and a local minimum.")
public final class GradientDescent1d implements FigureGenerator<GradientDescent1d.Params, Result> {
    /** So many steps are drawn as arrows, so many slopes as tangents. */
    private static final int ARROWS = 6;

    private static final int TANGENTS = 3;
    private static final double FLOOR = 1e-12;

    /** What the manifest may set. */
    public record Params(
            @Doc("step size") double lr,
            @Doc("steps from each start") int steps,

            @Doc("where descents begin, at most 2.1 away from 0")
            double[] starts) {
        public Params() {
            this(0.02, 50, new double[] {-2, 2});
        }

        public Params {
            new DescentOnALine.Params(lr, steps, starts);
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(DescentOnALine.class, new DescentOnALine.Params(p.lr(), p.steps(), p.starts()));
    }

    @Override
    public Figure draw(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Line.of(r.x(), r.f(), Role.FUNCTION).weight(1.6));
        for (int i = 0; i < r.paths().size(); i++) {
            marks.addAll(descent(r.paths().get(i), role(i), Symbol.DISC));
        }
        marks.addAll(landmarks(r));
        marks.add(Inscription.of(
                Corner.TOP,
                Text.maths("f(x)=x^4-3x^2+x"),
                Text.maths("x_{t+1}=x_t-\\eta\\,f'(x_t)"),
                Text.maths("\\eta=\\arg{0}", Amount.exact(p.lr()))));
        Chart curve = Chart.of(
                        Axis.linear("$x$").range(r.x()[0], r.x()[r.x().length - 1]),
                        Axis.linear("$f(x)$").range(-4.6, 8),
                        marks)
                .titled("The first {0} steps as arrows, the first {1} slopes as tangents", ARROWS, TANGENTS)
                .legend(Chart.Legend.NONE);
        return Figure.row(curve, slopes(p, r))
                .columns(1.9, 1.0)
                .size(13, 6.6)
                .titled("Steps shrink with the slope, and where one starts decides in which valley one ends");
    }

    private static Role role(int path) {
        return Role.series(path == 0 ? 1 : path == 1 ? 2 : path + 1);
    }

    private static List<Mark> descent(Path path, Role role, Symbol symbol) {
        List<Mark> marks = new ArrayList<>();
        for (int t = 0; t < TANGENTS; t++) {
            double half = 0.9 / Math.hypot(1, path.slope()[t] / 2.4);
            double rise = half * path.slope()[t];
            marks.add(Line.of(
                            new double[] {path.x()[t] - half, path.x()[t] + half},
                            new double[] {path.f()[t] - rise, path.f()[t] + rise},
                            role.tinted(0.35))
                    .dashed(Dash.DASHED)
                    .weight(0.8));
        }
        double[] from = Arrays.copyOf(path.x(), ARROWS);
        double[] height = Arrays.copyOf(path.f(), ARROWS);
        marks.add(new Arrows(
                from,
                height,
                IntStream.range(0, ARROWS)
                        .mapToDouble(t -> path.x()[t + 1] - path.x()[t])
                        .toArray(),
                IntStream.range(0, ARROWS)
                        .mapToDouble(t -> path.f()[t + 1] - path.f()[t])
                        .toArray(),
                role,
                Text.NONE,
                1));
        marks.add(Points.of(path.x(), path.f(), role, symbol).size(0.8));
        marks.add(Points.at(path.x()[0], path.f()[0], role, Symbol.RING).size(1.5));
        boolean left = path.x()[0] < 0;
        for (int t = 0; t < TANGENTS; t++) {
            String text = t == 0 ? "start, slope {0}" : "slope {0}";
            marks.add(Note.at(path.x()[t], path.f()[t], text, Amount.fixed(path.slope()[t], 1))
                    .role(role)
                    .towards(left ? Corner.RIGHT : Corner.LEFT));
        }
        return marks;
    }

    private static List<Mark> landmarks(Result r) {
        Stationary global = r.stationary().stream()
                .min(Comparator.comparingDouble(Stationary::f))
                .orElseThrow();
        List<Mark> marks = new ArrayList<>();
        for (Stationary place : r.stationary()) {
            boolean best = place.equals(global);
            String kind = best ? "global minimum" : place.minimum() ? "local minimum" : "maximum between";
            marks.add(
                    Points.at(place.x(), place.f(), best ? Role.INSIGHT : Role.INK, best ? Symbol.STAR : Symbol.DIAMOND)
                            .size(best ? 2.4 : 1.3));
            marks.add(Note.at(
                            place.x(),
                            place.f(),
                            kind + "\n({0}, {1})",
                            Amount.fixed(place.x(), 3),
                            Amount.fixed(place.f(), 3))
                    .towards(place.minimum() ? Corner.BOTTOM : Corner.TOP));
        }
        return marks;
    }

    private static Chart slopes(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < r.paths().size(); i++) {
            Path path = r.paths().get(i);
            double[] step = IntStream.range(0, path.x().length).asDoubleStream().toArray();
            marks.add(Line.of(step, Arrays.stream(path.slope()).map(Math::abs).toArray(), role(i))
                    .named("from {0}", Amount.exact(path.x()[0]))
                    .dashed(i == 0 ? Dash.SOLID : Dash.DASHED)
                    .weight(1.4));
        }
        return Chart.of(
                        Axis.linear("Step").range(0, p.steps()).integers(),
                        Axis.log("Steepness $|f'(x_t)|$").floor(FLOOR),
                        marks)
                .titled("The slope dies out")
                .legend(Chart.Legend.INSIDE);
    }
}
