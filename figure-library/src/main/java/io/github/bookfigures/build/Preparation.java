package io.github.bookfigures.build;

import io.github.bookfigures.fingerprint.CodeMemory;
import io.github.bookfigures.fingerprint.Fingerprint;
import io.github.bookfigures.lint.Lint;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.manifest.ManifestReader;
import io.github.bookfigures.plan.FigureKeys;
import io.github.bookfigures.plan.KeyMaker;
import io.github.bookfigures.plan.Plan;
import io.github.bookfigures.plan.Plan.PlannedFigure;
import io.github.bookfigures.plan.Plan.PlannedMeasurement;
import io.github.bookfigures.plan.Planner;
import io.github.bookfigures.plan.Staleness;
import io.github.bookfigures.plan.Work;
import io.github.bookfigures.render.Themes;
import io.github.bookfigures.source.SourceFiles;
import io.github.bookfigures.store.Cache;
import io.github.bookfigures.store.MeasurementKey;
import io.github.bookfigures.worker.WorkerSettings;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Finds out what is to be done, from everything that is there. Starts nothing and changes no figure. */
final class Preparation {
    private final BuildRequest request;
    private final WorkFolders folders;
    private final WorkerSettings settings;
    private final Cache cache;

    Preparation(BuildRequest request, WorkFolders folders, WorkerSettings settings, Cache cache) {
        this.request = request;
        this.folders = folders;
        this.settings = settings;
        this.cache = cache;
    }

    /** What is to be done, or everything that is wrong with the manifest. */
    Reading<Prepared> prepare() throws IOException {
        long began = System.currentTimeMillis();
        CompletableFuture<BuildRecord> record = begin(this::lastRecord);
        Reading<Manifest> manifest = ManifestReader.read(request.project(), request.manifest());
        Reading<Map<String, String>> sources = compiled(manifest);
        if (sources instanceof Reading.Invalid<Map<String, String>> invalid) {
            return new Reading.Invalid<>(invalid.problems());
        }
        Map<String, String> files = ((Reading.Valid<Map<String, String>>) sources).value();
        try (ProjectClasses classes = new ProjectClasses(request.projectClassPath())) {
            Themes themes = new Themes(request.project());
            // What does not depend on each other is read at the same time.
            Collection<Fingerprint> news = new ConcurrentLinkedQueue<>();
            CompletableFuture<CodeMemory> code = begin(() -> code(news));
            CompletableFuture<Planner> planner =
                    begin(() -> new Planner(classes.generators().knowing(files), themes::find, Lint.rules()));
            Planner ready = planner.join();
            return manifest.then(figures -> ready.plan(figures, request.selection())
                    .then(plan -> Commands.permitted(plan, request.allowExec()))
                    .then(plan ->
                            Reading.valid(prepared(figures, plan, themes, code.join(), record.join(), news, began))));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Classes of the Java files that the manifest names as generators. */
    private Reading<Map<String, String>> compiled(Reading<Manifest> reading) throws IOException {
        if (reading instanceof Reading.Invalid<Manifest> invalid) {
            return new Reading.Invalid<>(invalid.problems());
        }
        Manifest manifest = ((Reading.Valid<Manifest>) reading).value();
        Map<String, Located<String>> files = new LinkedHashMap<>();
        manifest.figures().stream()
                .map(FigureEntry::generator)
                .filter(word -> SourceFiles.isSource(word.value()))
                .forEach(word -> files.putIfAbsent(word.value(), word));
        List<Path> classPath = Stream.concat(request.projectClassPath().stream(), request.libraryClassPath().stream())
                .toList();
        Optional<JavaCompiler> compiler =
                files.isEmpty() ? Optional.empty() : Optional.ofNullable(ToolProvider.getSystemJavaCompiler());
        return new SourceFiles(request.project(), folders.classes(), classPath, compiler)
                .compile(files.values(), manifest.files().get(0).resolveSibling(""));
    }

    @FunctionalInterface
    private interface Task<T> {
        T run() throws IOException;
    }

    private static <T> CompletableFuture<T> begin(Task<T> task) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return task.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private BuildRecord lastRecord() {
        BuildRecord own = BuildRecord.read(folders.record());
        return own.figures().isEmpty() ? BuildRecord.read(Aftermath.spare(request, folders)) : own;
    }

    private CodeMemory code(Collection<Fingerprint> news) throws IOException {
        ClassPathParts parts = ClassPathParts.of(request);
        return new CodeMemory(parts.own(), parts.others(), request.cache().resolve("digests"), news::add);
    }

    private Prepared prepared(
            Manifest manifest,
            Plan plan,
            Themes themes,
            CodeMemory code,
            BuildRecord record,
            Collection<Fingerprint> news,
            long began) {
        Publisher publisher = new Publisher(request.project(), request.outputs(), plan.files());
        BuildMemory memory = new BuildMemory(record, cache, publisher, request.force());
        ClassPathSurroundings surroundings =
                new ClassPathSurroundings(code, themes, settings.environment(), request.workerOptions(), news::add);
        KeyMaker maker = new KeyMaker(surroundings);
        Staleness staleness = new Staleness(memory);
        Map<MeasurementKey, PlannedMeasurement> measurements =
                plan.measurements().stream().collect(Collectors.toMap(PlannedMeasurement::key, Function.identity()));
        Map<String, FigureKeys> keys = new HashMap<>();
        for (PlannedFigure figure : plan.figures()) {
            keys.put(figure.entry().id(), maker.keys(figure, measurements.get(figure.measurement())));
        }
        news.forEach(memory::keepPart);
        surroundings.save();
        Map<String, Work> work = new LinkedHashMap<>();
        for (PlannedFigure figure : plan.figures()) {
            String id = figure.entry().id();
            work.put(id, staleness.of(figure.entry(), keys.get(id)));
        }
        FilesRead read = FilesRead.of(request, manifest, plan, themes, began);
        return new Prepared(manifest, plan, measurements, keys, work, memory, staleness, publisher, read);
    }
}
