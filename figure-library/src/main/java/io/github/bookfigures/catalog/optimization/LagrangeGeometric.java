package io.github.bookfigures.catalog.optimization;

import io.github.bookfigures.catalog.optimization.LagrangeConditions.Result;
import io.github.bookfigures.catalog.optimization.LagrangeConditions.Site;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Area;
import io.github.bookfigures.figure.Arrows;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;

/**
 * Why gradients are parallel at a constrained minimum: anywhere else on the circle a part of the descent direction lies along
 * it, so one can still improve. Solution and multiplier come from Newton's method, gradients from automatic differentiation.
 */
@Generator(
        name = "lagrange-geometric",
        summary = "The gradients of objective and constraint at a constrained minimum and at two other points.")
public final class LagrangeGeometric implements FigureGenerator<LagrangeGeometric.Params, Result> {
    /** Length of an arrow for a gradient of length 1. */
    private static final double SCALE = 0.42;

    private static final int CORNERS = 181;
    private static final int LEVELS = 8;
    private static final int TOUCHING = 3;

    /** What the manifest may set. */
    public record Params(
            @Doc("where the objective is smallest without the constraint, x and y")
            double[] center,

            @Doc("radius of the circle one has to stay on") double radius) {
        public Params() {
            this(new double[] {2, 1.5}, 1);
        }

        public Params {
            new LagrangeConditions.Params(center, radius);
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(LagrangeConditions.class, new LagrangeConditions.Params(p.center(), p.radius()));
    }

    @Override
    public Figure draw(Params p, Result r) {
        double reach = Math.hypot(r.solution()[0] - p.center()[0], r.solution()[1] - p.center()[1]);
        List<Mark> marks = new ArrayList<>();
        Line circle = circle(new double[2], p.radius(), Role.FUNCTION);
        marks.add(Area.of(circle.x(), circle.y(), Role.FUNCTION.tinted(0.9)));
        // Levels at equal distances, the third of which touches the constraint.
        for (int k = 1; k <= LEVELS; k++) {
            marks.add(
                    k == TOUCHING
                            ? circle(p.center(), reach, Role.INK)
                                    .weight(1.1)
                                    .named("level of $f$ that touches the circle")
                            : circle(p.center(), reach * k / TOUCHING, Role.MUTED.tinted(0.55))
                                    .weight(0.6)
                                    .named(k == 1 ? "levels of $f$" : ""));
        }
        marks.add(circle.weight(2.2).named("constraint $g=0$"));
        marks.addAll(arrows(r));
        marks.addAll(places(p, r));
        return Figure.of(Chart.of(
                                Axis.linear("$x$").range(-1.8 * p.radius(), p.center()[0] + 1.2 * p.radius()),
                                Axis.linear("$y$").range(-1.5 * p.radius(), p.center()[1] + p.radius()),
                                marks)
                        .squared()
                        .withoutGrid()
                        .legend(Chart.Legend.BELOW))
                .size(12, 9.4)
                .titled("At the constrained minimum the gradients are antiparallel:"
                        + " no step along the circle goes down");
    }

    private static Line circle(double[] centre, double radius, Role role) {
        double[] x = new double[CORNERS];
        double[] y = new double[CORNERS];
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * Math.PI * i / (CORNERS - 1);
            x[i] = centre[0] + radius * StrictMath.cos(angle);
            y[i] = centre[1] + radius * StrictMath.sin(angle);
        }
        return Line.of(x, y, role);
    }

    private static List<Mark> arrows(Result r) {
        List<Mark> marks = new ArrayList<>();
        for (Site site : r.sites()) {
            marks.addAll(arrow(site, site.ofObjective(), Role.BACKWARD, "$\\nabla f$", Corner.BOTTOM_LEFT));
            Corner outwards = site.at()[1] < 0 ? Corner.BOTTOM_RIGHT : Corner.TOP;
            marks.addAll(arrow(site, site.ofConstraint(), Role.FUNCTION, "$\\nabla g$", outwards));
        }
        for (Site site : r.sites().subList(1, r.sites().size())) {
            Corner free = site.at()[1] < 0 ? Corner.RIGHT : Corner.TOP_LEFT;
            marks.addAll(arrow(site, site.improvement(), Role.GOOD, "part of $-\\nabla f$\nalong the circle", free));
        }
        return marks;
    }

    private static List<Mark> arrow(Site site, double[] gradient, Role role, String name, Corner towards) {
        double dx = SCALE * gradient[0];
        double dy = SCALE * gradient[1];
        double[] x = {site.at()[0]};
        double[] y = {site.at()[1]};
        return List.of(
                new Arrows(x, y, new double[] {dx}, new double[] {dy}, role, Text.NONE, 1.8),
                Note.at(x[0] + dx, y[0] + dy, name).role(role).towards(towards));
    }

    private static List<Mark> places(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        for (Site site : r.sites().subList(1, r.sites().size())) {
            marks.add(
                    Points.at(site.at()[0], site.at()[1], Role.INK, Symbol.DISC).size(1.2));
        }
        marks.add(
                Points.at(p.center()[0], p.center()[1], Role.INK, Symbol.CROSS).size(1.6));
        marks.add(Note.at(
                        p.center()[0],
                        p.center()[1],
                        "minimum of $f$\nwithout constraint\n({0}, {1})",
                        Amount.exact(p.center()[0]),
                        Amount.exact(p.center()[1]))
                .towards(Corner.TOP_RIGHT));
        marks.add(Points.at(r.solution()[0], r.solution()[1], Role.INSIGHT, Symbol.STAR)
                .size(2.6));
        marks.add(Note.at(
                        r.solution()[0],
                        r.solution()[1],
                        "constrained minimum ({0}, {1})\n$\\nabla f+\\lambda\\,\\nabla g=0$ with $\\lambda=\\arg{2}$",
                        Amount.fixed(r.solution()[0], 2),
                        Amount.fixed(r.solution()[1], 2),
                        Amount.fixed(r.lambda(), 2))
                .towards(Corner.RIGHT));
        return marks;
    }
}
