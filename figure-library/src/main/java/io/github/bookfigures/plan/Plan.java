package io.github.bookfigures.plan;

import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.store.MeasurementKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What is to be done.
 *
 * @param figures figures to build, in the manifest's order
 * @param measurements what they need, each once, in the order in which figures first ask for them
 * @param files where all figures of the manifest land, built or not
 */
public record Plan(List<PlannedFigure> figures, List<PlannedMeasurement> measurements, Set<String> files) {
    public Plan {
        figures = List.copyOf(figures);
        measurements = List.copyOf(measurements);
        files = Set.copyOf(files);
    }

    /**
     * A figure to build.
     *
     * @param entry what the manifest says
     * @param generator full name of the generator's class
     * @param parameters its parameters
     * @param parametersJson the same as stable JSON
     * @param theme what renderers call its theme
     * @param measurement key of the measurement it shows
     */
    public record PlannedFigure(
            FigureEntry entry,
            String generator,
            Record parameters,
            String parametersJson,
            String theme,
            MeasurementKey measurement) {}

    /**
     * An experiment to run.
     *
     * @param key under which its result is stored
     * @param experiment full name of the experiment's class
     * @param parametersJson its parameters as stable JSON
     * @param seed start of its randomness
     * @param timeout the longest that any of its figures allows
     * @param figures ids of the figures that need it, in the manifest's order
     */
    public record PlannedMeasurement(
            MeasurementKey key,
            String experiment,
            String parametersJson,
            long seed,
            Duration timeout,
            List<String> figures) {
        public PlannedMeasurement {
            figures = List.copyOf(figures);
        }
    }
}
