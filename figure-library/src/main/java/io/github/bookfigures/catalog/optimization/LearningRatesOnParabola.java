package io.github.bookfigures.catalog.optimization;

import io.github.bookfigures.catalog.optimization.ParabolaDescents.Path;
import io.github.bookfigures.catalog.optimization.ParabolaDescents.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Arrows;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
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
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** What the learning rate does on a parabola: too small creeps, good arrives, large swings from side to side, too large explodes. */
@Generator(
        name = "appendix-learning-rate-comparison",
        summary = "Gradient descent on a parabola with learning rates that creep, arrive, oscillate and diverge.")
public final class LearningRatesOnParabola implements FigureGenerator<LearningRatesOnParabola.Params, Result> {
    private static final List<Symbol> SYMBOLS = List.of(Symbol.DISC, Symbol.SQUARE, Symbol.DIAMOND, Symbol.TRIANGLE);

    /** What the manifest may set. */
    public record Params(
            @Doc("learning rates, at most four") double[] lrs,
            @Doc("where all begin") double x0,
            @Doc("steps") int steps) {
        public Params() {
            this(new double[] {0.05, 0.5, 1.8, 2.1}, 8, 20);
        }

        public Params {
            new ParabolaDescents.Params(lrs, x0, steps);
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(ParabolaDescents.class, new ParabolaDescents.Params(p.lrs(), p.x0(), p.steps()));
    }

    @Override
    public Figure draw(Params p, Result r) {
        int count = r.paths().size();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cells.add(new Cell(parabola(r, r.paths().get(i), i), 0, i, 1, 1));
        }
        cells.add(new Cell(distances(p, r), 1, 0, 1, count));
        return Figure.cells(Collections.nCopies(count, 1.0), List.of(1.0, 1.15), cells.toArray(Cell[]::new))
                .size(13, 8.6)
                .titled(
                        "Each step multiplies the distance by $1-\\eta$: below a rate of {0} descent arrives,"
                                + " above it explodes",
                        Amount.exact(r.limit()));
    }

    private static String fate(Result r, Path path) {
        if (path.rate() > r.limit()) {
            return "diverges";
        }
        return path.factor() < 0 ? "swings" : path.factor() > 0.8 ? "slow" : "good";
    }

    private static Chart parabola(Result r, Path path, int index) {
        double reach = r.x()[r.x().length - 1];
        double top = 1.05 * r.f()[0];
        int inside = (int)
                Arrays.stream(path.x()).takeWhile(x -> Math.abs(x) <= reach).count();
        double[] x = Arrays.copyOf(path.x(), inside);
        double[] f = Arrays.copyOf(path.f(), inside);
        List<Mark> marks = new ArrayList<>();
        marks.add(Line.of(r.x(), r.f(), Role.MUTED).weight(1.2));
        marks.add(arrows(x, f, Role.series(index)));
        if (inside < path.x().length) {
            // The way out of the frame, cut where it leaves.
            double dx = path.x()[inside] - x[inside - 1];
            double dy = path.f()[inside] - f[inside - 1];
            double share = Math.min(
                    (reach - Math.signum(dx) * x[inside - 1]) / Math.abs(dx),
                    dy > 0 ? (top - f[inside - 1]) / dy : Double.POSITIVE_INFINITY);
            marks.add(new Arrows(
                    new double[] {x[inside - 1]},
                    new double[] {f[inside - 1]},
                    new double[] {share * dx},
                    new double[] {share * dy},
                    Role.series(index),
                    Text.NONE,
                    1.6));
        }
        marks.add(Points.of(x, f, Role.series(index), SYMBOLS.get(index)).size(0.9));
        marks.add(Points.at(x[0], f[0], Role.series(index), Symbol.RING).size(1.6));
        return Chart.of(
                        Axis.linear("$x$").range(-reach, reach),
                        Axis.linear("$f(x)=x^2/2$").range(0, top),
                        marks)
                .titled("$\\eta=\\arg{0}$: {1}", Amount.exact(path.rate()), fate(r, path))
                .legend(Chart.Legend.NONE);
    }

    private static Arrows arrows(double[] x, double[] f, Role role) {
        int n = x.length - 1;
        return new Arrows(
                Arrays.copyOf(x, n),
                Arrays.copyOf(f, n),
                IntStream.range(0, n).mapToDouble(t -> x[t + 1] - x[t]).toArray(),
                IntStream.range(0, n).mapToDouble(t -> f[t + 1] - f[t]).toArray(),
                role,
                Text.NONE,
                0.8);
    }

    private static Chart distances(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        double[] step = IntStream.rangeClosed(0, p.steps()).asDoubleStream().toArray();
        for (int i = 0; i < r.paths().size(); i++) {
            Path path = r.paths().get(i);
            marks.add(Line.of(step, Arrays.stream(path.x()).map(Math::abs).toArray(), Role.series(i))
                    .named(
                            "$\\eta=\\arg{0}$, factor {1}",
                            Amount.exact(path.rate()), Amount.exact(Math.abs(path.factor())))
                    .symbols(SYMBOLS.get(i), 2)
                    .weight(1.3));
        }
        return Chart.of(
                        Axis.linear("Step").range(0, p.steps()).integers(),
                        Axis.log("Distance $|x_t|$ from the minimum"),
                        marks)
                .titled(
                        "Straight lines on a log axis: $|x_t|=|1-\\eta|^t\\,x_0$, falling for $0<\\eta<\\arg{0}$",
                        Amount.exact(r.limit()))
                .legend(Chart.Legend.INSIDE);
    }
}
