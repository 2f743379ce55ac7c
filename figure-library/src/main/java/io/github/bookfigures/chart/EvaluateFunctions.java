package io.github.bookfigures.chart;

import io.github.bookfigures.data.Expression;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Computes the values of formulas over a range. */
public final class EvaluateFunctions implements Experiment<EvaluateFunctions.Query, EvaluateFunctions.Result> {
    /**
     * What is asked for.
     *
     * @param formulas one for each curve, or one for all values of the family
     * @param variable what stands along x
     * @param from first value of it
     * @param to last value of it
     * @param samples how many values
     * @param logarithmic whether they are equal factors apart instead of equal steps
     * @param constants numbers that formulas may name
     * @param family name of one more number, and its values; empty for none
     */
    public record Query(
            List<String> formulas,
            String variable,
            double from,
            double to,
            int samples,
            boolean logarithmic,
            Map<String, Double> constants,
            Map<String, List<Double>> family) {
        /** The formulas. */
        List<Expression> expressions() {
            Set<String> names = new LinkedHashSet<>(constants.keySet());
            names.add(variable);
            names.addAll(family.keySet());
            return formulas.stream()
                    .map(formula -> Expression.parse(formula, names))
                    .toList();
        }
    }

    /**
     * One function.
     *
     * @param formula as written
     * @param member value of the family's number; NaN without a family
     * @param y its values, NaN where there are none
     */
    public record Curve(String formula, double member, double[] y) {}

    /**
     * The values.
     *
     * @param x ascending
     * @param curves one for each formula and member of the family
     */
    public record Result(double[] x, List<Curve> curves) {}

    @Override
    public Result run(Query query, Lab lab) {
        double[] x = new double[query.samples()];
        for (int i = 0; i < x.length; i++) {
            double share = (double) i / (x.length - 1);
            x[i] = query.logarithmic()
                    ? query.from() * Math.pow(query.to() / query.from(), share)
                    : query.from() + (query.to() - query.from()) * share;
        }
        String member = query.family().keySet().stream().findFirst().orElse("");
        List<Double> members =
                member.isEmpty() ? List.of(Double.NaN) : query.family().get(member);
        List<Curve> curves = new ArrayList<>();
        List<Expression> expressions = query.expressions();
        for (int i = 0; i < expressions.size(); i++) {
            Expression expression = expressions.get(i);
            for (double value : members) {
                double[] y = Arrays.stream(x)
                        .map(at -> expression.value(name -> name.equals(query.variable())
                                ? at
                                : name.equals(member)
                                        ? value
                                        : query.constants().get(name)))
                        .map(at -> Double.isFinite(at) ? at : Double.NaN)
                        .toArray();
                curves.add(new Curve(query.formulas().get(i), value, y));
            }
        }
        return new Result(x, curves);
    }

    @Override
    public List<Check> checks(Query query, Result result) {
        return result.curves().stream()
                .map(curve -> Check.that(
                        "'" + curve.formula() + "' has a value somewhere in the range",
                        Arrays.stream(curve.y()).anyMatch(Double::isFinite),
                        "no value from " + query.from() + " to " + query.to()))
                .toList();
    }
}
