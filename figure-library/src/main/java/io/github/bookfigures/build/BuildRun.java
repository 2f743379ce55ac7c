package io.github.bookfigures.build;

import io.github.bookfigures.build.BuildEvent.Measuring;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.figure.HtmlShape;
import io.github.bookfigures.html.HtmlWriter;
import io.github.bookfigures.lint.Finding;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Length;
import io.github.bookfigures.manifest.RasterSize;
import io.github.bookfigures.manifest.Variant;
import io.github.bookfigures.plan.Plan;
import io.github.bookfigures.plan.Plan.PlannedFigure;
import io.github.bookfigures.plan.Plan.PlannedMeasurement;
import io.github.bookfigures.store.DataStore;
import io.github.bookfigures.worker.Reply;
import io.github.bookfigures.worker.Request;
import io.github.bookfigures.worker.Stage;
import io.github.bookfigures.worker.WorkerPool;
import io.github.bookfigures.worker.WorkerPool.Outcome;
import io.github.bookfigures.yaml.Located;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One run of a plan. A figure is drawn as soon as its result is there; what comes first is up to {@link JobBoard}. Jobs run
 * in the pool's threads, all else in the thread that calls {@link #run}.
 */
final class BuildRun {
    private final Plan plan;
    private final Publisher publisher;
    private final OldFiles old;
    private final WorkFolders folders;
    private final FailureLog failureLog;
    private final DataStore store;
    private final Consumer<BuildEvent> listener;
    private final JobBoard board;
    private final boolean strict;
    private final FailurePolicy policy;
    private final Set<String> built = new HashSet<>();
    private final Map<String, FigureFailure> failed = new LinkedHashMap<>();
    private final Map<String, NotAttempted> notAttempted = new LinkedHashMap<>();
    private boolean scriptShared;
    private final Map<String, FigureFindings> flawed = new LinkedHashMap<>();

    /** @param strict whether figures fail whose looks leave something to be desired */
    BuildRun(
            Plan plan,
            WorkerPool pool,
            Publisher publisher,
            WorkFolders folders,
            JobTimes times,
            boolean strict,
            FailurePolicy policy,
            Consumer<BuildEvent> listener) {
        this.plan = plan;
        this.strict = strict;
        this.policy = policy;
        this.board = new JobBoard(pool, times, listener);
        this.publisher = publisher;
        this.old = new OldFiles(publisher, policy.keepStale());
        this.folders = folders;
        this.failureLog = new FailureLog(folders.logs());
        this.store = new DataStore(folders.data());
        this.listener = listener;
    }

    /** @param begin when the build began, in nanoseconds of the system's timer */
    BuildReport run(long begin) throws InterruptedException {
        listener.accept(new BuildEvent.PlanReady(
                plan.figures().size(), plan.measurements().size()));
        for (PlannedMeasurement measurement : plan.measurements()) {
            Request.Measure request = new Request.Measure(
                    "measure for " + String.join(", ", measurement.figures()),
                    measurement.experiment(),
                    measurement.parametersJson(),
                    measurement.seed());
            board.measure(
                    request, measurement.timeout(), measurement.figures(), outcome -> measured(measurement, outcome));
        }
        board.await(() -> settled() == plan.figures().size() || (policy.failFast() && !failed.isEmpty()));
        leaveTheRest();
        return new BuildReport(
                ids().filter(built::contains).toList(),
                ids().flatMap(id -> Optional.ofNullable(failed.get(id)).stream())
                        .toList(),
                ids().flatMap(id -> Optional.ofNullable(notAttempted.get(id)).stream())
                        .toList(),
                ids().flatMap(id -> Optional.ofNullable(flawed.get(id)).stream())
                        .toList(),
                plan.measurements().size(),
                (System.nanoTime() - begin) / 1e9);
    }

    private int settled() {
        return built.size() + failed.size() + notAttempted.size();
    }

    /** What a build that fails fast does not come to stays as it is: nobody has looked at it. */
    private void leaveTheRest() {
        for (PlannedFigure figure : plan.figures()) {
            String id = figure.entry().id();
            if (!built.contains(id) && !failed.containsKey(id) && !notAttempted.containsKey(id)) {
                leave(NotAttempted.after(id, failed.values().iterator().next()));
            }
        }
    }

    private Stream<String> ids() {
        return plan.figures().stream().map(figure -> figure.entry().id());
    }

