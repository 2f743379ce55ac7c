package io.github.bookfigures.render;

import io.github.bookfigures.figure.Timeline;
import io.github.bookfigures.figure.Timeline.Era;
import io.github.bookfigures.figure.Timeline.Event;
import java.util.stream.DoubleStream;

/** Where times lie on the axis of a timeline. */
final class TimelineScale {
    /** Share of the axis before the break. */
    private static final double COMPRESSED = 0.34;

    /** Share of the axis left free on both sides of the break. */
    private static final double FREE = 0.02;

    private final double first;
    private final double last;
    private final double split;
    private final boolean broken;
    private final double x0;
    private final double width;

    /**
     * @param x0 where the axis begins
     * @param width how long it is
     */
    TimelineScale(Timeline timeline, double x0, double width) {
        DoubleStream times = DoubleStream.concat(
                timeline.events().stream().mapToDouble(Event::when),
                timeline.eras().stream().map(Era::to).filter(Double::isFinite).mapToDouble(to -> to));
        DoubleStream starts = DoubleStream.concat(
                timeline.events().stream().mapToDouble(Event::when),
                timeline.eras().stream().map(Era::from).filter(Double::isFinite).mapToDouble(from -> from));
        this.first = starts.min().orElseThrow();
        double end = times.max().orElseThrow();
        this.last = end > first ? end : first + 1;
        this.split = timeline.compressedBefore().orElse(first);
        this.broken = split > first && split < last;
        this.x0 = x0;
        this.width = width;
    }

    /** Whether the axis is shortened somewhere. */
    boolean broken() {
        return broken;
    }

    double breakAt() {
        return x0 + (COMPRESSED - FREE) * width;
    }

    double at(double time) {
        double within = Math.min(last, Math.max(first, time));
        if (!broken) {
            return x0 + width * (within - first) / (last - first);
        }
        return within < split
                ? x0 + (COMPRESSED - 2 * FREE) * width * (within - first) / (split - first)
                : x0 + width * (COMPRESSED + (1 - COMPRESSED) * (within - split) / (last - split));
    }
}
