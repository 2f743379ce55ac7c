package io.github.bookfigures.figure;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One axis of a chart.
 *
 * @param name what is measured along it
 * @param unit its unit, or {@link Text#NONE} for a number without one
 * @param scale how numbers become places
 * @param from its lower end, or empty to take it from the data
 * @param to its upper end, or empty to take it from the data
 * @param ticks where labels stand, or empty to let the layout choose
 * @param wholeNumbers whether only whole numbers make sense (layers, steps)
 * @param visible whether it is drawn at all
 */
public record Axis(
        Text name,
        Text unit,
        Scale scale,
        OptionalDouble from,
        OptionalDouble to,
        List<Double> ticks,
        boolean wholeNumbers,
        boolean visible) {

    public Axis {
        ticks = List.copyOf(ticks);
    }

    private static Axis of(Text name, Scale scale) {
        return new Axis(name, Text.NONE, scale, OptionalDouble.empty(), OptionalDouble.empty(), List.of(), false, true);
    }

    public static Axis linear(String name, Object... arguments) {
        return of(Text.of(name, arguments), new Scale.Linear());
    }

    /** A logarithmic axis for values above 0. */
    public static Axis log(String name, Object... arguments) {
        return of(Text.of(name, arguments), new Scale.Log(OptionalDouble.empty()));
    }

    public static Axis category(String name, List<Text> names) {
        return of(Text.of(name), new Scale.Category(names));
    }

    /** An axis that is not drawn; for pictures and maps without coordinates. */
    public static Axis hidden() {
        return new Axis(
                Text.NONE,
                Text.NONE,
                new Scale.Linear(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                false,
                false);
    }

    public Axis unit(String unit) {
        return new Axis(name, Text.of(unit), scale, from, to, ticks, wholeNumbers, visible);
    }

    public Axis range(double from, double to) {
        return new Axis(
                name, unit, scale, OptionalDouble.of(from), OptionalDouble.of(to), ticks, wholeNumbers, visible);
    }

    /** Labels exactly here. */
    public Axis ticks(Double... at) {
        return new Axis(name, unit, scale, from, to, List.of(at), wholeNumbers, visible);
    }

    public Axis integers() {
        return new Axis(name, unit, scale, from, to, ticks, true, visible);
    }

    /**
     * Values at or below the floor are drawn on it with a floor symbol.
     *
     * @throws IllegalStateException when the axis is not logarithmic
     */
    public Axis floor(double floor) {
        if (!(scale instanceof Scale.Log)) {
            throw new IllegalStateException("only a logarithmic axis has a floor");
        }
        return new Axis(name, unit, new Scale.Log(OptionalDouble.of(floor)), from, to, ticks, wholeNumbers, visible);
    }
}
