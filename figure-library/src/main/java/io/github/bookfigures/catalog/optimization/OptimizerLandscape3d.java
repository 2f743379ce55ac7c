package io.github.bookfigures.catalog.optimization;

import io.github.bookfigures.catalog.optimization.OptimizerPaths.Path;
import io.github.bookfigures.catalog.optimization.OptimizerPaths.Rates;
import io.github.bookfigures.catalog.optimization.OptimizerPaths.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
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

/**
 * Four optimizers on the surface of Beale's function; the same paths as in {@link OptimizerTrajectory2d}.
 *
 * <p>Not as in the trial: azimuth -120 and elevation 47 degrees instead of -60 and 35, from where the near wall hides the
 * valley floor on which the paths meet.
 */
@Generator(
        name = "optimizer-landscape-3d",
        summary = "Paths of SGD, momentum, RMSProp and Adam on the surface of Beale's function.")
public final class OptimizerLandscape3d implements FigureGenerator<OptimizerLandscape3d.Params, Result> {
    /** Every so manyeth grid line is part of the mesh. */
    private static final int MESH = 4;

    /** What the manifest may set. */
    public record Params(
            @Doc("where all paths begin, x and y") double[] start,
            @Doc("steps of each optimizer") int steps,
            @Doc("step sizes") Rates lrs,
            @Doc("contour levels on the floor") int levels,

            @Doc("from where one looks, degrees round the vertical axis")
            double azimuth,

            @Doc("how high above the floor one stands, degrees")
            double elevation) {
        public Params() {
            this(new double[] {1, 1.5}, 500, new Rates(), 40, -120, 47);
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
        double[] xs = thinned(r.x());
        double[] ys = thinned(r.y());
        double[][] zs = Arrays.stream(thinnedRows(r.f()))
                .map(row -> height(thinned(row)))
                .toArray(double[][]::new);
        double top = Arrays.stream(zs).flatMapToDouble(DoubleStream::of).max().orElseThrow();
        List<Surface.Trail> trails = new ArrayList<>();
        for (int i = 0; i < r.paths().size(); i++) {
            Path path = r.paths().get(i);
            Text name = Text.of(
                    "{0}, rate {1}: loss {2} after {3} steps",
                    path.method(),
                    Amount.significant(path.rate(), 1),
                    Amount.significant(path.end(), 2),
                    path.loss().length - 1);
            trails.add(new Surface.Trail(path.x(), path.y(), height(path.loss()), Role.series(i), name, 20));
        }
        trails.add(new Surface.Trail(
                new double[] {r.minimum()[0]},
                new double[] {r.minimum()[1]},
                height(new double[] {r.valueAtMinimum()}),
                Role.INSIGHT,
                Text.of("minimum, at ({0}, {1})", Amount.exact(r.minimum()[0]), Amount.exact(r.minimum()[1])),
                1));
        Surface surface = new Surface(
                Text.NONE,
                Axis.linear("$x$").range(xs[0], xs[xs.length - 1]),
                Axis.linear("$y$").range(ys[0], ys[ys.length - 1]),
                Axis.linear("$\\log_{10}(1+f)$").range(0, top),
                xs,
                ys,
                zs,
                ColourScale.sequential(0, top, Text.of("$\\log_{10}(1+f)$")),
                p.azimuth(),
                p.elevation(),
                trails,
                height(everySecond(r.levels())));
        Figure figure = Figure.of(surface).size(12, 8);
        List<Path> arrived = OptimizerTrajectory2d.arrived(r);
        return arrived.isEmpty()
                ? figure.titled("Four paths on Beale's function, and none comes below {0}", Amount.exact(r.goal()))
                : figure.titled(
                        "Four paths down one curved valley: {0} has a loss below {1} after {2} steps, {3} after {4}",
                        arrived.get(0).method(),
                        Amount.exact(r.goal()),
                        arrived.get(0).firstBelow(),
                        arrived.get(arrived.size() - 1).method(),
                        arrived.get(arrived.size() - 1).firstBelow());
    }

    private static double[] height(double[] f) {
        return Arrays.stream(f).map(value -> StrictMath.log10(1 + value)).toArray();
    }

    private static double[] thinned(double[] values) {
        return IntStream.range(0, values.length)
                .filter(i -> i % MESH == 0)
                .mapToDouble(i -> values[i])
                .toArray();
    }

    private static double[][] thinnedRows(double[][] rows) {
        return IntStream.range(0, rows.length)
                .filter(i -> i % MESH == 0)
                .mapToObj(i -> rows[i])
                .toArray(double[][]::new);
    }

    private static double[] everySecond(double[] levels) {
        return IntStream.range(0, levels.length)
                .filter(i -> i % 2 == 0)
                .mapToDouble(i -> levels[i])
                .toArray();
    }
}
