package io.github.bookfigures.catalog.approximation;

import io.github.bookfigures.catalog.approximation.Bumps.Bump;
import io.github.bookfigures.catalog.approximation.Bumps.Fit;
import io.github.bookfigures.catalog.approximation.Bumps.Params;
import io.github.bookfigures.catalog.approximation.Bumps.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Band;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The constructive proof of universal approximation with sigmoids: two of them make a bump, the steeper the more like a box;
 * bumps side by side, each as high as the function, add up to the function. How far the bump is from the box, and the sum
 * from the function, is measured.
 */
@Generator(
        name = "universal-approximation-bump",
        summary = "Bumps made of two sigmoids each, and a function approximated by a row of them.")
public final class UniversalApproximationBump implements FigureGenerator<Params, Result> {
    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(Bumps.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        Fit few = r.fits().get(1);
        Fit many = r.fits().get(3);
        return Figure.grid(3, pair(r), parts(r, few), sum(r, few), distances(r), errors(r), sum(r, many))
                .size(14, 8.4)
                .titled("Two sigmoids make a bump, and bumps side by side make any function");
    }

    private static Chart pair(Result r) {
        List<Mark> marks = new ArrayList<>();
        double[] boxX = {0, Bumps.LEFT, Bumps.LEFT, Bumps.RIGHT, Bumps.RIGHT, 1};
        for (int i = 0; i < r.single().size(); i++) {
            Bump bump = r.single().get(i);
            double tint = 0.6 - 0.3 * i;
            marks.add(Line.of(r.x(), bump.rise(), Role.series(0).tinted(tint))
                    .weight(0.8)
                    .dashed(Dash.DOTTED));
            marks.add(Line.of(r.x(), bump.fall(), Role.series(0).tinted(tint))
                    .weight(0.8)
                    .dashed(Dash.DOTTED));
            marks.add(Line.of(r.x(), bump.sum(), Role.series(0).tinted(tint))
                    .dashed(Dash.SOLID)
                    .weight(1.2 + 0.4 * i)
                    .named("k = {0}", Amount.exact(bump.k())));
        }
        marks.add(Line.of(boxX, new double[] {0, 0, 1, 1, 0, 0}, Role.INK)
                .weight(0.8)
                .dashed(Dash.DASHED)
                .named("box"));
        return Chart.of(Axis.linear("$x$").range(0, 1), Axis.linear("$y$").range(-1.1, 1.1), marks)
                .legend(Chart.Legend.BELOW)
                .titled("Two sigmoids (dotted) and their sum");
    }

    private static Chart parts(Result r, Fit fit) {
        List<Mark> marks = new ArrayList<>();
        double[] zero = new double[r.x().length];
        for (double[] part : fit.parts()) {
            double[] low = IntStream.range(0, part.length)
                    .mapToDouble(i -> Math.min(0, part[i]))
                    .toArray();
            double[] high = IntStream.range(0, part.length)
                    .mapToDouble(i -> Math.max(0, part[i]))
                    .toArray();
            marks.add(Band.of(r.x(), low, high, Role.series(0)));
            marks.add(
                    Line.of(r.x(), part, Role.series(0).tinted(0.3)).weight(0.7).dashed(Dash.SOLID));
        }
        marks.add(Line.of(r.x(), zero, Role.MUTED).weight(0.5).dashed(Dash.SOLID));
        marks.add(target(r));
        return curves(marks).titled("{0} bumps, each as high as the function", fit.bumps());
    }

    private static Chart sum(Result r, Fit fit) {
        double[] low = IntStream.range(0, r.x().length)
                .mapToDouble(i -> Math.min(fit.sum()[i], r.target()[i]))
                .toArray();
        double[] high = IntStream.range(0, r.x().length)
                .mapToDouble(i -> Math.max(fit.sum()[i], r.target()[i]))
                .toArray();
        return curves(List.of(
                        Band.of(r.x(), low, high, Role.BAD).named("error"),
                        Line.of(r.x(), fit.sum(), Role.series(0))
                                .dashed(Dash.SOLID)
                                .weight(1.6)
                                .named("sum"),
                        target(r)))
                .titled("Sum of {0}: error at most {1}", fit.bumps(), Amount.significant(fit.largest(), 2));
    }

    private static Line target(Result r) {
        return Line.of(r.x(), r.target(), Role.TRUTH)
                .dashed(Dash.DASHED)
                .weight(1.2)
                .named("function");
    }

    private static Chart curves(List<Mark> marks) {
        return Chart.of(Axis.linear("$x$").range(0, 1), Axis.linear("$f(x)$").range(-1.2, 1.5), marks)
                .legend(Chart.Legend.BELOW);
    }

    private static Chart distances(Result r) {
        double[] k = r.single().stream().mapToDouble(Bump::k).toArray();
        double[] theory = Arrays.stream(k).map(v -> 4 * Math.log(2) / v).toArray();
        return Chart.of(
                        Axis.log("Steepness $k$").ticks(Arrays.stream(k).boxed().toArray(Double[]::new)),
                        Axis.log("$L_1$ distance to the box"),
                        Line.of(k, theory, Role.REFERENCE).dashed(Dash.DASHED).named("$4\\ln 2\\,/\\,k$"),
                        Line.of(
                                        k,
                                        r.single().stream()
                                                .mapToDouble(Bump::distance)
                                                .toArray(),
                                        Role.series(0))
                                .symbols(Symbol.DISC, 1)
                                .named("measured"))
                .legend(Chart.Legend.BELOW)
                .titled("Steeper bumps are better boxes");
    }

    private static Chart errors(Result r) {
        double[] n = r.fits().stream().mapToDouble(Fit::bumps).toArray();
        return Chart.of(
                        Axis.log("Bumps $N$").ticks(Arrays.stream(n).boxed().toArray(Double[]::new)),
                        Axis.log("Error"),
                        Line.of(n, r.fits().stream().mapToDouble(Fit::largest).toArray(), Role.MUTED)
                                .symbols(Symbol.SQUARE, 1)
                                .named("largest"),
                        Line.of(
                                        n,
                                        r.fits().stream()
                                                .mapToDouble(Fit::rootMeanSquare)
                                                .toArray(),
                                        Role.series(0))
                                .symbols(Symbol.DISC, 1)
                                .named("$L_2$, slope {0}", Amount.fixed(r.slope(), 2)))
                .legend(Chart.Legend.BELOW)
                .titled("More bumps, smaller error");
    }
}
