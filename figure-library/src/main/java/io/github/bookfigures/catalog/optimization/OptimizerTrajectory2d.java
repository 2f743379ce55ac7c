package io.github.bookfigures.catalog.optimization;

import io.github.bookfigures.catalog.optimization.OptimizerPaths.Path;
import io.github.bookfigures.catalog.optimization.OptimizerPaths.Rates;
import io.github.bookfigures.catalog.optimization.OptimizerPaths.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Animation;
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
import io.github.bookfigures.generator.AnimatedGenerator;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/** Four optimizers seen from above on Beale's function, and how fast their losses fall. */
@Generator(
        name = "optimizer-trajectory-2d",
        summary = "Paths of SGD, momentum, RMSProp and Adam on the contours of Beale's function, and their losses.")
public final class OptimizerTrajectory2d implements AnimatedGenerator<OptimizerTrajectory2d.Params, Result> {
    /** Losses below it are drawn on it. */
    private static final double FLOOR = 1e-12;

    private static final List<Symbol> SYMBOLS = List.of(Symbol.DISC, Symbol.SQUARE, Symbol.DIAMOND, Symbol.TRIANGLE);
    private static final int EVERY = 20;
    /** Distance below which two symbols would touch. */
    private static final double ROOM = 0.15;

    /** What the manifest may set. */
    public record Params(
            @Doc("where all paths begin, x and y") double[] start,
            @Doc("steps of each optimizer") int steps,
            @Doc("step sizes") Rates lrs,
            @Doc("contour levels, at least 30") int levels) {
        public Params() {
            this(new double[] {1, 1.5}, 500, new Rates(), 40);
        }

        public Params {
            OptimizerPaths.Params.require(start, steps, levels);
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(
                OptimizerPaths.class, new OptimizerPaths.Params(p.start(), p.steps(), p.lrs(), p.levels()));
    }

    @Override
    public Figure draw(Params p, Result r) {
        Figure figure = panels(r, r, Chart.Legend.DIRECT);
        List<Path> arrived = arrived(r);
        if (arrived.isEmpty()) {
            return figure.titled("None of {0} rules comes below {1}", r.paths().size(), Amount.exact(r.goal()));
        }
        Path first = arrived.get(0);
        Path last = arrived.get(arrived.size() - 1);
        return figure.titled(
                "{0} takes a detour and is still the first with a loss below {1}: after {2} steps, {3} after {4}",
                first.method(), Amount.exact(r.goal()), first.firstBelow(), last.method(), last.firstBelow());
    }

    @Override
    public Animation animate(Params p, Result r) {
        return OptimizerFrames.of(r, p.steps(), soFar -> panels(soFar, r, Chart.Legend.NONE));
    }

    /** Names at line ends would push moving axes about: frames go without. */
    private static Figure panels(Result r, Result whole, Chart.Legend names) {
        return Figure.row(map(r), losses(r, whole).legend(names))
                .columns(1.05, 1.0)
                .size(14, 6.4);
    }

    /** The paths whose loss came below the goal, the quickest first. */
    static List<Path> arrived(Result r) {
        return r.paths().stream()
                .filter(path -> path.firstBelow() >= 0)
                .sorted(Comparator.comparingInt(Path::firstBelow))
                .toList();
    }

    private static Chart map(Result r) {
        List<Double> labelled = IntStream.range(1, r.levels().length)
                .filter(i -> i % r.levelsPerDecade() == 0)
                .mapToObj(i -> r.levels()[i])
                .toList();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Contours(
                r.x(), r.y(), r.f(), r.levels(), true, ColourScale.backdrop(0, r.levels().length), labelled));
        for (int i = 0; i < r.paths().size(); i++) {
            Path path = r.paths().get(i);
            marks.add(Line.of(path.x(), path.y(), Role.series(i)).weight(1.3));
            marks.add(milestones(path, Role.series(i), SYMBOLS.get(i)));
        }
        marks.addAll(overshoot(r));
        Path any = r.paths().get(0);
        marks.add(Points.at(any.x()[0], any.y()[0], Role.INK, Symbol.RING).size(1.8));
        marks.add(Note.at(any.x()[0], any.y()[0], "start").towards(Corner.TOP));
        marks.add(Points.at(r.minimum()[0], r.minimum()[1], Role.INSIGHT, Symbol.STAR)
                .size(2.4));
        marks.add(Note.at(r.minimum()[0], r.minimum()[1], "minimum").towards(Corner.BOTTOM_RIGHT));
        return Chart.of(
                        Axis.linear("$x$").range(r.x()[0], r.x()[r.x().length - 1]),
                        Axis.linear("$y$").range(r.y()[0], r.y()[r.y().length - 1]),
                        marks)
                .titled("Contours of $f$; symbols every {0} steps", EVERY)
                .squared()
                .withoutGrid()
                .legend(Chart.Legend.INSIDE);
    }

