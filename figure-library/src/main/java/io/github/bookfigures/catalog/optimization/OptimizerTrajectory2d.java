package io.github.bookfigures.catalog.optimization;

import io.github.bookfigures.catalog.optimization.OptimizerPaths.Path;
import io.github.bookfigures.catalog.optimization.OptimizerPaths.Rates;
import io.github.bookfigures.catalog.optimization.OptimizerPaths.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Contours;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Four optimizers seen from above on Beale's function, and how fast their losses fall. */
@Generator(
        name = "optimizer-trajectory-2d",
        summary = "Paths of SGD, momentum, RMSProp and Adam on the contours of Beale's function, and their losses.")
public final class OptimizerTrajectory2d implements FigureGenerator<OptimizerTrajectory2d.Params, Result> {
    /** Losses below it are drawn on it. */
    private static final double FLOOR = 1e-8;

    private static final List<Symbol> SYMBOLS =
            List.of(Symbol.DISC, Symbol.SQUARE, Symbol.DIAMOND, Symbol.TRIANGLE);
    private static final int EVERY = 20;

    /** What the manifest may set. */
    public record Params(
            @Doc("where all paths begin, x and y") double[] start,
            @Doc("steps of each optimizer") int steps,
            @Doc("step sizes") Rates lrs,
            @Doc("contour levels, at least 30") int levels) {
        public Params() {
            this(new double[] {1, 1.5}, 500, new Rates(), 40);
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(
                OptimizerPaths.class, new OptimizerPaths.Params(p.start(), p.steps(), p.lrs(), p.levels()));
    }

    @Override
    public Figure draw(Params p, Result r) {
        Path first = earliest(r);
        Path last = r.paths().stream()
                .max(Comparator.comparingInt(OptimizerTrajectory2d::arrival))
                .orElseThrow();
        return Figure.row(map(r), losses(r))
                .columns(1.0, 1.0)
                .size(14, 6.4)
                .titled(
                        "{0} overshoots and is still the first below {2}: after {1} steps, {4} after {3}",
                        first.method(),
                        first.firstBelow(),
                        Amount.exact(r.goal()),
                        last.firstBelow(),
                        last.method());
    }

    /** The path whose loss is first below the goal. */
    static Path earliest(Result r) {
        return r.paths().stream()
                .min(Comparator.comparingInt(OptimizerTrajectory2d::arrival))
                .orElseThrow();
    }

    private static int arrival(Path path) {
        return path.firstBelow() < 0 ? Integer.MAX_VALUE : path.firstBelow();
    }

    private static Chart map(Result r) {
        List<Double> labelled = IntStream.range(1, r.levels().length)
                .filter(i -> i % r.levelsPerDecade() == 0)
                .mapToObj(i -> r.levels()[i])
                .toList();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Contours(
                r.x(),
                r.y(),
                r.f(),
                r.levels(),
                true,
                ColourScale.grey(0, 2.2 * r.levels().length),
                labelled));
        for (int i = 0; i < r.paths().size(); i++) {
            Path path = r.paths().get(i);
            marks.add(Line.of(path.x(), path.y(), Role.series(i))
                    .weight(1.2)
                    .symbols(Symbol.DISC, 20)
                    .named("{0}, rate {1}", path.method(), Amount.significant(path.rate(), 1)));
        }
        Path any = r.paths().get(0);
        marks.add(Points.at(any.x()[0], any.y()[0], Role.INK, Symbol.RING).size(1.8));
        marks.add(Note.at(any.x()[0], any.y()[0], "start").towards(Corner.TOP));
        marks.add(Points.at(r.minimum()[0], r.minimum()[1], Role.INSIGHT, Symbol.STAR)
                .size(2.4));
        marks.add(Note.at(r.minimum()[0], r.minimum()[1], "minimum").towards(Corner.RIGHT));
        return Chart.of(
                        Axis.linear("x").range(r.x()[0], r.x()[r.x().length - 1]),
                        Axis.linear("y").range(r.y()[0], r.y()[r.y().length - 1]),
                        marks)
                .titled("Ways on the contours of $f$, a symbol every {0} steps", EVERY)
                .squared()
                .withoutGrid()
                .legend(Chart.Legend.NONE);
    }

    /** The point of a path that lies farthest from the straight way between its start and the minimum. */
    private static int farthest(Path path) {
        int last = path.x().length - 1;
        double dx = path.x()[last] - path.x()[0];
        double dy = path.y()[last] - path.y()[0];
        return IntStream.rangeClosed(0, last)
                .reduce((a, b) -> aside(path, b, dx, dy) > aside(path, a, dx, dy) ? b : a)
                .orElseThrow();
    }

    private static double aside(Path path, int i, double dx, double dy) {
        return Math.abs((path.x()[i] - path.x()[0]) * dy - (path.y()[i] - path.y()[0]) * dx);
    }

    private static Chart losses(Result r) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Rule.horizontal(r.goal(), Role.REFERENCE));
        for (int i = 0; i < r.paths().size(); i++) {
            Path path = r.paths().get(i);
            double[] step =
                    IntStream.range(0, path.loss().length).asDoubleStream().toArray();
            marks.add(Line.of(step, path.loss(), Role.series(i))
                    .symbols(SYMBOLS.get(i), EVERY)
                    .named("{0},\nrate {1}", path.method(), Amount.exact(path.rate())));
            if (path.firstBelow() >= 0) {
                double at = path.firstBelow();
                marks.add(Line.of(new double[] {at, at}, new double[] {1.1 * FLOOR, r.goal()}, Role.series(i))
                        .dashed(Dash.DOTTED)
                        .weight(0.8));
                marks.add(Points.at(at, r.goal(), Role.series(i), Symbol.RING));
                marks.add(Note.at(at, r.goal(), "{0}", path.firstBelow())
                        .role(Role.series(i))
                        .towards(Corner.TOP_RIGHT));
            }
        }
        return Chart.of(Axis.linear("Step").integers(), Axis.log("Loss $f$").floor(FLOOR), marks)
                .titled("Loss against step; first step below {0} marked", Amount.exact(r.goal()))
                .legend(Chart.Legend.DIRECT);
    }
}
