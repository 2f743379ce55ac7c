package io.github.bookfigures.figure;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Looks whether a figure has anything to show. */
public final class FigureContent {
    private FigureContent() {}

    /**
     * What keeps the figure from showing anything, in words; empty when every panel has something to draw. A layer of a
     * chart has nothing to draw when all numbers of one of its arrays are NaN or infinite; a chart, when that is so for
     * all its layers that have numbers.
     */
    public static Optional<String> missing(Figure figure) {
        if (figure.cells().isEmpty()) {
            return Optional.of("the figure has no panels");
        }
        return figure.cells().stream()
                .map(cell -> missing(cell.panel()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> missing(Panel panel) {
        if (panel instanceof Chart chart) {
            return missing(chart);
        }
        if (panel instanceof Surface surface && !anyFinite(surface.zs())) {
            return Optional.of(nothing(panel, "every height of the surface"));
        }
        if (panel instanceof ImageGrid grid
                && grid.pictures().stream().noneMatch(picture -> anyFinite(picture.values()))) {
            return Optional.of(nothing(panel, "every value of the pictures"));
        }
        if (panel instanceof Table table && table.rows().isEmpty()) {
            return Optional.of(subject(panel) + " has nothing to draw: it has no rows");
        }
        return Optional.empty();
    }

    private static Optional<String> missing(Chart chart) {
        if (chart.marks().isEmpty() && chart.insets().isEmpty()) {
            return Optional.of(subject(chart) + " has nothing to draw: it has no marks");
        }
        Optional<String> first = Optional.empty();
        for (Mark mark : chart.marks()) {
            Optional<String> empty = empty(mark);
            if (empty.isEmpty()) {
                return Optional.empty();
            }
            first = first.isPresent() ? first : empty;
        }
        return first.map(values -> nothing(chart, values));
    }

    /** The array of a mark in which no number is finite, in words. */
    private static Optional<String> empty(Mark mark) {
        return Arrays.stream(mark.getClass().getRecordComponents())
                .filter(component -> !anyFinite(value(component, mark)))
                .findFirst()
                .map(component -> "every value of '" + component.getName() + "' in the "
                        + mark.getClass().getSimpleName().toLowerCase(Locale.ROOT) + name(mark));
    }

    private static String name(Mark mark) {
        return Arrays.stream(mark.getClass().getRecordComponents())
                .filter(component -> component.getName().equals("name"))
                .map(component -> ((Text) value(component, mark)).plain())
                .filter(name -> !name.isEmpty())
                .map(name -> " \"" + name + "\"")
                .findFirst()
                .orElse("");
    }

    private static Object value(RecordComponent component, Mark mark) {
        try {
            return component.getAccessor().invoke(mark);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every mark is a public record", e);
        }
    }

    private static boolean anyFinite(Object value) {
        if (value instanceof double[] numbers) {
            return DoubleStream.of(numbers).anyMatch(Double::isFinite);
        }
        if (value instanceof double[][] || value instanceof double[][][]) {
            return Arrays.stream((Object[]) value).anyMatch(FigureContent::anyFinite);
        }
        return true;
    }

    private static String nothing(Panel panel, String values) {
        return subject(panel) + " has nothing to draw: " + values + " is NaN or infinite, or there is none";
    }

    private static String subject(Panel panel) {
        return panel.title().isEmpty()
                ? "a panel"
                : "the panel \"" + panel.title().plain().replace('\n', ' ') + "\"";
    }
}
