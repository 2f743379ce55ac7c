package io.github.bookfigures.plan;

import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.store.MeasurementKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is to be done.
 *
 * @param figures figures to build, in the manifest's order
 * @param measurements what they need, each once, in the order in which figures first ask for them
 * @param ids of all figures of the manifest, to be built or not
 * @param files where all figures of the manifest land, to be built or not
 */
public record Plan(
        List<PlannedFigure> figures, List<PlannedMeasurement> measurements, List<String> ids, Set<String> files) {
    public Plan {
        figures = List.copyOf(figures);
        measurements = List.copyOf(measurements);
        ids = List.copyOf(ids);
        files = Set.copyOf(files);
    }

    /**
     * A figure to build.
     *
     * @param entry what the manifest says
     * @param generator full name of the generator's class
     * @param picture whether its images are made elsewhere, so that nothing of the renderer and the theme is in them
     * @param parameters its parameters
     * @param parametersJson the same as stable JSON
     * @param theme what renderers call its theme
     * @param measurement key of the measurement it shows
     */
    public record PlannedFigure(
            FigureEntry entry,
            String generator,
            boolean picture,
            Record parameters,
            String parametersJson,
            String theme,
            MeasurementKey measurement) {}

    /**
     * A file that an experiment may read.
     *
     * @param file its absolute path
     * @param sha256 hash of its contents
     */
    public record Input(Path file, String sha256) {
        /** What is in files, in one text; empty when there are none. */
        public static String contents(SortedMap<String, Input> inputs) {
            StringBuilder contents = new StringBuilder();
            inputs.forEach((name, input) ->
                    contents.append('\n').append(name).append('\n').append(input.sha256()));
            return contents.toString();
        }
    }

    /**
     * An experiment to run.
     *
     * @param key under which its result is stored
     * @param experiment full name of the experiment's class
     * @param parameters its parameters
     * @param parametersJson the same as stable JSON
     * @param inputs files it may read, by the names it knows them by
     * @param seed start of its randomness
     * @param timeout the longest that any of its figures allows
     * @param figures ids of the figures that need it, in the manifest's order
     */
    public record PlannedMeasurement(
            MeasurementKey key,
            String experiment,
            Record parameters,
            String parametersJson,
            SortedMap<String, Input> inputs,
            long seed,
            Duration timeout,
            List<String> figures) {
        public PlannedMeasurement {
            inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
            figures = List.copyOf(figures);
        }
    }
}
