package io.github.bookfigures.build;

import io.github.bookfigures.fingerprint.ClassPathIdentity;
import io.github.bookfigures.fingerprint.Sha256;
import io.github.bookfigures.html.HtmlWriter;
import io.github.bookfigures.plan.FigureRecord;
import io.github.bookfigures.plan.FigureRecord.Look;
import io.github.bookfigures.plan.Plan.PlannedFigure;
import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.plan.Work.Need;
import io.github.bookfigures.worker.WorkerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Sees that a book is as the last build left it, without reading its manifest: by the contents of all files that the last
 * build read, the identity of the class path, and the files in place. When in doubt, the whole way is gone.
 */
final class NothingToDo {
    /** File systems date files by the ticks of the kernel's clock, a little late. */
    private static final long TICK_MILLISECONDS = 20;

    private final BuildRequest request;
    private final WorkFolders folders;
    private final Path project;
    /** What is not a file of the book, as it was when the build began; nothing when it could not be read. */
    private CompletableFuture<Optional<String>> surroundings = CompletableFuture.completedFuture(Optional.empty());

    /** @param request without the folder of classes that come of Java files beside the manifest: those files are read */
    NothingToDo(BuildRequest request, WorkFolders folders) {
        this.request = request;
        this.folders = folders;
        this.project = request.project().toAbsolutePath().normalize();
    }

    /**
     * The report of a build that leaves everything as it is, if it does.
     *
     * @param begin when the build began, in nanoseconds of the system's timer
     */
    Optional<BuildReport> report(Consumer<BuildEvent> listener, long begin) throws IOException {
        if (!request.selection().equals(Selection.ALL)) {
            return Optional.empty();
        }
        // Half of the time is spent on the class path and what was read, the other half on what was made.
        lookAround();
        Optional<Standing> last = request.force() ? Optional.empty() : Standing.read(folders.standing());
        if (last.isEmpty() || !stillStands(last.get())) {
            return Optional.empty();
        }
        folders.clear();
        int all = last.get().figures().size();
        listener.accept(new BuildEvent.PlanReady(all, 0));
        List<FigureDone> done = new ArrayList<>();
        for (Map.Entry<String, String> figure : last.get().figures().entrySet()) {
            FigureDone same =
                    new FigureDone(figure.getKey(), figure.getValue(), Need.NOTHING, new TreeSet<>(), new TreeSet<>());
            done.add(same);
            listener.accept(new BuildEvent.FigureFinished(same, done.size(), all, Optional.empty(), 0, List.of()));
        }
        return Optional.of(
                new BuildReport(done, List.of(), List.of(), List.of(), 0, (System.nanoTime() - begin) / 1e9));
    }

    /** Begins to look at what is not a file of the book, which is part of what is remembered. */
    void lookAround() {
        surroundings = CompletableFuture.supplyAsync(this::surroundings);
    }

    private boolean stillStands(Standing last) {
        CompletableFuture<Boolean> sources =
                surroundings.thenApplyAsync(now -> now.equals(Optional.of(last.surroundings())) && isReadTheSame(last));
        for (Map.Entry<String, Standing.Made> file : last.made().entrySet()) {
            if (!isAsItWas(project.resolve(file.getKey()), file.getValue())) {
                return false;
            }
        }
        return sources.join();
    }

    private boolean isReadTheSame(Standing last) {
        try {
            for (Map.Entry<String, String> file : last.read().entrySet()) {
                if (!hash(project.resolve(file.getKey())).equals(file.getValue())) {
                    return false;
                }
            }
            for (Map.Entry<String, String> folder : last.listed().entrySet()) {
                if (!FilesRead.names(project.resolve(folder.getKey())).equals(folder.getValue())) {
                    return false;
                }
            }
            return true;
        } catch (IOException unreadable) {
            // The whole way tells what is wrong.
            return false;
        }
    }

    private static boolean isAsItWas(Path file, Standing.Made before) {
        try {
            return Publisher.look(file).equals(before.look()) || Sha256.of(file).equals(before.sha256());
        } catch (IOException missingOrUnreadable) {
            return false;
        }
    }

