package io.github.bookfigures.build;

import io.github.bookfigures.build.BuildEvent.Measuring;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.worker.Reply;
import io.github.bookfigures.worker.Stage;
import io.github.bookfigures.worker.WorkerPool.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What becomes of each figure of a run, told as it happens. */
final class Outcomes {
    private final Prepared prepared;
    private final OldFiles old;
    private final FailureLog failureLog;
    private final Consumer<BuildEvent> listener;
    private final Map<String, FigureDone> done = new LinkedHashMap<>();
    private final Map<String, FigureFailure> failed = new LinkedHashMap<>();
    private final Map<String, NotAttempted> notAttempted = new LinkedHashMap<>();
    private final Map<String, FigureFindings> flawed = new LinkedHashMap<>();

    Outcomes(Prepared prepared, FailurePolicy policy, FailureLog failureLog, Consumer<BuildEvent> listener) {
        this.prepared = prepared;
        this.old = new OldFiles(prepared.publisher(), policy.keepStale());
        this.failureLog = failureLog;
        this.listener = listener;
    }

    /** Something is wrong with how a figure looks. */
    void flawed(FigureFindings found) {
        flawed.put(found.id(), found);
        listener.accept(new BuildEvent.FigureFlawed(found));
    }

    /** A figure is in place. */
    void done(FigureDone figure, Optional<Measuring> measuring, double drawSeconds) {
        done.put(figure.id(), figure);
        List<String> reasons = prepared.work().get(figure.id()).reasons();
        listener.accept(new BuildEvent.FigureFinished(figure, settled(), all(), measuring, drawSeconds, reasons));
    }

    void fail(FigureEntry entry, Reply.Failed failure, Outcome outcome) {
        fail(entry, failure.stage(), failure.cause(), failure.trace(), outcome.printed());
    }

    void fail(FigureEntry entry, Stage stage, String cause) {
        fail(entry, stage, cause, "", "");
    }

    private void fail(FigureEntry entry, Stage stage, String cause, String trace, String printed) {
        String story =
                cause + old.retire(entry).map(trouble -> "; and " + trouble).orElse("");
        FigureFailure failure = failureLog.write(entry, stage, story, trace, printed);
        prepared.memory().forget(entry.id());
        failed.put(entry.id(), failure);
        listener.accept(new BuildEvent.FigureFailed(failure, settled(), all()));
    }

    /** The experiment of a figure failed, as told under another figure that needs it. */
    void leaveSharing(FigureEntry entry, FigureEntry toldUnder) {
        old.retire(entry);
        prepared.memory().forget(entry.id());
        leave(NotAttempted.sharing(entry.id(), failed.get(toldUnder.id())));
    }

    /** What a build that fails fast does not come to stays as it is: nobody has looked at it. */
    void leaveTheRest() {
        for (String id : ids()) {
            if (!done.containsKey(id) && !failed.containsKey(id) && !notAttempted.containsKey(id)) {
                leave(NotAttempted.after(id, failed.values().iterator().next()));
            }
        }
    }

    private void leave(NotAttempted figure) {
        notAttempted.put(figure.id(), figure);
        listener.accept(new BuildEvent.FigureNotAttempted(figure, settled(), all()));
    }

    boolean anyFailed() {
        return !failed.isEmpty();
    }

    boolean areComplete() {
        return settled() == all();
    }

    private int settled() {
        return done.size() + failed.size() + notAttempted.size();
    }

    private int all() {
        return prepared.plan().figures().size();
    }

    private List<String> ids() {
        return prepared.plan().figures().stream()
                .map(figure -> figure.entry().id())
                .toList();
    }

    /**
     * What came of the run, in the manifest's order.
     *
     * @param measurements how many experiments ran
     * @param seconds how long it took
     */
    BuildReport report(int measurements, double seconds) {
        return new BuildReport(
                inOrder(done), inOrder(failed), inOrder(notAttempted), inOrder(flawed), measurements, seconds);
    }

    private <T> List<T> inOrder(Map<String, T> outcomes) {
        return ids().stream().filter(outcomes::containsKey).map(outcomes::get).toList();
    }
}