    private void measured(PlannedMeasurement measurement, Outcome outcome) {
        String first = measurement.figures().get(0);
        for (PlannedFigure figure : plan.figures()) {
            FigureEntry entry = figure.entry();
            if (!figure.measurement().equals(measurement.key())) {
                continue;
            }
            boolean own = entry.id().equals(first);
            if (outcome.reply() instanceof Reply.Failed why) {
                if (own) {
                    fail(entry, why, outcome);
                } else {
                    old.retire(entry);
                    leave(NotAttempted.sharing(entry.id(), failed.get(first)));
                }
            } else {
                draw(figure, new Measuring(outcome.seconds(), own ? Optional.empty() : Optional.of(first)));
            }
        }
    }

    private void draw(PlannedFigure figure, Measuring measuring) {
        FigureEntry entry = figure.entry();
        try {
            Path folder = folders.drawing(entry.id());
            Request.Draw request = new Request.Draw(
                    entry.id(),
                    figure.generator(),
                    figure.parametersJson(),
                    entry.seed(),
                    entry.expect().stream().map(Located::value).toList(),
                    sheet(figure),
                    entry.formats(),
                    entry.variants().stream().map(Variant::word).toList(),
                    folder.toString());
            board.draw(request, entry.timeout(), outcome -> drawn(figure, folder, measuring, outcome));
        } catch (IOException e) {
            fail(entry, Stage.PUBLISH, "a folder cannot be made: " + e.getMessage());
        }
    }

    private static Request.SheetRequest sheet(PlannedFigure figure) {
        FigureEntry entry = figure.entry();
        return new Request.SheetRequest(
                figure.theme(),
                entry.width().map(Length::toInches).orElse(0.0),
                entry.height().map(Length::toInches).orElse(0.0),
                entry.dpi(),
                RasterSize.MOST_PIXELS,
                entry.transparent(),
                entry.svgText(),
                entry.htmlShape(),
                entry.id(),
                entry.caption().orElse(""),
                entry.alt().orElse(""));
    }

    private void drawn(PlannedFigure figure, Path folder, Measuring measuring, Outcome outcome) {
        FigureEntry entry = figure.entry();
        if (outcome.reply() instanceof Reply.Failed failed) {
            fail(entry, failed, outcome);
            return;
        }
        List<Finding> findings = Proof.of(entry, ((Reply.Drawn) outcome.reply()).findings());
        if (!findings.isEmpty()) {
            FigureFindings found = new FigureFindings(entry.id(), findings);
            flawed.put(entry.id(), found);
            listener.accept(new BuildEvent.FigureFlawed(found));
            if (strict) {
                fail(entry, Stage.LINT, Proof.verdict(findings));
                return;
            }
        }
        try {
            Map<String, byte[]> files = new TreeMap<>();
            for (Variant variant : entry.variants()) {
                for (Format format : entry.formats()) {
                    String image = "image-" + variant.word() + "." + format.word();
                    files.put(variant.suffix() + "." + format.word(), Files.readAllBytes(folder.resolve(image)));
                }
            }
            files.put(Publisher.DATA, Files.readAllBytes(store.file(figure.measurement())));
            publisher.publish(entry, files);
            shareScript(entry);
            WorkFolders.delete(folder);
        } catch (IOException e) {
            fail(entry, Stage.PUBLISH, "its files cannot be put in place: " + e);
            return;
        }
        built.add(entry.id());
        listener.accept(new BuildEvent.FigureFinished(
                entry.id(), settled(), plan.figures().size(), measuring, outcome.seconds()));
    }

    /** Fragments of pages have one script together; the first of them brings it. */
    private void shareScript(FigureEntry entry) throws IOException {
        boolean needed = entry.formats().contains(Format.HTML) && entry.htmlShape() == HtmlShape.FRAGMENT;
        if (needed && !scriptShared) {
            publisher.share(HtmlWriter.SCRIPT, HtmlWriter.script().getBytes(StandardCharsets.UTF_8));
            scriptShared = true;
        }
    }

    private void fail(FigureEntry entry, Reply.Failed failed, Outcome outcome) {
        fail(entry, failed.stage(), failed.cause(), failed.trace(), outcome.printed());
    }

    private void fail(FigureEntry entry, Stage stage, String cause) {
        fail(entry, stage, cause, "", "");
    }

    private void fail(FigureEntry entry, Stage stage, String cause, String trace, String printed) {
        String story =
                cause + old.retire(entry).map(trouble -> "; and " + trouble).orElse("");
        FigureFailure failure = failureLog.write(entry.id(), stage, story, trace, printed);
        failed.put(entry.id(), failure);
        listener.accept(
                new BuildEvent.FigureFailed(failure, settled(), plan.figures().size()));
    }

    private void leave(NotAttempted figure) {
        notAttempted.put(figure.id(), figure);
        listener.accept(new BuildEvent.FigureNotAttempted(
                figure, settled(), plan.figures().size()));
    }
}
