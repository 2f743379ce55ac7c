package io.github.bookfigures.build;

import io.github.bookfigures.lint.Lint;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.manifest.ManifestReader;
import io.github.bookfigures.plan.Plan;
import io.github.bookfigures.plan.Planner;
import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.render.Themes;
import io.github.bookfigures.worker.ClassArchive;
import io.github.bookfigures.worker.WorkerPool;
import io.github.bookfigures.worker.WorkerSettings;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Builds the figures of a book. The one entry for a build tool. */
public final class FigureBuild {
    /** Children started before it is known how much there is to do: few, since one figure needs one. */
    private static final int FIRST = 2;

    private FigureBuild() {}

    /**
     * Builds the figures asked for. A figure that cannot be made keeps no other from being made: it is in the report.
     *
     * @param listener is told what happens, in the calling thread
     * @return the report, or everything that is wrong with the manifest; then nothing was built
     * @throws IOException when the working folders cannot be written
     */
    public static Reading<BuildReport> run(BuildRequest request, Consumer<BuildEvent> listener)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        WorkFolders folders = new WorkFolders(request.target());
        folders.clear();
        request.outputs().forEach(Leftovers::removeFrom);
        Leftovers.removeFrom(folders.summary().getParent());
        List<Path> classPath = Stream.concat(request.libraryClassPath().stream(), request.projectClassPath().stream())
                .toList();
        Optional<ClassArchive> archive = ArchiveRecording.archive(request);
        WorkerSettings settings = WorkerSettings.standard(
                        classPath, request.workers(), folders.data(), folders.logs(), folders.scratch())
                .with(archive.map(ClassArchive::using).orElse(List.of()))
                .with(request.workerOptions());
        BuildReport report;
        try (WorkerPool pool = new WorkerPool(settings, request.workers())) {
            // Every figure is built, so there will be work: the first children start while the manifest is read.
            pool.warmUp(Math.min(request.workers(), FIRST));
            Reading<Plan> plan =
                    plan(request.project(), request.manifest(), request.projectClassPath(), request.selection());
            if (plan instanceof Reading.Invalid<Plan> invalid) {
                return new Reading.Invalid<>(invalid.problems());
            }
            Plan toDo = ((Reading.Valid<Plan>) plan).value();
            Publisher publisher = new Publisher(request.outputs(), toDo.files());
            JobTimes times = JobTimes.read(request);
            report = new BuildRun(toDo, pool, publisher, folders, times, request.strict(), request.policy(), listener)
                    .run(begin);
            BuildSummary.of(toDo, report).write(folders.summary());
            new JUnitReport(report, times.ofThisBuild()).write(folders.testReport());
        }
        if (archive.isPresent() && request.selection().equals(Selection.ALL)) {
            new ArchiveRecording(request, listener).after(archive.get());
        }
        return Reading.valid(report);
    }

    /**
     * The figures asked for and what is there of each, in the manifest's order.
     *
     * @return the figures, or everything that is wrong with the manifest
     */
    public static Reading<List<ListedFigure>> list(BuildRequest request) {
        Publisher publisher = new Publisher(request.outputs(), Set.of());
        return ManifestReader.read(request.project(), request.manifest())
                .then(manifest -> request.selection().from(manifest.figures()))
                .then(figures -> Reading.valid(figures.stream()
                        .map(figure -> listed(figure, publisher))
                        .toList()));
    }

    private static ListedFigure listed(FigureEntry figure, Publisher publisher) {
        return new ListedFigure(figure.id(), figure.generator().value(), figure.file(), publisher.missing(figure));
    }

    /** What is to be done for a manifest's figures. */
    static Reading<Plan> plan(Path project, Path file, List<Path> projectClassPath, Selection selection)
            throws IOException {
        try (ProjectClasses classes = new ProjectClasses(projectClassPath)) {
            // The generators are looked up while the manifest is read.
            CompletableFuture<Planner> planner =
                    CompletableFuture.supplyAsync(() -> planner(classes, new Themes(project)));
            Reading<Manifest> manifest = ManifestReader.read(project, file);
            Planner ready = planner.join();
            return manifest.then(figures -> ready.plan(figures, selection));
        }
    }

    private static Planner planner(ProjectClasses classes, Themes themes) {
        try {
            return new Planner(classes.generators(), themes::find, Lint.rules());
        } catch (IOException e) {
            throw new UncheckedIOException("the generators cannot be looked up", e);
        }
    }
}
