package io.github.bookfigures.chart;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Scale;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import java.util.List;
import java.util.OptionalDouble;

/** What an author may say about an axis. What is not said comes from the data. */
public record AxisWishes(
        @Doc("what is measured along it; without it, what the column is called")
        String name,

        @Doc("its unit; without it, what stands in brackets in the column's name")
        String unit,

        @Doc("whether it is logarithmic") boolean log,
        @Doc("its lower end; without it, from the data") double from,
        @Doc("its upper end; without it, from the data") double to,

        @Doc("whether only whole numbers make sense, such as epochs")
        boolean integers) {
    public AxisWishes() {
        this("", "", false, Double.NaN, Double.NaN, false);
    }

    public AxisWishes {
        if (from >= to) {
            throw new IllegalArgumentException(
                    "an axis runs from a smaller to a larger number, not from " + from + " to " + to);
        }
        if (log && from <= 0) {
            throw new IllegalArgumentException("a logarithmic axis begins above 0, not at " + from);
        }
    }

    /** The axis of a column. */
    Axis of(String column) {
        String shown = unit.isEmpty() ? Wording.unit(column) : unit;
        return named(Wording.plain(Wording.capital(Wording.readable(column))), Wording.written(shown));
    }

    /** An axis that is called so unless the author says otherwise. */
    Axis orNamed(String fallback) {
        return named(Wording.plain(fallback), Wording.written(unit));
    }

    /** The axis of several columns: what all their names end in, and the unit they share. */
    Axis ofAll(List<String> columns) {
        if (columns.size() == 1) {
            return of(columns.get(0));
        }
        String common = Wording.common(columns);
        String shown = unit.isEmpty() ? Wording.commonUnit(columns) : unit;
        return named(Wording.plain(Wording.capital(common.isEmpty() ? "value" : common)), Wording.written(shown));
    }

    private Axis named(Text fallback, Text shownUnit) {
        return new Axis(
                name.isEmpty() ? fallback : Wording.written(name),
                shownUnit,
                log ? new Scale.Log(OptionalDouble.empty()) : new Scale.Linear(),
                end(from),
                end(to),
                List.of(),
                integers,
                true);
    }

    private static OptionalDouble end(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** An axis of names. */
    Axis categories(String column, List<Text> names) {
        Axis axis = of(column);
        return new Axis(
                axis.name(),
                axis.unit(),
                new Scale.Category(names),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                false,
                true);
    }
}
