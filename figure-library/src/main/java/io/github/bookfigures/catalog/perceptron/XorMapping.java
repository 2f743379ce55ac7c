package io.github.bookfigures.catalog.perceptron;

import io.github.bookfigures.catalog.perceptron.XorNetwork.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Regions;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a hidden layer of two rectified units makes XOR separable. Both units see x1 + x2 only, so each of the parallel lines
 * of the input plane becomes one point; ReLU bends the row of these points; the two corners that belong together fall on
 * each other, and one line parts them from the others. Beside it, networks of several widths are trained from random
 * weights and those that solve XOR are counted.
 */
@Generator(
        name = "xor-mapping",
        summary =
                "XOR in the input plane, in the space of two rectified hidden units, and as the answer of the network.")
public final class XorMapping implements FigureGenerator<XorMapping.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("weights of the hidden units, one row of two for each")
            double[][] W,

            @Doc("biases of the two hidden units") double[] c,
            @Doc("weights of the output") double[] w,

            @Doc("whether a last panel counts trained networks that solve XOR")
            boolean trained_inset) {
        public Params() {
            this(new double[][] {{1, 1}, {1, 1}}, new double[] {0, -1}, new double[] {1, -2}, true);
        }

        public Params {
            if (W.length != 2 || W[0].length != 2 || W[1].length != 2 || c.length != 2 || w.length != 2) {
                throw new IllegalArgumentException("needs a 2 x 2 matrix W and two numbers each in c and w");
            }
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(XorNetwork.class, new XorNetwork.Params(p.W(), p.c(), p.w(), p.trained_inset()));
    }

    @Override
    public Figure draw(Params p, Result r) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(input(r), 0, 0, 1, 1));
        cells.add(new Cell(hidden(p, r), 0, 1, 1, 1));
        cells.add(new Cell(output(r), 0, 2, 1, 1));
        List<Double> columns = new ArrayList<>(List.of(1.0, 1.0, 1.0));
        if (p.trained_inset()) {
            cells.add(new Cell(trained(r), 0, 3, 1, 1));
            columns.add(0.8);
        }
        List<Panel> narrow = new ArrayList<>(cells.stream().map(Cell::panel).toList());
        narrow.add(XorFormula.diagram(p, true));
        cells.add(new Cell(XorFormula.diagram(p, false), 1, 0, 1, columns.size()));
        return Figure.cells(columns, List.of(1.0, 0.3), cells.toArray(Cell[]::new))
                .size(14, 7)
                .orNarrow(Figure.grid(1, narrow.toArray(Panel[]::new)).size(3.3, 9))
                .titled("Two rectified units fold the plane so that one line is enough for XOR");
    }

    private static Chart input(Result r) {
        List<Mark> marks = new ArrayList<>(levels(r));
        marks.addAll(corners(r.corners(), r, true));
        return plane("$x_1$", "$x_2$", marks).titled("Input: each grey line becomes a dot in (b)");
    }

    /** The lines w1.x = constant, each of which the first layer sends to one point. */
    private static List<Mark> levels(Result r) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < r.levels().length; i++) {
            marks.add(Rule.line(r.firstUnit()[0], r.firstUnit()[1], r.levels()[i], Role.MUTED.tinted(0.4))
                    .dashed(Dash.SOLID));
        }
        return marks;
    }

    private static Chart hidden(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        DecisionLine line = new DecisionLine(p.w()[0], p.w()[1], -XorNetwork.THRESHOLD);
        marks.add(line.side(1, Role.CLASS_A));
        marks.add(line.side(-1, Role.CLASS_B));
        marks.add(Line.of(r.before()[0], r.before()[1], Role.MUTED)
                .dashed(Dash.DOTTED)
                .named("before ReLU"));
        marks.add(Line.of(r.after()[0], r.after()[1], Role.MUTED).weight(1.4).named("after ReLU"));
        marks.add(
                Points.of(r.folded()[0], r.folded()[1], Role.MUTED, Symbol.DISC).size(0.7));
        marks.add(line.rule(Role.INK));
        marks.addAll(corners(r.hidden(), r, false));
        int[] pair = r.merged();
        if (pair.length == 2) {
            double[] h = r.hidden()[pair[0]];
            marks.add(Note.at(h[0], h[1], "two corners\nland here").towards(Corner.BOTTOM_RIGHT));
        }
        return Chart.of(
                        Axis.linear("$h_1$").range(-0.6, 2.6).ticks(0.0, 1.0, 2.0),
                        Axis.linear("$h_2$").range(-1.6, 1.6).ticks(-1.0, 0.0, 1.0),
                        marks)
                .squared()
                .withoutGrid()
                .legend(Chart.Legend.BELOW)
                .titled("Hidden units: one line is enough");
    }

    private static Chart output(Result r) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Regions.ofProbability(r.grid(), r.grid(), r.answer(), Role.CLASS_B, Role.CLASS_A));
        marks.addAll(corners(r.corners(), r, true));
        return plane("$x_1$", "$x_2$", marks)
                .titled("Output: above {0} in the stripe", Amount.exact(XorNetwork.THRESHOLD));
    }

    private static Chart plane(String x, String y, List<Mark> marks) {
        return Chart.of(
                        Axis.linear(x).range(-0.5, 1.5).ticks(0.0, 1.0),
                        Axis.linear(y).range(-0.5, 1.5).ticks(0.0, 1.0),
                        marks)
                .squared()
                .withoutGrid()
                .legend(Chart.Legend.NONE);
    }

    private static List<Mark> corners(double[][] places, Result r, boolean labelled) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            boolean one = Gate.XOR.output((int) r.corners()[i][0], (int) r.corners()[i][1]) == 1;
            Points point = Points.at(
                            places[i][0],
                            places[i][1],
                            one ? Role.CLASS_A : Role.CLASS_B,
                            one ? Symbol.DISC : Symbol.RING)
                    .size(2.2);
            marks.add(labelled ? point.labels(List.of(Text.of("{0}", Amount.exact(r.outputs()[i])))) : point);
        }
        return marks;
    }

    private static Chart trained(Result r) {
        double[] at = IntStream.range(0, r.widths().length).asDoubleStream().toArray();
        List<Text> labels = Arrays.stream(r.solved())
                .mapToObj(n -> Text.of("{0} of {1}", n, r.seeds()))
                .toList();
        return Chart.of(
                        Axis.category(
                                "Hidden units",
                                Arrays.stream(r.widths())
                                        .mapToObj(n -> Text.of("{0}", n))
                                        .toList()),
                        Axis.linear("Trained networks that solve XOR")
                                .range(0, r.seeds() * 1.1)
                                .integers(),
                        Bars.of(at, Arrays.stream(r.solved()).asDoubleStream().toArray(), Role.CLASS_A)
                                .labels(labels))
                .titled("Random starts: width helps");
    }
}
