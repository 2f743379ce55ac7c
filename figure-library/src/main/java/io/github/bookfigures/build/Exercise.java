package io.github.bookfigures.build;

import io.github.bookfigures.plan.Plan.PlannedFigure;
import io.github.bookfigures.store.AtomicFile;
import io.github.bookfigures.store.DataStore;
import io.github.bookfigures.worker.Job;
import io.github.bookfigures.worker.WorkerPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Figures drawn for nothing: a JVM that has drawn a few figures draws the next one several times as fast as its first. Only
 * figures whose data is known, so that nothing is measured, and none but after all other work.
 */
final class Exercise {
    private static final int FIGURES = 8;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Prepared prepared;
    private final WorkFolders folders;

    Exercise(Prepared prepared, WorkFolders folders) {
        this.prepared = prepared;
        this.folders = folders;
    }

    /** Begins to draw figures of different generators, and returns. */
    void begin(WorkerPool pool) throws IOException {
        DataStore store = new DataStore(folders.data());
        Set<String> generators = new HashSet<>();
        for (PlannedFigure figure : prepared.plan().figures()) {
            if (generators.size() == FIGURES) {
                return;
            }
            Optional<byte[]> data = data(figure);
            if (!figure.picture() && data.isPresent() && generators.add(figure.generator())) {
                AtomicFile.write(store.file(figure.measurement()), data.get());
                Path folder = Files.createDirectories(folders.scratch()
                        .resolve("exercise")
                        .resolve(figure.entry().id()));
                pool.submit(new Job(
                        new Orders(prepared)
                                .draw(figure, new TreeSet<>(figure.entry().endings()), folder),
                        LONGEST,
                        Double.NEGATIVE_INFINITY,
                        () -> {},
                        outcome -> {}));
            }
        }
    }

    private Optional<byte[]> data(PlannedFigure figure) {
        BuildMemory memory = prepared.memory();
        var measurement = prepared.keys().get(figure.entry().id()).measurement();
        return memory.data(measurement).flatMap(hash -> memory.data(figure.entry(), measurement, hash));
    }
}