    /** Points at every so manyeth step, but for those that would cover the one before. */
    private static Points milestones(Path path, Role role, Symbol symbol) {
        List<Integer> shown = new ArrayList<>(List.of(0));
        for (int step = EVERY; step < path.x().length; step += EVERY) {
            int before = shown.get(shown.size() - 1);
            if (Math.hypot(path.x()[step] - path.x()[before], path.y()[step] - path.y()[before]) > ROOM) {
                shown.add(step);
            }
        }
        double[] x = shown.stream().mapToDouble(step -> path.x()[step]).toArray();
        double[] y = shown.stream().mapToDouble(step -> path.y()[step]).toArray();
        return Points.of(x, y, role, symbol).named("{0}, rate {1}", path.method(), Amount.exact(path.rate()));
    }

    /** Says how low the lowest of all paths goes, when it leaves the neighbourhood of start and minimum. */
    private static List<Note> overshoot(Result r) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < r.paths().size(); i++) {
            Path path = r.paths().get(i);
            double[] y = path.y();
            int at = IntStream.range(0, y.length)
                    .reduce((a, b) -> y[b] < y[a] ? b : a)
                    .orElseThrow();
            if (y[at] < -1) {
                String text = "{0}\novershoots\nto y = {1}";
                notes.add(Note.at(path.x()[at], y[at], text, path.method(), Amount.fixed(y[at], 2))
                        .role(Role.series(i))
                        .towards(Corner.TOP_LEFT));
            }
        }
        return notes;
    }

    private static Chart losses(Result r, Result whole) {
        DoubleSummaryStatistics all = whole.paths().stream()
                .flatMapToDouble(path -> Arrays.stream(path.loss()))
                .summaryStatistics();
        double low = Math.max(FLOOR, StrictMath.pow(10, Math.floor(StrictMath.log10(all.getMin()))));
        double high = StrictMath.pow(10, Math.ceil(StrictMath.log10(all.getMax())));
        List<Mark> marks = new ArrayList<>();
        marks.add(Rule.horizontal(r.goal(), Role.REFERENCE));
        for (int i = 0; i < r.paths().size(); i++) {
            Path path = r.paths().get(i);
            double[] step =
                    IntStream.range(0, path.loss().length).asDoubleStream().toArray();
            marks.add(Line.of(step, path.loss(), Role.series(i)).named(path.method()));
            if (path.firstBelow() >= 0) {
                double at = path.firstBelow();
                marks.add(Line.of(new double[] {at, at}, new double[] {1.05 * low, r.goal()}, Role.series(i))
                        .dashed(Dash.DOTTED)
                        .weight(0.8));
                marks.add(Points.at(at, r.goal(), Role.series(i), Symbol.RING));
                marks.add(Note.at(at, r.goal(), "{0}", path.firstBelow())
                        .role(Role.series(i))
                        .towards(arrived(r).indexOf(path) % 2 == 0 ? Corner.TOP_RIGHT : Corner.BOTTOM_LEFT));
            }
        }
        return Chart.of(
                        Axis.linear("Step")
                                .range(0, whole.paths().get(0).loss().length - 1)
                                .integers(),
                        Axis.log("Loss $f$").range(low, high).floor(low),
                        marks)
                .titled("Loss against step; first step below {0} marked", Amount.exact(r.goal()));
    }
}
