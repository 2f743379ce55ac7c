package io.github.bookfigures.build;

import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.store.Cache;
import io.github.bookfigures.worker.WorkerSettings;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A build from the manifest to the reports, whoever works for it. */
final class WholeBuild {
    private final BuildRequest request;
    private final WorkFolders folders;
    private final NothingToDo nothing;
    private final WorkerSettings settings;
    private final Staffing staffing;
    private final Consumer<BuildEvent> listener;

    WholeBuild(
            BuildRequest request,
            WorkFolders folders,
            NothingToDo nothing,
            WorkerSettings settings,
            Staffing staffing,
            Consumer<BuildEvent> listener) {
        this.request = request;
        this.folders = folders;
        this.nothing = nothing;
        this.settings = settings;
        this.staffing = staffing;
        this.listener = listener;
    }

    /** What there was to do, and what came of it. */
    record Ended(Prepared prepared, FilesRead read, BuildReport report) {}

    /**
     * Builds, or tells everything that is wrong with the manifest.
     *
     * @param planned is told what will be built
     */
    Reading<Ended> run(Staff staff, Consumer<Manifest> planned, long begin) throws IOException, InterruptedException {
        List<String> trouble = new ArrayList<>();
        Cache cache = request.openCache(trouble::add);
        staff.clear();
        request.outputs().forEach(Leftovers::removeFrom);
        Leftovers.removeFrom(folders.summary().getParent());
        if (cache.isEmpty() && request.outputs().stream().noneMatch(Files::isDirectory)) {
            // There is nothing, so there will be work: the first child starts while the manifest is read.
            staff.expectWork();
        }
        Neighbours neighbours = Neighbours.of(request);
        Reading<Prepared> prepared = new Preparation(request, folders, settings.environment(), cache)
                .prepare()
                .then(neighbours::apart);
        if (prepared instanceof Reading.Invalid<Prepared> invalid) {
            return new Reading.Invalid<>(invalid.problems());
        }
        Prepared toDo = ((Reading.Valid<Prepared>) prepared).value();
        planned.accept(toDo.manifest());
        JobTimes times = JobTimes.read(request);
        JobBoard board = new JobBoard(staff.hire(), times, staffing, listener);
        BuildReport report =
                new BuildRun(toDo, board, folders, request.strict(), request.policy(), listener).run(begin);
        BuildRecord record = new Aftermath(request, folders, toDo).settle(report);
        BuildHistory.of(record, times).write(folders.history());
        new JUnitReport(report, times.ofThisBuild()).write(folders.testReport());
        List<String> unlocked = LockFile.read(LockFile.of(request)).stream()
                .flatMap(lock -> Locking.differences(lock, toDo).stream())
                .toList();
        unlocked.forEach(words -> listener.accept(new BuildEvent.NotAsLocked(words)));
        List<Problem> labels = new BookLabels(toDo).unknown();
        labels.forEach(problem -> listener.accept(new BuildEvent.UnknownLabel(problem)));
        cache.trim();
        trouble.forEach(words -> listener.accept(new BuildEvent.CacheTrouble(words)));
        if (unlocked.isEmpty() && labels.isEmpty() && trouble.isEmpty() && neighbours.allRead()) {
            nothing.remember(toDo, neighbours, report);
        }
        return Reading.valid(new Ended(toDo, toDo.read().and(neighbours.manifests()), report));
    }
}
