package io.github.bookfigures.catalog.optimization;

import io.github.bookfigures.catalog.optimization.MinibatchDescents.Path;
import io.github.bookfigures.catalog.optimization.MinibatchDescents.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Surface;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A linear regression learned with gradients from all points, from a few and from one: the fewer, the more the way wanders. */
@Generator(
        name = "sgd-trajectory-3d",
        summary =
                "Paths of full-batch, minibatch and single-point gradient descent on the error surface of a regression.")
public final class SgdTrajectory3d implements FigureGenerator<SgdTrajectory3d.Params, Result> {
    private static final int EVERY = 10;
    private static final List<Dash> DASHES = List.of(Dash.SOLID, Dash.DASHED, Dash.DASH_DOT, Dash.DOTTED);

    /** What the manifest may set. */
    public record Params(
            @Doc("training points") int n,
            @Doc("step size") double lr,
            @Doc("steps") int steps,

            @Doc("points per gradient, falling, the first as many as there are")
            int[] batches) {
        public Params() {
            this(200, 0.04, 100, new int[] {200, 8, 1});
        }

        public Params {
            new MinibatchDescents.Params(n, lr, steps, batches);
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(
                MinibatchDescents.class, new MinibatchDescents.Params(p.n(), p.lr(), p.steps(), p.batches()));
    }

    @Override
    public Figure draw(Params p, Result r) {
        Path few = r.paths().get(r.paths().size() - 1);
        return Figure.row(surface(p, r), losses(p, r))
                .columns(1.3, 1.0)
                .size(13, 6.4)
                .titled(
                        "The smaller the batch, the longer the path: with {0} a gradient, {1} % of the steps lead uphill",
                        few.batch() == 1 ? Text.of("one point") : Text.of("{0} points", few.batch()),
                        Amount.fixed(100 * few.rises(), 0));
    }

    private static Surface surface(Params p, Result r) {
        double top =
                Arrays.stream(r.loss()).flatMapToDouble(DoubleStream::of).max().orElseThrow();
        List<Surface.Trail> trails = new ArrayList<>();
        for (int i = r.paths().size() - 1; i >= 0; i--) {
            Path path = r.paths().get(i);
            Text name = Text.of(
                    path.batch() == p.n() ? "all {0} points: length {1}" : "batch of {0}: length {1}",
                    path.batch(),
                    Amount.fixed(path.length(), 1));
            trails.add(new Surface.Trail(path.w1(), path.w2(), path.loss(), Role.series(i), name, EVERY));
        }
        trails.add(new Surface.Trail(
                new double[] {r.optimum()[0]},
                new double[] {r.optimum()[1]},
                new double[] {r.least()},
                Role.INSIGHT,
                Text.of("least squares, ({0}, {1})", Amount.fixed(r.optimum()[0], 2), Amount.fixed(r.optimum()[1], 2)),
                1));
        double[] levels = IntStream.rangeClosed(1, 12)
                .mapToDouble(k -> r.least() + (top - r.least()) * k * k / 144)
                .toArray();
        return new Surface(
                Text.of("Error surface; dots every {0} steps", EVERY),
                Axis.linear("$w_1$").range(r.w1()[0], r.w1()[r.w1().length - 1]),
                Axis.linear("$w_2$").range(r.w2()[0], r.w2()[r.w2().length - 1]),
                Axis.linear("half the mean squared error").range(0, top),
                r.w1(),
                r.w2(),
                r.loss(),
                ColourScale.backdrop(0, top),
                -120,
                42,
                trails,
                levels);
    }

    private static Chart losses(Params p, Result r) {
        double[] step = IntStream.rangeClosed(0, p.steps()).asDoubleStream().toArray();
        List<Mark> marks = new ArrayList<>();
        marks.add(Rule.horizontal(r.least(), Role.REFERENCE)
                .dashed(Dash.DOTTED)
                .labelled("least squares {0}", Amount.fixed(r.least(), 3)));
        for (int i = r.paths().size() - 1; i >= 0; i--) {
            Path path = r.paths().get(i);
            marks.add(Line.of(step, path.loss(), Role.series(i))
                    .named("batch {0}", path.batch())
                    .dashed(DASHES.get(i))
                    .weight(i == 0 ? 1.6 : 1.1));
        }
        return Chart.of(
                        Axis.linear("Step").range(0, p.steps()).integers(),
                        Axis.log("Half the mean squared error of all points"),
                        marks)
                .titled("Loss against step")
                .legend(Chart.Legend.INSIDE);
    }
}
