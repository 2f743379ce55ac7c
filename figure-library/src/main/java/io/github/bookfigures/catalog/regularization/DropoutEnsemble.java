package io.github.bookfigures.catalog.regularization;

import io.github.bookfigures.catalog.regularization.ThinnedNetworks.Params;
import io.github.bookfigures.catalog.regularization.ThinnedNetworks.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Band;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Regions;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Dropout as an average of many networks (Srivastava et al. 2014): a network trained with dropout is thinned by masks that
 * are really sampled, the answers of several thinned networks are averaged, and the test loss of the average is compared with
 * that of the whole network.
 */
@Generator(
        name = "dropout-ensemble",
        summary = "Thinned networks of one that was trained with dropout, and the loss of averages of them.")
public final class DropoutEnsemble implements FigureGenerator<Params, Result> {
    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(ThinnedNetworks.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(sketches(p, r), 0, 0, 1, 5));
        for (int i = 0; i < r.maps().size(); i++) {
            cells.add(new Cell(map(p, r, i), 1, i, 1, 1));
        }
        cells.add(new Cell(losses(r), 1, 4, 1, 1));
        int last = r.size().length - 1;
        return Figure.cells(List.of(1.0, 1.0, 1.0, 1.0, 1.25), List.of(0.75, 1.0), cells.toArray(Cell[]::new))
                .size(14, 7)
                .titled(
                        "One thinned network has a loss of {0}, an average of {1} has {2}, the whole network {3}",
                        Amount.fixed(r.nll()[0], 2),
                        (int) r.size()[last],
                        Amount.fixed(r.nll()[last], 2),
                        Amount.fixed(r.wholeNll(), 2));
    }

    private static Diagram sketches(Params p, Result r) {
        ThinnedSketch sketch = new ThinnedSketch();
        List<Shape> shapes = new ArrayList<>(sketch.network(0, new int[][] {{1, 1, 1, 1}, {1, 1, 1, 1}}));
        for (int i = 0; i < r.sketches().length; i++) {
            shapes.addAll(sketch.network(6.4 + 4.6 * i, r.sketches()[i]));
        }
        shapes.addAll(sketch.arrows(r.sketches().length));
        return Diagram.of(29.8, 4.6, shapes)
                .titled(
                        "Each mask makes one of $2^{\\arg{0}}$ thinned networks; their answers are averaged",
                        2 * p.hidden());
    }

    private static Chart map(Params p, Result r, int index) {
        boolean mean = index == r.maps().size() - 1;
        double reach = r.grid()[r.grid().length - 1];
        Chart chart = Chart.of(
                        Axis.linear("$x_1$").range(-reach, reach).ticks(-2.0, 0.0, 2.0),
                        Axis.linear("$x_2$").range(-reach, reach).ticks(-2.0, 0.0, 2.0),
                        Regions.ofProbability(r.grid(), r.grid(), r.maps().get(index), Role.CLASS_B, Role.CLASS_A))
                .squared()
                .withoutGrid()
                .legend(Chart.Legend.NONE);
        return mean
                ? chart.with(points(r, 1, Role.CLASS_A, Symbol.DISC), points(r, 0, Role.CLASS_B, Symbol.RING))
                        .titled("Mean of {0}", p.M().get(p.M().size() - 1))
                : chart.titled("Thinned {0}", index + 1);
    }

    private static Points points(Result r, int label, Role role, Symbol symbol) {
        double limit = r.grid()[r.grid().length - 1];
        double[][] points = IntStream.range(0, r.labels().length)
                .filter(i -> r.labels()[i] == label)
                .mapToObj(i -> r.points()[i])
                .filter(x -> Math.abs(x[0]) < limit && Math.abs(x[1]) < limit)
                .toArray(double[][]::new);
        return Points.of(
                        IntStream.range(0, points.length)
                                .mapToDouble(i -> points[i][0])
                                .toArray(),
                        IntStream.range(0, points.length)
                                .mapToDouble(i -> points[i][1])
                                .toArray(),
                        role,
                        symbol)
                .size(0.6);
    }

    private static Chart losses(Result r) {
        double[] whole = {r.wholeNll(), r.wholeNll()};
        return Chart.of(
                        Axis.log("Networks averaged"),
                        Axis.linear("Test loss (NLL)"),
                        Band.of(r.size(), r.low(), r.high(), Role.series(0)).named("smallest to largest"),
                        Line.of(new double[] {r.size()[0], r.size()[r.size().length - 1]}, whole, Role.INK)
                                .dashed(Dash.DASHED)
                                .symbols(Symbol.NONE, 1)
                                .named("whole network"),
                        Line.of(r.size(), r.nll(), Role.series(0))
                                .dashed(Dash.SOLID)
                                .symbols(Symbol.DISC, 1)
                                .named("mean of averages"))
                .legend(Chart.Legend.BELOW)
                .titled("Loss of averages");
    }
}
