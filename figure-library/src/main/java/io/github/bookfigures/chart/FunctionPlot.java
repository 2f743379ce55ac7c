package io.github.bookfigures.chart;

import io.github.bookfigures.chart.EvaluateFunctions.Curve;
import io.github.bookfigures.data.Expression;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Graphs of functions that stand as formulas in the manifest. */
@Generator(name = "function-plot", summary = "Graphs of formulas such as sin(x)/x, or of a family such as x^a.")
public final class FunctionPlot implements FigureGenerator<FunctionPlot.Params, EvaluateFunctions.Result> {
    private static final int MOST_SAMPLES = 100_000;
    /** The longest formula, in LaTeX, that names an axis. */
    private static final int LONGEST_NAME = 40;

    /** What the manifest may set. */
    public record Params(
            @Doc("the formulas, such as sin(x)/x; names, + - * / ^, brackets and the usual functions")
            List<String> y,

            @Doc("what each is called; its formula, unless given")
            List<String> names,

            @Doc("the name of what stands along x") String variable,
            @Doc("where the graphs begin") double from,
            @Doc("where they end") double to,
            @Doc("how many values are computed") int samples,

            @Doc("numbers that formulas may name, such as {a: 2}")
            Map<String, Double> constants,

            @Doc("one more number and its values, such as {a: [1, 2, 3]}: a graph for each")
            Map<String, List<Double>> family,

            @Doc("what stands above the figure") String title,
            @Doc("the axis along x") AxisWishes xAxis,
            @Doc("the axis along y") AxisWishes yAxis) {
        public Params() {
            this(List.of(), List.of(), "x", -5, 5, 801, Map.of(), Map.of(), "", new AxisWishes(), new AxisWishes());
        }

        public Params {
            if (!(from < to)) {
                throw new IllegalArgumentException(
                        "runs from a smaller to a larger number, not from " + from + " to " + to);
            }
            if (Double.isInfinite(to - from)) {
                throw new IllegalArgumentException("runs over at most 1.7e308, not from " + from + " to " + to);
            }
            if (samples < 2 || samples > MOST_SAMPLES) {
                throw new IllegalArgumentException("needs 2 to " + MOST_SAMPLES + " samples, not " + samples);
            }
            if (!names.isEmpty() && names.size() != y.size()) {
                throw new IllegalArgumentException(
                        "needs a name for each formula: " + names.size() + " for " + y.size());
            }
            if (family.size() > 1 || family.values().stream().anyMatch(List::isEmpty)) {
                throw new IllegalArgumentException("a family has one number and its values, such as {a: [1, 2, 3]}");
            }
            if (xAxis.log() && from <= 0) {
                throw new IllegalArgumentException("a logarithmic axis begins above 0, not at " + from);
            }
            query(y, variable, from, to, samples, xAxis, constants, family).expressions();
        }

        EvaluateFunctions.Query query() {
            return query(y, variable, from, to, samples, xAxis, constants, family);
        }

        private static EvaluateFunctions.Query query(
                List<String> y,
                String variable,
                double from,
                double to,
                int samples,
                AxisWishes xAxis,
                Map<String, Double> constants,
                Map<String, List<Double>> family) {
            return new EvaluateFunctions.Query(y, variable, from, to, samples, xAxis.log(), constants, family);
        }
    }

    @Override
    public Measurement<?, EvaluateFunctions.Result> measurement(Params p) {
        if (p.y().isEmpty()) {
            throw new IllegalArgumentException("needs a formula under 'y', such as y: sin(x)/x, or a list of them");
        }
        return Measurement.of(EvaluateFunctions.class, p.query());
    }

    @Override
    public Figure draw(Params p, EvaluateFunctions.Result r) {
        List<Expression> expressions = p.query().expressions();
        VisibleRange range = VisibleRange.of(
                r.curves().stream().map(Curve::y).toList(), p.yAxis().log());
        List<Mark> marks = new ArrayList<>();
        int members = r.curves().size() / expressions.size();
        for (int i = 0; i < r.curves().size(); i++) {
            Curve curve = r.curves().get(i);
            Text name = name(p, expressions, i / members, curve.member());
            marks.add(Line.of(r.x(), range.broken(curve.y()), Role.series(i))
                    .named(name.template(), name.arguments().toArray()));
        }
        Axis x = p.xAxis().orNamed("");
        if (x.name().isEmpty()) {
            x = named(x, Text.of("$" + latex(p.variable()) + "$"));
        }
        Axis y = p.yAxis().orNamed("");
        if (y.name().isEmpty()) {
            boolean one = expressions.size() == 1 && expressions.get(0).latex().length() < LONGEST_NAME;
            y = named(y, Text.of(one ? "$" + expressions.get(0).latex() + "$" : "$y$"));
        }
        Axis up = range.isClipped() && y.from().isEmpty() && y.to().isEmpty() ? y.range(range.low(), range.high()) : y;
        Figure figure =
                Figure.of(Chart.of(x.range(p.from(), p.to()), up, marks)).size(7, 4.3);
        Text title = Wording.written(p.title());
        return p.title().isEmpty()
                ? figure
                : figure.titled(title.template(), title.arguments().toArray());
    }

    private static Text name(Params p, List<Expression> expressions, int formula, double member) {
        boolean single = expressions.size() == 1 && p.family().isEmpty();
        Text own = !p.names().isEmpty()
                ? Wording.written(p.names().get(formula))
                : Text.of("$" + expressions.get(formula).latex() + "$");
        if (p.family().isEmpty()) {
            return single && p.names().isEmpty() ? Text.NONE : own;
        }
        String letter = latex(p.family().keySet().iterator().next());
        Text which = Text.of("$" + letter + " = \\arg{0}$", Amount.exact(member));
        return expressions.size() == 1
                ? which
                : Text.of(
                        own.template() + ", " + which.template(),
                        which.arguments().get(0));
    }

    private static String latex(String name) {
        return Expression.parse(name, List.of(name)).latex();
    }

    private static Axis named(Axis axis, Text name) {
        return new Axis(
                name,
                axis.unit(),
                axis.scale(),
                axis.from(),
                axis.to(),
                axis.ticks(),
                axis.wholeNumbers(),
                axis.visible());
    }
}