    /** What is not a file of the book. */
    private Optional<String> surroundings() {
        ClassPathParts parts = ClassPathParts.of(request);
        try {
            return Optional.of(Sha256.of(ClassPathIdentity.of(parts.own(), parts.others())
                    + "\n" + Runtime.version().feature() + "\n" + request.strict()
                    + "\n" + new TreeMap<>(WorkerSettings.standardEnvironment()) + "\n" + request.workerOptions() + "\n"
                    + request.allowExec() + "\n"
                    + request.neighbours().stream().map(this::name).toList()));
        } catch (IOException | UncheckedIOException unreadable) {
            // The whole way tells what is wrong.
            return Optional.empty();
        }
    }

    /** What is in a file. */
    static String hash(Path file) throws IOException {
        return Files.isRegularFile(file) ? Sha256.of(file) : FilesRead.MISSING;
    }

    /** Forgets it, since what follows changes things. */
    void forget() throws IOException {
        Files.deleteIfExists(folders.standing());
    }

    /** Remembers that all is done, if it is. */
    void remember(Prepared prepared, Neighbours neighbours, BuildReport report) throws IOException {
        Optional<String> begin = surroundings.join();
        FilesRead all = prepared.read().and(neighbours.manifests());
        if (begin.isEmpty()
                || !report.failures().isEmpty()
                || !report.notAttempted().isEmpty()
                || !report.findings().isEmpty()
                || !prepared.memory().knowsTheCode()
                || changedSince(all)) {
            return;
        }
        SortedMap<String, String> read = new TreeMap<>();
        all.hashes().forEach((file, hash) -> read.put(name(file), hash));
        SortedMap<String, String> listed = new TreeMap<>();
        all.listed().forEach((folder, names) -> listed.put(name(folder), names));
        Map<String, String> figures = new LinkedHashMap<>();
        SortedMap<String, Standing.Made> made = new TreeMap<>();
        for (PlannedFigure figure : prepared.plan().figures()) {
            String id = figure.entry().id();
            FigureRecord record = prepared.memory().left(id).orElseThrow();
            figures.put(id, record.file());
            addFiles(record, made);
        }
        if (prepared.plan().figures().stream().map(PlannedFigure::entry).anyMatch(SharedScript::isNeededBy)) {
            for (Path output : request.outputs()) {
                add(output.resolve(HtmlWriter.SCRIPT), made);
            }
        }
        add(folders.record(), made);
        for (Path text : BookTexts.files(prepared.manifest(), folders.texts())) {
            add(text, made);
        }
        add(folders.summary(), made);
        add(folders.history(), made);
        add(folders.testReport(), made);
        Standing standing = new Standing(begin.get(), read, listed, figures, made);
        if (standing.canBeWritten()) {
            standing.write(folders.standing());
        }
    }

    private void addFiles(FigureRecord record, SortedMap<String, Standing.Made> made) {
        record.files().forEach((ending, file) -> {
            for (int i = 0; i < request.outputs().size(); i++) {
                Path place = request.outputs().get(i).resolve(record.file() + ending);
                // Without a look the next build reads the file.
                Look look = i < file.looks().size() ? file.looks().get(i) : new Look(-1, -1);
                made.put(name(place), new Standing.Made(file.sha256(), look));
            }
        });
    }

    private void add(Path file, SortedMap<String, Standing.Made> made) throws IOException {
        made.put(name(file), new Standing.Made(Sha256.of(file), Publisher.look(file)));
    }

    /** Whether a file may have been written, or one come or gone, after they were read. */
    private static boolean changedSince(FilesRead read) throws IOException {
        List<Path> paths = new ArrayList<>(read.hashes().keySet());
        for (Path folder : read.listed().keySet()) {
            try (Stream<Path> tree = Files.walk(folder)) {
                tree.filter(Files::isDirectory).forEach(paths::add);
            }
        }
        for (Path path : paths) {
            if (Files.exists(path) && Files.getLastModifiedTime(path).toMillis() > read.began() - TICK_MILLISECONDS) {
                return true;
            }
        }
        return false;
    }

    /** As seen from the project, so that a copy of it elsewhere looks at its own files. */
    private String name(Path file) {
        Path normal = project.resolve(file).normalize();
        boolean sameDisk = Objects.equals(normal.getRoot(), project.getRoot());
        return (sameDisk ? project.relativize(normal) : normal).toString();
    }
}
