package io.github.bookfigures.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a build keeps what nobody else needs. */
final class WorkFolders {
    private static final Pattern LOG = Pattern.compile(".*\\.(log|part)");

    private final Path run;
    private final Path logs;
    private final Path summary;

    /** @param target folder for all that a build leaves beside the figures */
    WorkFolders(Path target) {
        Path base = target.toAbsolutePath().normalize();
        this.run = base.resolve("figure-work/run");
        this.logs = base.resolve("figure-logs");
        this.summary = base.resolve("figures/figures.json");
    }

    /** File that tells other programs what became of each figure. */
    Path summary() {
        return summary;
    }

    /** The same as test results. */
    Path testReport() {
        return summary.resolveSibling("TEST-figures.xml");
    }

    /** Results of experiments. */
    Path data() {
        return run.resolve("data");
    }

    /** Files of no further use. */
    Path scratch() {
        return run.resolve("scratch");
    }

    /** Log files. */
    Path logs() {
        return logs;
    }

    /** A new folder for the images of a figure. */
    Path drawing(String id) throws IOException {
        return Files.createDirectories(run.resolve("drawing").resolve(id));
    }

    /**
     * Removes what an earlier build left. Its results go as well: they say nothing about the code that made them, so a
     * build may only use its own.
     */
    void clear() throws IOException {
        delete(run);
        if (Files.isDirectory(logs)) {
            try (Stream<Path> files = Files.list(logs)) {
                for (Path log : files.filter(file ->
                                LOG.matcher(file.getFileName().toString()).matches())
                        .toList()) {
                    Files.delete(log);
                }
            }
        }
        Files.createDirectories(logs);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> innermostFirst;
        try (Stream<Path> tree = Files.walk(folder)) {
            innermostFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : innermostFirst) {
            Files.delete(path);
        }
    }
}
