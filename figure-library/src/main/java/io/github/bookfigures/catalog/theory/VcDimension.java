package io.github.bookfigures.catalog.theory;

import io.github.bookfigures.catalog.theory.Shattering.Labelling;
import io.github.bookfigures.catalog.theory.Shattering.PointSet;
import io.github.bookfigures.catalog.theory.Shattering.Result;
import io.github.bookfigures.figure.Area;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The VC dimension of lines in the plane is three: they make every labelling of a triangle and not every one of any four points.
 * Whether a line makes a labelling is decided exactly, by the distance of the convex hulls.
 */
@Generator(
        name = "vc-dimension",
        summary =
                "All labellings of three points, two impossible ones of four, and how many lines can make of n points.")
public final class VcDimension implements FigureGenerator<VcDimension.Params, Result> {
    private static final double REACH = 1.75;
    private static final double FAR = 10;

    /** What the manifest may set. */
    public record Params(
            @Doc("labellings of the triangle that are shown, 4 or 8")
            int show_labelings) {
        public Params() {
            this(8);
        }

        public Params {
            if (show_labelings != 4 && show_labelings != 8) {
                throw new IllegalArgumentException("needs show_labelings 4 or 8");
            }
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(Shattering.class, new Shattering.Params());
    }

    @Override
    public Figure draw(Params p, Result r) {
        PointSet triangle = r.sets().get(0);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < p.show_labelings(); i++) {
            cells.add(new Cell(panel(triangle, triangle.labellings().get(i)), i / 4, i % 4, 1, 1));
        }
        int row = p.show_labelings() / 4;
        cells.add(new Cell(
                panel(r.sets().get(2), r.sets().get(2).impossible().get(0)).titled("XOR: no line"), row, 0, 1, 1));
        cells.add(new Cell(
                panel(r.sets().get(3), inside(r.sets().get(3))).titled("Inside, outside: no line"), row, 1, 1, 1));
        cells.add(new Cell(counts(r), row, 2, 2, 2));
        cells.add(new Cell(table(r), row + 1, 0, 1, 2));
        List<Double> rows = new ArrayList<>(Collections.nCopies(row + 1, 1.0));
        rows.add(0.8);
        return Figure.cells(Collections.nCopies(4, 1.0), rows, cells.toArray(Cell[]::new))
                .size(12, 2.3 * row + 5.2)
                .titled(
                        "Lines make all {0} labellings of three points, but never all {1} of four: their VC dimension is 3",
                        triangle.labellings().size(),
                        r.sets().get(2).labellings().size());
    }

    /** The labelling in which the point inside differs from all others. */
    private static Labelling inside(PointSet set) {
        return set.impossible().stream()
                .filter(l -> l.positive()[3])
                .findFirst()
                .orElseThrow();
    }

    private static Chart panel(PointSet set, Labelling labelling) {
        List<Mark> marks = new ArrayList<>();
        if (labelling.separable()) {
            double[] w = labelling.line();
            marks.add(side(w, 1, Role.CLASS_A));
            marks.add(side(w, -1, Role.CLASS_B));
            marks.add(Rule.line(w[0], w[1], -w[2], Role.INK));
        } else {
            marks.addAll(hull(set, labelling, true, Role.CLASS_A));
            marks.addAll(hull(set, labelling, false, Role.CLASS_B));
        }
        marks.add(points(set, labelling, true, Role.CLASS_A, Symbol.DISC));
        marks.add(points(set, labelling, false, Role.CLASS_B, Symbol.SQUARE));
        marks.removeIf(mark -> mark instanceof Points points && points.x().length == 0);
        Axis none = Axis.hidden().range(-REACH, REACH);
        return Chart.of(none, none, marks).squared().withoutGrid().legend(Chart.Legend.NONE);
    }

    private static Points points(PointSet set, Labelling labelling, boolean positive, Role role, Symbol symbol) {
        double[][] chosen = chosen(set, labelling, positive);
        return Points.of(column(chosen, 0), column(chosen, 1), role, symbol).size(1.8);
    }

    /** The convex hull of one class: these have one to three points each, so their outline is what joins them all. */
    private static List<Mark> hull(PointSet set, Labelling labelling, boolean positive, Role role) {
        double[][] chosen = chosen(set, labelling, positive);
        double[] x = column(chosen, 0);
        double[] y = column(chosen, 1);
        if (x.length < 2) {
            return List.of();
        }
        double[] closedX = Arrays.copyOf(x, x.length + 1);
        double[] closedY = Arrays.copyOf(y, y.length + 1);
        closedX[x.length] = x[0];
        closedY[y.length] = y[0];
        Line outline = Line.of(closedX, closedY, role).weight(1.6).dashed(Dash.SOLID);
        return x.length == 2 ? List.of(outline) : List.of(Area.of(x, y, role.tinted(0.8)), outline);
    }

    private static double[][] chosen(PointSet set, Labelling labelling, boolean positive) {
        List<double[]> chosen = new ArrayList<>();
        for (int i = 0; i < set.points().length; i++) {
            if (labelling.positive()[i] == positive) {
                chosen.add(set.points()[i]);
            }
        }
        return chosen.toArray(double[][]::new);
    }

    private static double[] column(double[][] points, int column) {
        return Arrays.stream(points).mapToDouble(point -> point[column]).toArray();
    }

    /** The half-plane on one side of a line whose normal has length 1. */
    private static Area side(double[] w, int sign, Role role) {
        double[] x = new double[4];
        double[] y = new double[4];
        int[] along = {-1, 1, 1, -1};
        for (int i = 0; i < 4; i++) {
            double across = -w[2] + (i < 2 ? 0 : sign * FAR);
            x[i] = across * w[0] - along[i] * FAR * w[1];
            y[i] = across * w[1] + along[i] * FAR * w[0];
        }
        return Area.of(x, y, role.tinted(0.85));
    }

    private static Table table(Result r) {
        List<List<Text>> rows = new ArrayList<>();
        for (PointSet set : r.sets()) {
            rows.add(List.of(
                    Text.of(set.name()),
                    Text.of("{0}", set.points().length),
                    Text.of("{0}", set.separable()),
                    Text.of("{0}", set.labellings().size())));
        }
        return new Table(
                Text.of("Labellings"),
                List.of(Text.of("points"), Text.of("n"), Text.of("by lines"), Text.of("of")),
                rows);
    }

    private static Chart counts(Result r) {
        double[] counted = Arrays.copyOf(r.n(), r.measured().length);
        return Chart.of(
                        Axis.linear("Number of points $n$")
                                .range(1, r.n()[r.n().length - 1])
                                .integers(),
                        Axis.log("Number of labellings"),
                        Line.of(r.n(), r.all(), Role.REFERENCE)
                                .dashed(Dash.DASHED)
                                .weight(1.4)
                                .named("all, $2^n$"),
                        Line.of(r.n(), r.cover(), Role.FUNCTION).weight(1.6).named("by lines: $n^2-n+2$ (Cover)"),
                        Points.of(counted, r.measured(), Role.INK, Symbol.RING)
                                .size(1.3)
                                .named("counted, random points"),
                        Note.at(3, r.all()[2], "VC dimension 3:\nthe last $n$ with all")
                                .role(Role.INSIGHT)
                                .towards(Corner.TOP_LEFT))
                .titled("From four points on, lines fall behind")
                .legend(Chart.Legend.BELOW);
    }
}
