package io.github.bookfigures.catalog.residual;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where one input goes in a fresh plain and a fresh residual network. */
@Generator(
        name = "micro-layer-transformation",
        summary = "Norm, path and coordinates of one input on its way through a plain and a residual network.")
public final class LayerTransformationFigure
        implements FigureGenerator<LayerTransformation.Params, LayerTransformation.Result> {
    @Override
    public Measurement<?, LayerTransformation.Result> measurement(LayerTransformation.Params parameters) {
        return Measurement.of(LayerTransformation.class, parameters);
    }

    @Override
    public Figure draw(LayerTransformation.Params p, LayerTransformation.Result r) {
        double limit =
                Math.max(largest(r.plain().coordinates()), largest(r.residual().coordinates()));
        return Figure.grid(
                        2,
                        norms(p, r),
                        paths(r),
                        map(r.plain().coordinates(), limit, "Plain: the coordinates fade to 0"),
                        map(r.residual().coordinates(), limit, "Residual: the coordinates stay, and grow"))
                .size(13, 9.8)
                .titled("The plain network pulls the input into the origin; the residual network carries it on");
    }

    private static Chart norms(LayerTransformation.Params p, LayerTransformation.Result r) {
        double[] plain = r.plain().norm();
        double[] residual = r.residual().norm();
        double[] layer = IntStream.range(0, plain.length).asDoubleStream().toArray();
        int last = p.layers();
        return Chart.of(
                        Axis.linear("Layer (0 is the input)").integers().range(-0.5, last + 0.5),
                        Axis.log("Euclidean norm").range(1e-14, 1e4),
                        Line.of(layer, plain, Role.PLAIN)
                                .symbols(Symbol.DISC, 1)
                                .named("plain"),
                        Line.of(layer, residual, Role.RESIDUAL)
                                .symbols(Symbol.SQUARE, 1)
                                .named("residual"),
                        Note.at(last, plain[last], "{0}", Amount.significant(plain[last], 2))
                                .role(Role.PLAIN)
                                .towards(Corner.LEFT),
                        Note.at(
                                        last,
                                        residual[last],
                                        "{0}, {1} times the input",
                                        Amount.significant(residual[last], 3),
                                        Amount.significant(r.residual().growth(), 2))
                                .role(Role.RESIDUAL)
                                .towards(Corner.TOP_LEFT))
                .titled("Length of the vector")
                .legend(Chart.Legend.BELOW);
    }

    private static Chart paths(LayerTransformation.Result r) {
        double[][] plain = r.plain().coordinates();
        double[][] residual = r.residual().coordinates();
        int last = plain.length - 1;
        List<Mark> marks = new ArrayList<>();
        marks.add(path(plain, Role.PLAIN, Symbol.DISC).named("plain"));
        marks.add(path(residual, Role.RESIDUAL, Symbol.SQUARE).named("residual"));
        marks.add(Points.at(plain[0][0], plain[0][1], Role.INK, Symbol.STAR)
                .size(1.8)
                .named("input"));
        marks.add(Points.at(plain[last][0], plain[last][1], Role.PLAIN, Symbol.CROSS)
                .size(1.6));
        marks.add(end(residual[last], Role.RESIDUAL, "layer {0}", last));
        return Chart.of(axis("Coordinate 1", 0, plain, residual), axis("Coordinate 2", 1, plain, residual), marks)
                .titled("Its path in the plane of two coordinates")
                .legend(Chart.Legend.BELOW)
                .inset(nearOrigin(plain), Corner.TOP_LEFT, 0.5, 0.52);
    }

    /** The plain path, too small to be seen beside the other. */
    private static Chart nearOrigin(double[][] way) {
        return Chart.of(
                        axis("Coordinate 1", 0, way),
                        axis("Coordinate 2", 1, way),
                        path(way, Role.PLAIN, Symbol.DISC),
                        Points.at(way[0][0], way[0][1], Role.INK, Symbol.STAR).size(1.5),
                        end(way[way.length - 1], Role.PLAIN, "layer {0}", way.length - 1))
                .titled("The plain path, enlarged")
                .legend(Chart.Legend.NONE);
    }

    private static Line path(double[][] way, Role role, Symbol symbol) {
        double[] x = Stream.of(way).mapToDouble(point -> point[0]).toArray();
        double[] y = Stream.of(way).mapToDouble(point -> point[1]).toArray();
        return Line.of(x, y, role).symbols(symbol, 1);
    }

    /** An axis with some air round the coordinates of all points. */
    private static Axis axis(String name, int coordinate, double[][]... ways) {
        DoubleSummaryStatistics range = Stream.of(ways)
                .flatMap(Stream::of)
                .mapToDouble(point -> point[coordinate])
                .summaryStatistics();
        double air = 0.08 * (range.getMax() - range.getMin());
        return Axis.linear(name).range(range.getMin() - air, range.getMax() + air);
    }

    private static Points end(double[] point, Role role, String label, int layer) {
        return Points.at(point[0], point[1], role, Symbol.CROSS).size(1.6).labels(List.of(Text.of(label, layer)));
    }

    private static Chart map(double[][] coordinates, double limit, String title) {
        int layers = coordinates.length;
        double[][] rows = new double[coordinates[0].length][layers];
        for (int i = 0; i < rows.length; i++) {
            for (int layer = 0; layer < layers; layer++) {
                rows[i][layer] = coordinates[layer][i];
            }
        }
        return Chart.of(
                        Axis.linear("Layer (0 is the input)").integers(),
                        Axis.linear("Coordinate").integers(),
                        HeatMap.of(rows, ColourScale.diverging(limit, Text.of("value"))))
                .titled(title)
                .withoutGrid();
    }

    private static double largest(double[][] values) {
        return Stream.of(values)
                .flatMapToDouble(DoubleStream::of)
                .map(Math::abs)
                .max()
                .orElseThrow();
    }
}
