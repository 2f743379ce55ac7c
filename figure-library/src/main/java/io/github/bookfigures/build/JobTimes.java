package io.github.bookfigures.build;

import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.data.DataFormatException;
import io.github.bookfigures.store.AtomicFile;
import io.github.bookfigures.worker.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long jobs took when they last ran, by stage and figure. Decides the order of work and what is said about the time
 * left, nothing else: no file of a figure depends on it.
 */
final class JobTimes {
    /** @param seconds by figure, for each stage by its word */
    private record Recorded(SortedMap<String, SortedMap<String, Double>> seconds) {
        private Recorded {
            SortedMap<String, SortedMap<String, Double>> copy = new TreeMap<>();
            seconds.forEach((stage, known) -> copy.put(stage, new TreeMap<>(known)));
            seconds = copy;
        }
    }

    private final Path file;
    private final SortedMap<String, SortedMap<String, Double>> seconds;
    private final Map<String, Double> now = new TreeMap<>();

    private JobTimes(Path file, SortedMap<String, SortedMap<String, Double>> seconds) {
        this.file = file;
        this.seconds = seconds;
    }

    /** What earlier builds of a manifest have recorded in a cache; nothing when it cannot be read. */
    static JobTimes read(BuildRequest request) {
        Path manifest =
                request.project().resolve(request.manifest()).toAbsolutePath().normalize();
        String name = "times-" + Integer.toHexString(manifest.toString().hashCode()) + ".json";
        return read(request.cache().resolve("times").resolve(name));
    }

    static JobTimes read(Path file) {
        SortedMap<String, SortedMap<String, Double>> seconds = new TreeMap<>();
        try {
            if (Files.isRegularFile(file)) {
                seconds.putAll(new DataCodec()
                        .decode(Files.readAllBytes(file), Recorded.class)
                        .seconds());
            }
        } catch (IOException | DataFormatException | IllegalArgumentException unreadable) {
            seconds.clear();
        }
        return new JobTimes(file, seconds);
    }

    OptionalDouble of(Stage stage, String figure) {
        Double known = seconds.getOrDefault(stage.word(), new TreeMap<>()).get(figure);
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
    }

    /** What jobs of a stage take on average, when any is known. */
    OptionalDouble average(Stage stage) {
        Map<String, Double> known = seconds.getOrDefault(stage.word(), new TreeMap<>());
        return known.values().stream().mapToDouble(Double::doubleValue).average();
    }

    /** @param whole whether the job came to its end, so that the next one will take about as long */
    void record(Stage stage, String figure, double took, boolean whole) {
        now.merge(figure, took, Double::sum);
        if (whole) {
            seconds.computeIfAbsent(stage.word(), word -> new TreeMap<>())
                    .put(figure, Math.round(took * 1000) / 1000.0);
        }
    }

    /** What jobs of this build took, by figure. */
    Map<String, Double> ofThisBuild() {
        return Collections.unmodifiableMap(now);
    }

    /** Keeps them for later builds, when that is possible: without them these start in another order. */
    void save() {
        try {
            AtomicFile.write(file, new DataCodec().encode(new Recorded(seconds)));
        } catch (IOException e) {
            // Later builds know less.
        }
    }
}
