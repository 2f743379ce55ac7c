package io.github.bookfigures.build;

import io.github.bookfigures.fingerprint.Sha256;
import io.github.bookfigures.worker.WorkerPool;
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
    private static final int NAME = 8;
    private static final String USUAL = "figures";
    private static final Pattern USUAL_FOLDERS = Pattern.compile("^(src/)?(figures/)?");

    private final Path run;
    private final Path classes;
    private final Path logs;
    private final Path summary;
    private final Path history;
    private final Path texts;
    private final Path testReport;
    private final Path record;
    private final Path lock;
    private final Path standing;

    /**
     * @param target folder for all that a build leaves beside the figures
     * @param reports how reports begin, which people and other programs look for
     * @param name tells builds of other figures in the same folder from this one
     */
    WorkFolders(Path target, String reports, String name) {
        Path base = target.toAbsolutePath().normalize();
        this.run = base.resolve("figure-work/run");
        this.classes = base.resolve("figure-work/classes-" + name);
        this.logs = base.resolve("figure-logs");
        this.summary = base.resolve("figures").resolve(reports + ".json");
        this.history = base.resolve("figures").resolve(reports + ".history.json");
        this.texts = base.resolve("figures").resolve(reports.equals(USUAL) ? "" : reports);
        this.testReport = summary.resolveSibling(
                "TEST-" + summary.getFileName().toString().replace(".json", ".xml"));
        this.record = base.resolve("figures/record-" + name + ".json");
        this.lock = base.resolve("figure-work/lock");
        this.standing = base.resolve("figure-work/standing-" + name);
    }

    static WorkFolders of(BuildRequest request) {
        Path project = request.project().toAbsolutePath().normalize();
        StringBuilder name = new StringBuilder();
        Stream.concat(Stream.of(request.manifest()), request.outputs().stream())
                .map(path -> inside(project, path))
                .forEach(path -> name.append(path).append('\n'));
        return new WorkFolders(
                request.target(),
                reports(request.project(), request.manifest()),
                Sha256.of(name.toString()).substring(0, NAME));
    }

    private static String inside(Path project, Path path) {
        return project.relativize(project.resolve(path).normalize()).toString().replace('\\', '/');
    }

    /**
     * A project may have several manifests: the reports of each are called after it, and lie in a folder of their own when
     * it is not where manifests usually are.
     */
    static String reports(Path project, Path manifest) {
        String name = inside(project.toAbsolutePath().normalize(), manifest).replaceAll("\\.ya?ml$", "");
        return USUAL_FOLDERS.matcher(name).replaceFirst("").replace("../", "up/");
    }

    /** What the last build left of each figure. */
    Path record() {
        return record;
    }

    /** What the last build went by and left, see {@link NothingToDo}. */
    Path standing() {
        return standing;
    }

    /** File that the build which works on the folder holds. */
    Path lock() {
        return lock;
    }

    /** File that tells other programs what became of each figure. */
    Path summary() {
        return summary;
    }

    /** File that tells other programs how each figure came to be. */
    Path history() {
        return history;
    }

    /** Texts for pages and LaTeX. */
    Path texts() {
        return texts;
    }

    /** The same as test results. */
    Path testReport() {
        return testReport;
    }

    /** Classes of Java files beside the manifest. */
    Path classes() {
        return classes;
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
     * Removes what an earlier build left.
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

    /** Removes what an earlier build left, but what children have that live on: their logs and their scratch files. */
    void clearBesideChildren() throws IOException {
        delete(run.resolve("drawing"));
        if (Files.isDirectory(logs)) {
            try (Stream<Path> files = Files.list(logs)) {
                for (Path log : files.filter(file ->
                                LOG.matcher(file.getFileName().toString()).matches())
                        .filter(file -> !file.getFileName().toString().startsWith(WorkerPool.LOG_NAME))
                        .toList()) {
                    Files.delete(log);
                }
            }
        }
        Files.createDirectories(logs);
        Files.createDirectories(scratch());
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
