package io.github.bookfigures.render;

import io.github.bookfigures.figure.Text;
import java.util.List;

/**
 * Where an axis is marked.
 *
 * @param major values that carry a label
 * @param labels their labels
 * @param minor values that carry a short tick only
 */
record TickSet(List<Double> major, List<Text> labels, List<Double> minor) {
    TickSet {
        major = List.copyOf(major);
        labels = List.copyOf(labels);
        minor = List.copyOf(minor);
    }
}
