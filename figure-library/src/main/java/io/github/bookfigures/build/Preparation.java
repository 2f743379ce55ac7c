package io.github.bookfigures.build;

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
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Finds out what is to be done, from everything that is there. Starts nothing and changes no figure. */
final class Preparation {
    private final BuildRequest request;
    private final WorkFolders folders;
    private final Map<String, String> environment;
    private final Cache cache;

    /** @param environment what processes that measure are given beside their parent's environment */
    Preparation(BuildRequest request, WorkFolders folders, Map<String, String> environment, Cache cache) {
        this.request = request;
        this.folders = folders;
        this.environment = environment;
        this.cache = cache;
    }

    /** What is to be done, or everything that is wrong with the manifest. */
    Reading<Prepared> prepare() throws IOException {
        long began = System.currentTimeMillis();
        // What does not depend on each other is read at the same time.
        CompletableFuture<BuildRecord> record = ClassScan.begin(this::lastRecord);
        try (ProjectClasses classes = new ProjectClasses(request.projectClassPath())) {
            ClassScan beforehand = new ClassScan(classes, request, folders.classes());
            try {
                return prepare(classes, beforehand, record, began);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } finally {
                beforehand.end();
            }
        }
    }

    private Reading<Prepared> prepare(
            ProjectClasses classes, ClassScan beforehand, CompletableFuture<BuildRecord> record, long began)
            throws IOException {
        Reading<Manifest> manifest = ManifestReader.read(request.project(), request.manifest())
                .then(read -> {
                    List<Problem> formulas = BookLabels.badFormulas(read);
                    return formulas.isEmpty() ? Reading.valid(read) : new Reading.Invalid<>(formulas);
                });
        Reading<Map<String, String>> sources = compiled(manifest);
        if (sources instanceof Reading.Invalid<Map<String, String>> invalid) {
            return new Reading.Invalid<>(invalid.problems());
        }
        Map<String, String> files = ((Reading.Valid<Map<String, String>>) sources).value();
        // What has just been compiled was not there to be seen.
        ClassScan scan = files.isEmpty() ? beforehand : new ClassScan(classes, request, folders.classes());
        Themes themes = new Themes(request.project());
        Planner planner = new Planner(scan.generators().knowing(files), themes::find, Lint.rules());
        return manifest.then(figures -> planner.plan(figures, request.selection())
                .then(plan -> Commands.permitted(plan, request.allowExec()))
                .then(plan -> Reading.valid(prepared(figures, plan, themes, scan, ClassScan.result(record), began))));
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

    /** Finds something out about each figure, about several at a time: a book may have thousands. */
    private static <T> Map<String, T> each(Plan plan, Function<PlannedFigure, T> finding) {
        List<T> found = plan.figures().parallelStream().map(finding).toList();
        Map<String, T> byId = new LinkedHashMap<>();
        for (int i = 0; i < found.size(); i++) {
            byId.put(plan.figures().get(i).entry().id(), found.get(i));
        }
        return byId;
    }

    private BuildRecord lastRecord() {
        BuildRecord own = BuildRecord.read(folders.record());
        return own.figures().isEmpty() ? BuildRecord.read(Aftermath.spare(request, folders)) : own;
    }

    private Prepared prepared(
            Manifest manifest, Plan plan, Themes themes, ClassScan scan, BuildRecord record, long began) {
        Publisher publisher = new Publisher(request.project(), request.outputs(), plan.files());
        BuildMemory memory = new BuildMemory(record, cache, publisher, scan.watch(), request.force());
        ClassPathSurroundings surroundings =
                new ClassPathSurroundings(scan.code(), themes, environment, request.workerOptions(), scan.news()::add);
        KeyMaker maker = new KeyMaker(surroundings);
        Staleness staleness = new Staleness(memory);
        Map<MeasurementKey, PlannedMeasurement> measurements =
                plan.measurements().stream().collect(Collectors.toMap(PlannedMeasurement::key, Function.identity()));
        Map<String, FigureKeys> keys = each(plan, figure -> maker.keys(figure, measurements.get(figure.measurement())));
        scan.news().forEach(memory::keepPart);
        surroundings.save();
        Map<String, Work> work = each(
                plan,
                figure -> staleness.of(figure.entry(), keys.get(figure.entry().id())));
        FilesRead read = FilesRead.of(request, manifest, plan, themes, began);
        return new Prepared(manifest, plan, measurements, keys, work, memory, staleness, publisher, read);
    }
}
