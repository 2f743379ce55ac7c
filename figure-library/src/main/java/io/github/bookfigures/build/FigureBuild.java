package io.github.bookfigures.build;

import io.github.bookfigures.generator.GeneratorDescription;
import io.github.bookfigures.generator.Generators;
import io.github.bookfigures.plan.Plan.PlannedFigure;
import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.plan.Work;
import io.github.bookfigures.worker.ClassArchive;
import io.github.bookfigures.worker.WorkerSettings;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Builds the figures of a book. The one entry for a build tool. */
public final class FigureBuild {
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
        return run(request, Staffing.AS_WORTHWHILE, listener);
    }

    static Reading<BuildReport> run(BuildRequest request, Staffing staffing, Consumer<BuildEvent> listener)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        WorkFolders folders = WorkFolders.of(request);
        BuildLock lock = BuildLock.of(folders.lock());
        try {
            NothingToDo nothing = new NothingToDo(request, folders);
            Optional<BuildReport> same = nothing.report(listener, begin);
            if (same.isPresent()) {
                return Reading.valid(same.get());
            }
            nothing.forget();
            return run(withSources(request, folders), folders, nothing, staffing, listener, begin);
        } finally {
            lock.close();
        }
    }

    private static Reading<BuildReport> run(
            BuildRequest request,
            WorkFolders folders,
            NothingToDo nothing,
            Staffing staffing,
            Consumer<BuildEvent> listener,
            long begin)
            throws IOException, InterruptedException {
        Optional<ClassArchive> archive = ArchiveRecording.archive(request);
        WorkerSettings settings = settings(request, folders, archive);
        try (StaffOfOneBuild staff = new StaffOfOneBuild(settings, request.workers(), folders)) {
            Reading<WholeBuild.Ended> ended = new WholeBuild(request, folders, nothing, settings, staffing, listener)
                    .run(staff, manifest -> {}, begin);
            if (ended instanceof Reading.Valid<WholeBuild.Ended> valid
                    && archive.isPresent()
                    && valid.value().prepared().needsChildren()
                    && request.selection().equals(Selection.ALL)) {
                new ArchiveRecording(request, listener).after(archive.get());
            }
            return ended.then(all -> Reading.valid(all.report()));
        }
    }

    /** With an archive of classes, when there is one. */
    static WorkerSettings settings(BuildRequest request, WorkFolders folders, Optional<ClassArchive> archive) {
        return settings(request, folders)
                .with(archive.map(ClassArchive::using).orElse(List.of()))
                .with(request.workerOptions());
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
        return look(request).then(prepared -> Reading.valid(listed(prepared, prepared.work())));
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

    /**
     * Builds the figures asked for twice from nothing, the second time with another number of workers, and compares. What is
     * in place stays as it is.
     *
     * @return how alike each figure came out, or everything that is wrong with the manifest
     * @throws IOException when the working folders cannot be written
     */
    public static Reading<List<Reproduction>> reproduce(BuildRequest request) throws IOException, InterruptedException {
        return new Reproducing(request).run();
    }

    /**
     * Writes down, in a file beside the manifest, what the figures asked for depend on and what they are.
     *
     * @return ids of figures that are not up to date, so that nothing was written; or everything wrong with the manifest
     * @throws IOException when the lock cannot be read or written
     */
    public static Reading<List<String>> lock(BuildRequest request) throws IOException {
        Reading<Prepared> prepared = look(request);
        if (prepared instanceof Reading.Invalid<Prepared> invalid) {
            return new Reading.Invalid<>(invalid.problems());
        }
        return Reading.valid(new Locking(request, ((Reading.Valid<Prepared>) prepared).value()).lock());
    }

    /**
     * The figures asked for, and what a build would do if it had built them last when they were locked. Runs nothing of a
     * figure's code but what names its experiment, and needs nothing of an earlier build.
     *
     * @return the figures, or everything that is wrong with the manifest
     * @throws IOException when there is no lock, or it cannot be read
     */
    public static Reading<List<ListedFigure>> check(BuildRequest request) throws IOException {
        Path file = LockFile.of(request);
        LockFile lock = LockFile.read(file)
                .orElseThrow(() -> new IOException("there is no " + file + "; build the figures and run figure:lock"));
        return look(request).then(prepared -> {
            Map<String, Work> work = new Locking(request, prepared).against(lock);
            return Reading.valid(listed(prepared, work));
        });
    }

    /**
     * Brings the files of labels up to date, one for each language that figures are translated to: adds texts that are new.
     * Texts are known of figures that were drawn.
     *
     * @return what was written, or everything that is wrong with the manifest and the labels
     * @throws IOException when a file cannot be read or written
     */
    public static Reading<List<LabelsWritten>> labels(BuildRequest request) throws IOException {
        Reading<Prepared> prepared = look(request);
        if (prepared instanceof Reading.Invalid<Prepared> invalid) {
            return new Reading.Invalid<>(invalid.problems());
        }
        return new LabelsUpdate(((Reading.Valid<Prepared>) prepared).value()).write();
    }

    /**
     * Labels of texts that no figure has, as long as it is known which texts the figures have.
     *
     * @return the problems, or everything that is wrong with the manifest
     * @throws IOException when the class path cannot be read
     */
    public static Reading<List<Problem>> unknownLabels(BuildRequest request) throws IOException {
        return look(request).then(prepared -> Reading.valid(new BookLabels(prepared).unknown()));
    }

    /**
     * The names of all generators, sorted.
     *
     * @param projectClassPath classes of the project and what it depends on
     * @throws IOException when the class path cannot be read
     */
    public static List<String> generators(List<Path> projectClassPath) throws IOException {
        try (ProjectClasses classes = new ProjectClasses(projectClassPath)) {
            return classes.generators().names();
        }
    }

    /**
     * What can be told of generators, by the words that a manifest has for them. Those that are not classes of the library or
     * of the project are left out.
     *
     * @throws IOException when the project's classes cannot be read
     */
    public static Map<String, GeneratorDescription> descriptions(List<Path> projectClassPath, Collection<String> words)
            throws IOException {
        Map<String, GeneratorDescription> descriptions = new TreeMap<>();
        try (ProjectClasses classes = new ProjectClasses(projectClassPath)) {
            Generators generators = classes.generators();
            for (String word : words) {
                if (generators.find(word) instanceof Generators.Lookup.Found found) {
                    descriptions.put(word, GeneratorDescription.of(found.generator()));
                }
            }
        }
        return descriptions;
    }

    /** How reports on the figures of a manifest begin, relative to {@code figures} in the folder for what a build leaves. */
    public static String reports(Path project, Path manifest) {
        return WorkFolders.reports(project, manifest);
    }

    /** The folder exists before children start, since a JVM passes over what is not there. */
    static BuildRequest withSources(BuildRequest request, WorkFolders folders) throws IOException {
        return request.withClasses(Files.createDirectories(folders.classes()));
    }

    private static Reading<Prepared> look(BuildRequest plain) throws IOException {
        WorkFolders folders = WorkFolders.of(plain);
        BuildRequest request = withSources(plain, folders);
        return new Preparation(request, folders, WorkerSettings.standardEnvironment(), request.openCache(trouble -> {}))
                .prepare()
                .then(Neighbours.of(request)::apart);
    }

    private static List<ListedFigure> listed(Prepared prepared, Map<String, Work> work) {
        FilesThere files = prepared.publisher().filesThere();
        return prepared.plan().figures().stream()
                .map(PlannedFigure::entry)
                .map(figure -> new ListedFigure(
                        figure.id(),
                        figure.generator().value(),
                        figure.file(),
                        files.missing(figure),
                        work.get(figure.id()).need(),
                        work.get(figure.id()).reasons()))
                .toList();
    }
}
