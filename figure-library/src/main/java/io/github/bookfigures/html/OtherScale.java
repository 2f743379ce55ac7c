package io.github.bookfigures.html;

import io.github.bookfigures.figure.Area;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Band;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Scale;
import io.github.bookfigures.figure.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The other scale of an axis, logarithmic or linear, where both make sense: in charts of curves and points whose axis runs
 * upwards; a logarithmic one where all numbers are positive and the largest is twenty times the least or more.
 */
final class OtherScale {
    private static final double LEAST_RATIO = 20;

    /** Room below the least value, as a factor. */
    private static final double ROOM = 0.9;

    /** Room above the largest, as a factor. */
    private static final double ABOVE = 1.05;

    private final Chart chart;
    private final boolean alongX;
    private final Axis axis;

    private OtherScale(Chart chart, boolean alongX) {
        this.chart = chart;
        this.alongX = alongX;
        this.axis = alongX ? chart.x() : chart.y();
    }

    /**
     * The axis of a chart as it is in its other scale.
     *
     * @param chart with the ranges of its axes
     * @param shared whether other charts have the same axis; they then become linear together
     */
    static Optional<Axis> of(Chart chart, boolean alongX, boolean shared) {
        OtherScale other = new OtherScale(chart, alongX);
        double from = other.axis.from().orElseThrow();
        double to = other.axis.to().orElseThrow();
        if (chart.square() || !other.axis.visible() || from >= to) {
            return Optional.empty();
        }
        Optional<double[]> numbers = other.numbers();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        if (Plot.logarithmic(other.axis)) {
            return Optional.of(other.scaled(new Scale.Linear(), 0, shared ? to : Math.min(to, other.highest())));
        }
        double least = Arrays.stream(numbers.get()).min().orElse(0);
        double most = Arrays.stream(numbers.get()).max().orElse(0);
        boolean wide = least > 0 && most / least >= LEAST_RATIO;
        return other.axis.scale() instanceof Scale.Linear && wide && !shared
                ? Optional.of(other.scaled(new Scale.Log(OptionalDouble.empty()), least * ROOM, to))
                : Optional.empty();
    }

    private Axis scaled(Scale scale, double from, double to) {
        return new Axis(
                axis.name(),
                axis.unit(),
                scale,
                OptionalDouble.of(from),
                OptionalDouble.of(to),
                List.of(),
                axis.wholeNumbers(),
                true);
    }

    /** A little above all curves and points; spans may reach much further. */
    private double highest() {
        return ABOVE
                * chart.marks().stream()
                        .filter(mark -> !(mark instanceof Span))
                        .flatMapToDouble(mark -> Arrays.stream(numbers(mark).orElseThrow()))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(Double.POSITIVE_INFINITY);
    }

    /** All coordinates along the axis; empty when a mark would not be right on the other scale. */
    private Optional<double[]> numbers() {
        List<double[]> all = new ArrayList<>();
        for (Mark mark : chart.marks()) {
            Optional<double[]> numbers = numbers(mark);
            if (numbers.isEmpty()) {
                return Optional.empty();
            }
            all.add(numbers.get());
        }
        return Optional.of(all.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .toArray());
    }

    private Optional<double[]> numbers(Mark mark) {
        if (mark instanceof Line line) {
            return Optional.of(alongX ? line.x() : line.y());
        } else if (mark instanceof Points points) {
            return Optional.of(alongX ? points.x() : points.y());
        } else if (mark instanceof Area area) {
            return Optional.of(alongX ? area.x() : area.y());
        } else if (mark instanceof Band band) {
            return Optional.of(
                    alongX
                            ? band.x()
                            : DoubleStream.concat(Arrays.stream(band.low()), Arrays.stream(band.high()))
                                    .toArray());
        } else if (mark instanceof Rule rule) {
            return rule(rule);
        } else if (mark instanceof Span span) {
            return Optional.of(span.alongX() == alongX ? new double[] {span.from(), span.to()} : new double[0]);
        } else if (mark instanceof Note note) {
            return Optional.of(new double[] {alongX ? note.x() : note.y()});
        }
        return mark instanceof Inscription ? Optional.of(new double[0]) : Optional.empty();
    }

    /** A slanting line is straight on one scale only. */
    private Optional<double[]> rule(Rule rule) {
        double along = alongX ? rule.a() : rule.b();
        double across = alongX ? rule.b() : rule.a();
        if (along != 0 && across != 0) {
            return Optional.empty();
        }
        return Optional.of(along == 0 ? new double[0] : new double[] {rule.c() / along});
    }
}
