package io.github.bookfigures.build;

import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.store.Cache;
import io.github.bookfigures.worker.ClassArchive;
import io.github.bookfigures.worker.WorkerPool;
import io.github.bookfigures.worker.WorkerSettings;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Builds the figures of a book. The one entry for a build tool. */
public final class FigureBuild {
    /** Children started before it is known how much there is to do: few, since one figure needs one. */
    private static final int FIRST = 2;

    private FigureBuild() {}

    /**
     * Builds those of the figures asked for that are out of date. A figure that cannot be made keeps no other from being
     * made: it is in the report.
     *
     * @param listener is told what happens, in the calling thread
     * @return the report, or everything that is wrong with the manifest; then nothing was built
     * @throws IOException when the working folders cannot be written
     */
    public static Reading<BuildReport> run(BuildRequest request, Consumer<BuildEvent> listener)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        WorkFolders folders = WorkFolders.of(request);
        Optional<ClassArchive> archive = ArchiveRecording.archive(request);
        WorkerSettings settings = settings(request, folders)
                .with(archive.map(ClassArchive::using).orElse(List.of()))
                .with(request.workerOptions());
        List<String> trouble = new ArrayList<>();
        Cache cache = request.openCache(trouble::add);
        Reading<Prepared> prepared;
        BuildReport report;
        try (BuildLock alone = BuildLock.of(folders.lock());
                WorkerPool pool = new WorkerPool(settings, request.workers())) {
            folders.clear();
            if (cache.isEmpty() && request.outputs().stream().noneMatch(Files::isDirectory)) {
                // There is nothing, so there will be work: the first children start while the manifest is read.
                pool.warmUp(Math.min(request.workers(), FIRST));
            }
            prepared = new Preparation(request, folders, settings, cache).prepare();
            if (prepared instanceof Reading.Invalid<Prepared> invalid) {
                return new Reading.Invalid<>(invalid.problems());
            }
            Prepared toDo = ((Reading.Valid<Prepared>) prepared).value();
            report = new BuildRun(toDo, pool, folders, request.strict(), listener).run(begin);
            new Aftermath(request, folders, toDo).settle(report);
            cache.trim();
            trouble.forEach(words -> listener.accept(new BuildEvent.CacheTrouble(words)));
            if (archive.isPresent()
                    && toDo.needsChildren()
                    && request.selection().equals(Selection.ALL)) {
                new ArchiveRecording(request, listener).after(archive.get());
            }
        }
        return Reading.valid(report);
    }

    static WorkerSettings settings(BuildRequest request, WorkFolders folders) {
        List<Path> classPath = Stream.concat(request.libraryClassPath().stream(), request.projectClassPath().stream())
                .toList();
        return WorkerSettings.standard(classPath, request.workers(), folders.data(), folders.logs(), folders.scratch());
    }

    /**
     * The figures asked for, what is there of each and what a build would do, in the manifest's order. Builds nothing.
     *
     * @return the figures, or everything that is wrong with the manifest
     * @throws IOException when the class path cannot be read
     */
    public static Reading<List<ListedFigure>> list(BuildRequest request) throws IOException {
        return look(request)
                .then(prepared -> Reading.valid(prepared.plan().figures().stream()
                        .map(figure -> figure.entry())
                        .map(figure -> listed(figure, prepared))
                        .toList()));
    }

    /**
     * What the figures asked for depend on, and what of it changed since they were built, in the manifest's order. Builds
     * nothing.
     *
     * @return an explanation each, or everything that is wrong with the manifest
     * @throws IOException when the class path cannot be read
     */
    public static Reading<List<Explanation>> explain(BuildRequest request) throws IOException {
        return look(request)
                .then(prepared -> Reading.valid(prepared.plan().figures().stream()
                        .map(new Explaining(prepared)::of)
                        .toList()));
    }

    private static Reading<Prepared> look(BuildRequest request) throws IOException {
        WorkFolders folders = WorkFolders.of(request);
        return new Preparation(request, folders, settings(request, folders), request.openCache(trouble -> {}))
                .prepare();
    }

    private static ListedFigure listed(FigureEntry figure, Prepared prepared) {
        return new ListedFigure(
                figure.id(),
                figure.generator().value(),
                figure.file(),
                prepared.publisher().missing(figure),
                prepared.work().get(figure.id()).need(),
                prepared.work().get(figure.id()).reasons());
    }
}
