package io.github.bookfigures.build;

import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.store.AtomicFile;
import io.github.bookfigures.worker.ClassArchive;
import io.github.bookfigures.worker.WorkerPool;
import io.github.bookfigures.worker.WorkerSettings;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Records an archive of classes for the children of later builds. The first build with a class path only wishes for it,
 * the second one, at its end, makes it: where nothing is kept from build to build, as in many a CI, nobody pays for it.
 */
final class ArchiveRecording {
    private static final String MANIFEST = "typical-figures.yaml";
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final BuildRequest request;
    private final Consumer<BuildEvent> listener;

    ArchiveRecording(BuildRequest request, Consumer<BuildEvent> listener) {
        this.request = request;
        this.listener = listener;
    }

    static Optional<ClassArchive> archive(BuildRequest request) {
        try {
            return ClassArchive.of(request.cache().resolve("classes"), request.libraryClassPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Does what is due after a build: nothing, wish, or record. Failing costs later builds some time, this one nothing. */
    void after(ClassArchive archive) throws InterruptedException {
        long begin = System.nanoTime();
        try {
            if (archive.exists() || archive.isRefused()) {
                return;
            }
            if (!archive.isWished()) {
                archive.wish();
                return;
            }
            record(archive);
            listener.accept(new BuildEvent.ArchiveRecorded((System.nanoTime() - begin) / 1e9));
        } catch (IOException e) {
            archive.refuse();
            listener.accept(new BuildEvent.ArchiveFailed(e.toString()));
        }
    }

    private void record(ClassArchive archive) throws IOException, InterruptedException {
        Path folder = request.target().resolve("figure-work/archive");
        WorkFolders.delete(folder);
        BuildRequest typical = typical(folder);
        WorkFolders folders = WorkFolders.of(typical);
        folders.clear();
        Files.createDirectories(folders.scratch());
        Path recorded = folders.scratch().resolve("classes.jsa");
        WorkerSettings settings = FigureBuild.settings(typical, folders).with(ClassArchive.recording(recorded));
        Prepared prepared =
                prepared(new Preparation(typical, folders, settings.environment(), typical.openCache(words -> {})));
        try (WorkerPool pool = new WorkerPool(settings, 1)) {
            JobTimes times = JobTimes.read(folders.scratch().resolve("times.json"));
            JobBoard board = new JobBoard(pool, times, Staffing.AS_WORTHWHILE, event -> {});
            BuildReport report = new BuildRun(prepared, board, folders, false, FailurePolicy.COLLECT, event -> {})
                    .run(System.nanoTime());
            if (!report.failures().isEmpty()) {
                throw new IOException("figure '" + report.failures().get(0).id() + "' failed: "
                        + report.failures().get(0).cause());
            }
            pool.bye(LONGEST);
        }
        if (!Files.isRegularFile(recorded)) {
            throw new IOException("the JVM left no archive, see " + folders.logs());
        }
        archive.keep(recorded);
        WorkFolders.delete(folder);
    }

    /** A build of the typical figures from nothing, with nothing of the book. */
    private BuildRequest typical(Path folder) throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        try (InputStream resource = ArchiveRecording.class.getResourceAsStream(MANIFEST)) {
            AtomicFile.write(manifest, resource.readAllBytes());
        }
        return new BuildRequest(
                        folder,
                        manifest,
                        List.of(folder.resolve("figures")),
                        folder.resolve("target"),
                        request.cache(),
                        request.libraryClassPath(),
                        List.of(),
                        Selection.ALL,
                        1,
                        List.of())
                .forced();
    }

    private static Prepared prepared(Preparation preparation) throws IOException {
        Reading<Prepared> prepared = preparation.prepare();
        if (prepared instanceof Reading.Invalid<Prepared> invalid) {
            throw new IOException("the manifest of typical figures: " + invalid.problems());
        }
        return ((Reading.Valid<Prepared>) prepared).value();
    }
}
