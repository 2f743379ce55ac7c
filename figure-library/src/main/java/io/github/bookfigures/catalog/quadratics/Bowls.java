package io.github.bookfigures.catalog.quadratics;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the figures of bowls have in common: who has which colour, contour lines, start and optimum. */
final class Bowls {
    static final Role SGD = Role.REFERENCE;
    static final Role MOMENTUM = Role.series(1);
    static final Role RMSPROP = Role.series(0);
    static final Role ADAM = Role.INSIGHT;

    private static final int CORNERS = 121;

    private Bowls() {}

    /** Ellipses of equal value: a x² + b y² = a radius², for several radii along x. */
    static List<Mark> levels(double a, double b, double... radii) {
        List<Mark> marks = new ArrayList<>();
        for (double radius : radii) {
            double[] x = new double[CORNERS];
            double[] y = new double[CORNERS];
            for (int i = 0; i < CORNERS; i++) {
                double angle = 2 * Math.PI * i / (CORNERS - 1);
                x[i] = radius * StrictMath.cos(angle);
                y[i] = radius * Math.sqrt(a / b) * StrictMath.sin(angle);
            }
            marks.add(Line.of(x, y, Role.MUTED.tinted(0.6)).weight(0.5));
        }
        return marks;
    }

    /** Paths on the contours of a bowl that is steep along y and flat along x, y stretched to be seen. */
    static Chart stretched(double a, double b, double right, List<Mark> paths) {
        List<Mark> marks = new ArrayList<>(levels(a, b, 2, 4, 6, 8, 20, 40, 60, 80, 100));
        marks.addAll(paths);
        return Chart.of(
                        Axis.linear("$x$").range(-8.6, right),
                        Axis.linear("$y$ (stretched)").range(-1.3, 1.3),
                        marks)
                .titled("Contours of $f=(\\arg{0}\\,x^2+\\arg{1}\\,y^2)/2$", Amount.exact(a), Amount.exact(b))
                .withoutGrid();
    }

    /** A ring where all begin and a star where they want to. */
    static List<Mark> ends(Route route) {
        double x = route.x()[0];
        double y = route.y()[0];
        return List.of(
                Points.at(x, y, Role.INK, Symbol.RING).size(1.8),
                Note.at(x, y, "start").towards(Corner.TOP_RIGHT),
                Points.at(0, 0, Role.INK, Symbol.STAR).size(1.8),
                Note.at(0, 0, "optimum").towards(Corner.BOTTOM_RIGHT));
    }

    /** One bar with its value. */
    static Bars bar(double at, double value, Role role, int decimals) {
        return Bars.of(new double[] {at}, new double[] {value}, role)
                .width(0.55)
                .labels(List.of(Text.of("{0}", Amount.fixed(value, decimals))));
    }

    /** 0, 1, 2, … as many as there are values. */
    static double[] steps(double[] values) {
        return IntStream.range(0, values.length).asDoubleStream().toArray();
    }
}
