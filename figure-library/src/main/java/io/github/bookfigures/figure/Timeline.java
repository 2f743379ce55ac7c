package io.github.bookfigures.figure;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Events on an axis of time, their labels on both sides of it, and spans of time behind them.
 *
 * @param title what stands above it
 * @param events in any order
 * @param eras spans of time, drawn as bands with their names
 * @param compressedBefore the axis is drawn shortened before this time and says so; empty for one scale
 */
public record Timeline(Text title, List<Event> events, List<Era> eras, OptionalDouble compressedBefore)
        implements Panel {
    /**
     * An event.
     *
     * @param when its time in units of the axis, for example years
     * @param date how its time is written
     * @param label what happened
     * @param role its colour
     */
    public record Event(double when, Text date, Text label, Role role) {
        /** An event of a year. */
        public static Event of(int year, String label, Role role) {
            return new Event(year, Text.of("{0}", Integer.toString(year)), Text.of(label), role);
        }
    }

    /**
     * A span of time.
     *
     * @param from where it begins
     * @param to where it ends
     * @param name what it is called
     * @param role its colour
     */
    public record Era(double from, double to, Text name, Role role) {
        public Era {
            if (!(from < to)) {
                throw new IllegalArgumentException(
                        "a span of time begins before it ends, not from " + from + " to " + to);
            }
        }
    }

    /**
     * Checks that there are events at times.
     *
     * @throws IllegalArgumentException otherwise
     */
    public Timeline {
        events = List.copyOf(events);
        eras = List.copyOf(eras);
        if (events.isEmpty() || events.stream().anyMatch(event -> !Double.isFinite(event.when()))) {
            throw new IllegalArgumentException("a timeline needs at least one event, and each a finite time");
        }
    }

    public static Timeline of(List<Event> events, Era... eras) {
        return new Timeline(Text.NONE, events, List.of(eras), OptionalDouble.empty());
    }

    public Timeline compressedBefore(double time) {
        return new Timeline(title, events, eras, OptionalDouble.of(time));
    }

    public Timeline titled(String title, Object... arguments) {
        return new Timeline(Text.of(title, arguments), events, eras, compressedBefore);
    }
}
