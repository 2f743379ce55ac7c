package io.github.bookfigures.watch;

import io.github.bookfigures.build.BuildEvent;
import io.github.bookfigures.build.BuildReport;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.plan.Work.Need;
import io.github.bookfigures.yaml.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What pages are shown: how things stand, as one event for those that come, and changes for those that are there. */
final class Preview {
    private static final int LATEST = 6;

    private final Events events;
    private final Deque<Change> latest = new ArrayDeque<>();
    private final Map<String, String> captions = new HashMap<>();
    private boolean site;
    private State state;
    private long number;
    private boolean begun;

    /** @param site whether there are pages of the book to be seen */
    Preview(Events events, boolean site) {
        this.events = events;
        this.site = site;
        this.state = new State("building", List.of(), "", List.of(), site);
    }

    /**
     * How things stand.
     *
     * @param phase {@code building}, {@code ready} or {@code broken}
     * @param problems of the manifest, a sentence each
     * @param words what came of the last build
     * @param latest figures that changed, the newest first
     * @param site whether there are pages of the book to be seen
     */
    record State(String phase, List<String> problems, String words, List<Change> latest, boolean site) {}

    /**
     * A figure that changed.
     *
     * @param id its id
     * @param file its files without their endings
     * @param endings of files that changed
     * @param version grows with every change
     * @param reasons why
     * @param caption what the manifest says now; empty when it says nothing
     */
    record Change(String id, String file, List<String> endings, long version, List<String> reasons, String caption) {}

    /** A figure that could not be made. */
    record Failure(String id, String cause) {}

    /**
     * Pages of the book that were rendered again, and what belongs to them.
     *
     * @param paths as a browser asks for them
     */
    record Pages(List<String> paths) {}

    /** What children are doing, by ids of figures or words. */
    record Working(List<String> titles) {}

    synchronized Event event() {
        return Event.of("state", state);
    }

    synchronized void building() {
        change("building", List.of(), "");
    }

    /** These figures are being built. */
    synchronized void planned(Manifest manifest) {
        captions.clear();
        manifest.figures()
                .forEach(figure -> captions.put(figure.id(), figure.caption().orElse("")));
        latest.removeIf(change -> !captions.containsKey(change.id()));
    }

    synchronized void broken(List<Problem> problems) {
        change("broken", problems.stream().map(Problem::toString).toList(), "");
    }

    synchronized void trouble(Exception cause) {
        change("broken", List.of(cause.toString()), "");
    }

    synchronized void during(BuildEvent event) {
        if (event instanceof BuildEvent.FigureFinished done && done.figure().need() != Need.NOTHING) {
            Change change = new Change(
                    done.figure().id(),
                    done.figure().file(),
                    List.copyOf(done.figure().written()),
                    ++number,
                    done.reasons(),
                    captions.getOrDefault(done.figure().id(), ""));
            latest.removeIf(other -> other.id().equals(change.id()));
            latest.addFirst(change);
            if (latest.size() > LATEST) {
                latest.removeLast();
            }
            events.send(Event.of("figure", change));
        } else if (event instanceof BuildEvent.FigureFailed failed) {
            events.send(Event.of(
                    "failure",
                    new Failure(failed.failure().id(), failed.failure().cause())));
        } else if (event instanceof BuildEvent.Working working
                && !working.jobs().isEmpty()) {
            events.send(Event.of(
                    "working",
                    new Working(working.jobs().stream()
                            .map(BuildEvent.Working.Job::title)
                            .toList())));
        }
    }

    synchronized void built(BuildReport report) {
        if (!begun) {
            // What the author did before the watch is no news.
            begun = true;
            latest.clear();
        }
        int failed = report.failures().size() + report.notAttempted().size();
        List<String> words =
                new ArrayList<>(List.of(captions.size() + (captions.size() == 1 ? " figure" : " figures")));
        if (failed > 0) {
            words.add(failed + " failed");
        }
        if (!report.findings().isEmpty()) {
            words.add(report.findings().size() + " with lint findings");
        }
        change("ready", List.of(), String.join(", ", words));
    }

    /** The site has these files now. */
    synchronized void rendered(List<String> files) {
        if (!site && files.contains("index.html")) {
            site = true;
            change(state.phase(), state.problems(), state.words());
        }
        events.send(Event.of(
                "pages", new Pages(files.stream().map(file -> "/site/" + file).toList())));
    }

    private void change(String phase, List<String> problems, String words) {
        state = new State(phase, problems, words, List.copyOf(latest), site);
        events.send(event());
    }
}
