package io.github.bookfigures.build;

import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.data.DataFormatException;
import io.github.bookfigures.store.AtomicFile;
import io.github.bookfigures.worker.Memory;
import io.github.bookfigures.worker.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long jobs took when they last ran and how much memory they had, by stage and figure. Decides the order of work, and is
 * told; no file of a figure depends on it.
 */
final class JobTimes {
    /** Both by figure, for each stage by its word. */
    private record Recorded(
            SortedMap<String, SortedMap<String, Double>> seconds, SortedMap<String, SortedMap<String, Memory>> memory) {
        private Recorded {
            seconds = copy(seconds);
            memory = copy(memory);
        }

        private static <T> SortedMap<String, SortedMap<String, T>> copy(SortedMap<String, SortedMap<String, T>> known) {
            SortedMap<String, SortedMap<String, T>> copy = new TreeMap<>();
            known.forEach((stage, figures) -> copy.put(stage, new TreeMap<>(figures)));
            return copy;
        }
    }

    private static final Recorded NOTHING = new Recorded(new TreeMap<>(), new TreeMap<>());

    private final Path file;
    private final SortedMap<String, SortedMap<String, Double>> seconds;
    private final SortedMap<String, SortedMap<String, Memory>> memory;
    private final Map<String, Double> now = new TreeMap<>();

    private JobTimes(Path file, Recorded recorded) {
        Recorded own = new Recorded(recorded.seconds(), recorded.memory());
        this.file = file;
        this.seconds = own.seconds();
        this.memory = own.memory();
    }

    /** What earlier builds of a manifest have recorded in a cache; nothing when it cannot be read. */
    static JobTimes read(BuildRequest request) {
        Path manifest =
                request.project().resolve(request.manifest()).toAbsolutePath().normalize();
        String name = "times-" + Integer.toHexString(manifest.toString().hashCode()) + ".json";
        return read(request.cache().resolve("times").resolve(name));
    }

    static JobTimes read(Path file) {
        try {
            return new JobTimes(
                    file,
                    Files.isRegularFile(file)
                            ? new DataCodec().decode(Files.readAllBytes(file), Recorded.class)
                            : NOTHING);
        } catch (IOException | DataFormatException | IllegalArgumentException unreadable) {
            return new JobTimes(file, NOTHING);
        }
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

    /** @param figures for which the job was done */
    void record(Stage stage, List<String> figures, Memory seen) {
        figures.forEach(figure ->
                memory.computeIfAbsent(stage.word(), word -> new TreeMap<>()).put(figure, seen));
    }

    /** Memory of the jobs for a figure. */
    Optional<Memory> memory(String figure) {
        return memory.values().stream()
                .flatMap(known -> Optional.ofNullable(known.get(figure)).stream())
                .reduce(Memory::and);
    }

    /** What jobs of this build took, by figure. */
    Map<String, Double> ofThisBuild() {
        return Collections.unmodifiableMap(now);
    }

    /** Keeps them for later builds, when that is possible: without them these start in another order. */
    void save() {
        try {
            AtomicFile.write(file, new DataCodec().encode(new Recorded(seconds, memory)));
        } catch (IOException e) {
            // Later builds know less.
        }
    }
}
