package io.github.bookfigures.build;

import io.github.bookfigures.build.BuildEvent.Measuring;
import io.github.bookfigures.lint.Finding;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.plan.FigureKeys;
import io.github.bookfigures.plan.Plan;
import io.github.bookfigures.plan.Plan.PlannedFigure;
import io.github.bookfigures.plan.Plan.PlannedMeasurement;
import io.github.bookfigures.plan.Work;
import io.github.bookfigures.plan.Work.Need;
import io.github.bookfigures.store.AtomicFile;
import io.github.bookfigures.store.DataStore;
import io.github.bookfigures.store.MeasurementKey;
import io.github.bookfigures.worker.Reply;
import io.github.bookfigures.worker.Request;
import io.github.bookfigures.worker.Stage;
import io.github.bookfigures.worker.WorkerPool.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One run of a plan: what is out of date is measured, drawn or put in place, and nothing else. A figure is drawn as soon as
 * its result is there; what comes first is up to {@link JobBoard}. Jobs run in the pool's threads, all else in the thread
 * that calls {@link #run}.
 */
final class BuildRun {
    private final Prepared prepared;
    private final Plan plan;
    private final WorkFolders folders;
    private final DataStore store;
    private final Handiwork handiwork;
    private final Consumer<BuildEvent> listener;
    private final JobBoard board;
    private final Outcomes outcomes;
    private final boolean strict;
    private final FailurePolicy policy;
    /** Figures that wait for a measurement; an entry for each measurement that was asked for in this run. */
    private final Map<MeasurementKey, List<PlannedFigure>> waiting = new LinkedHashMap<>();

    /** @param strict whether figures fail whose looks leave something to be desired */
    BuildRun(
            Prepared prepared,
            JobBoard board,
            WorkFolders folders,
            boolean strict,
            FailurePolicy policy,
            Consumer<BuildEvent> listener) {
        this.prepared = prepared;
        this.plan = prepared.plan();
        this.strict = strict;
        this.policy = policy;
        this.board = board;
        this.folders = folders;
        this.store = new DataStore(folders.data());
        this.handiwork = new Handiwork(prepared);
        this.outcomes = new Outcomes(prepared, policy, new FailureLog(folders.logs()), listener);
        this.listener = listener;
    }

    /** @param begin when the build began, in nanoseconds of the system's timer */
    BuildReport run(long begin) throws InterruptedException {
        List<PlannedFigure> known = new ArrayList<>();
        for (PlannedFigure figure : plan.figures()) {
            if (work(figure).need() == Need.MEASURE) {
                waiting.computeIfAbsent(figure.measurement(), any -> new ArrayList<>())
                        .add(figure);
            } else {
                known.add(figure);
            }
        }
        prepared.memory().lookAtTheCode();
        listener.accept(new BuildEvent.PlanReady(plan.figures().size(), waiting.size()));
        plan.measurements().stream()
                .filter(measurement -> waiting.containsKey(measurement.key()))
                .forEach(this::measure);
        for (PlannedFigure figure : known) {
            Optional<String> data = prepared.memory().data(keys(figure).measurement());
            settle(figure, work(figure), data.orElseThrow(), Optional.empty());
        }
        board.await(() -> outcomes.areComplete() || policy.failFast() && outcomes.anyFailed());
        outcomes.leaveTheRest();
        return outcomes.report(waiting.size(), (System.nanoTime() - begin) / 1e9);
    }

    private Work work(PlannedFigure figure) {
        return prepared.work().get(figure.entry().id());
    }

    private FigureKeys keys(PlannedFigure figure) {
        return prepared.keys().get(figure.entry().id());
    }

    private void measure(PlannedMeasurement measurement) {
        List<String> figures = waiting.get(measurement.key()).stream()
                .map(figure -> figure.entry().id())
                .toList();
        Request.Measure request = new Request.Measure(
                "measure for " + String.join(", ", figures),
                measurement.experiment(),
                measurement.parametersJson(),
                measurement.seed(),
                Orders.inputs(measurement));
        board.measure(request, measurement.timeout(), figures, outcome -> measured(measurement, outcome));
    }

    private void measured(PlannedMeasurement measurement, Outcome outcome) {
        List<PlannedFigure> figures = List.copyOf(waiting.get(measurement.key()));
        PlannedFigure first = figures.get(0);
        if (outcome.reply() instanceof Reply.Failed failure) {
            outcomes.fail(first.entry(), failure, outcome);
            figures.stream().skip(1).forEach(figure -> outcomes.leaveSharing(figure.entry(), first.entry()));
            return;
        }
        try {
            prepared.memory().lookAtTheCode();
            byte[] bytes = Files.readAllBytes(store.file(measurement.key()));
            prepared.memory().keepChecks(keys(first).measurement(), ((Reply.Measured) outcome.reply()).checks());
            String data = prepared.memory().keepData(keys(first).measurement(), bytes);
            for (PlannedFigure figure : figures) {
                Optional<String> other = figure.equals(first)
                        ? Optional.empty()
                        : Optional.of(first.entry().id());
                Work rest = prepared.staleness().of(figure.entry(), keys(figure), data);
                settle(figure, rest, data, Optional.of(new Measuring(outcome.seconds(), other)));
            }
        } catch (IOException e) {
            figures.forEach(figure -> outcomes.fail(figure.entry(), Stage.MEASURE, "its result cannot be read: " + e));
        }
    }

    /** Does what is left to do for a figure whose data is known. */
    private void settle(PlannedFigure figure, Work rest, String data, Optional<Measuring> measuring) {
        if (rest.need() == Need.NOTHING) {
            handiwork.keepAsItIs(figure, measuring.map(Measuring::seconds));
            if (soundLooking(figure, new TreeMap<>())) {
                finish(figure, measuring, 0, new TreeSet<>(), new TreeSet<>());
            }
            return;
        }
        Set<String> draw = new TreeSet<>(rest.draw());
        SortedMap<String, KeptImage> images = handiwork.fetch(figure, data, rest.write());
        rest.write().stream()
                .filter(ending -> figure.entry().endings().contains(ending) && !images.containsKey(ending))
                .forEach(draw::add);
        Optional<byte[]> bytes = dataOf(figure, data);
        if (bytes.isEmpty()) {
            measureAfterAll(figure);
        } else if (draw.isEmpty()) {
            List<String> broken = Handiwork.broken(figure.entry(), bytes.get());
            if (broken.isEmpty()) {
                publish(figure, images, new TreeSet<>(), data, bytes.get(), measuring, 0);
            } else {
                outcomes.fail(figure.entry(), Stage.CLAIM, String.join("; ", broken));
            }
        } else {
            draw(figure, draw, images, data, bytes.get(), measuring);
        }
    }

    private Optional<byte[]> dataOf(PlannedFigure figure, String data) {
        try {
            Optional<byte[]> measuredNow = store.find(figure.measurement());
            return measuredNow.isPresent()
                    ? measuredNow
                    : prepared.memory().data(figure.entry(), keys(figure).measurement(), data);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What was kept turned out to be damaged. */
    private void measureAfterAll(PlannedFigure figure) {
        boolean asked = waiting.containsKey(figure.measurement());
        waiting.computeIfAbsent(figure.measurement(), any -> new ArrayList<>()).add(figure);
        if (!asked) {
            measure(prepared.measurement(figure));
        }
    }

    private void draw(
            PlannedFigure figure,
            Set<String> endings,
            SortedMap<String, KeptImage> images,
            String data,
            byte[] bytes,
            Optional<Measuring> measuring) {
        FigureEntry entry = figure.entry();
        try {
            AtomicFile.write(store.file(figure.measurement()), bytes);
            Path folder = folders.drawing(entry.id());
            Request.Draw request = new Orders(prepared).draw(figure, endings, folder);
            board.draw(
                    request,
                    entry.timeout(),
                    outcome -> drawn(figure, new TreeSet<>(endings), images, folder, data, bytes, measuring, outcome));
        } catch (IOException e) {
            outcomes.fail(entry, Stage.PUBLISH, "a folder cannot be made: " + e.getMessage());
        }
    }

    private void drawn(
            PlannedFigure figure,
            SortedSet<String> endings,
            SortedMap<String, KeptImage> images,
            Path folder,
            String data,
            byte[] bytes,
            Optional<Measuring> measuring,
            Outcome outcome) {
        if (outcome.reply() instanceof Reply.Failed failure) {
            outcomes.fail(figure.entry(), failure, outcome);
            return;
        }
        try {
            prepared.memory().lookAtTheCode();
            Reply.Drawn reply = (Reply.Drawn) outcome.reply();
            prepared.memory().keepChecks(keys(figure).measurement(), reply.checks());
            images.putAll(handiwork.keep(figure, data, endings, folder, reply));
            WorkFolders.delete(folder);
        } catch (IOException e) {
            outcomes.fail(figure.entry(), Stage.PUBLISH, "its images cannot be read: " + e);
            return;
        }
        publish(figure, images, endings, data, bytes, measuring, outcome.seconds());
    }

    private void publish(
            PlannedFigure figure,
            SortedMap<String, KeptImage> images,
            SortedSet<String> drawn,
            String data,
            byte[] bytes,
            Optional<Measuring> measuring,
            double drawSeconds) {
        if (!soundLooking(figure, images)) {
            return;
        }
        try {
            SortedSet<String> written =
                    handiwork.publish(figure, images, data, bytes, measuring.map(Measuring::seconds));
            finish(figure, measuring, drawSeconds, drawn, written);
        } catch (IOException e) {
            outcomes.fail(figure.entry(), Stage.PUBLISH, "its files cannot be put in place: " + e);
        }
    }

    /** Tells what is wrong with how a figure looks; in a strict build that is the end of it. */
    private boolean soundLooking(PlannedFigure figure, SortedMap<String, KeptImage> images) {
        List<Finding> findings = Proof.of(
                figure.entry(),
                Stream.concat(
                                handiwork.findings(figure, images).stream(),
                                UntranslatedCaptions.of(figure.entry()).stream())
                        .toList());
        if (!findings.isEmpty()) {
            FigureFindings found = new FigureFindings(figure.entry().id(), findings);
            outcomes.flawed(found);
            if (strict) {
                outcomes.fail(figure.entry(), Stage.LINT, Proof.verdict(findings));
                return false;
            }
        }
        return true;
    }

    private void finish(
            PlannedFigure figure,
            Optional<Measuring> measuring,
            double drawSeconds,
            SortedSet<String> drawn,
            SortedSet<String> written) {
        String id = figure.entry().id();
        Need need = measuring.isPresent()
                ? Need.MEASURE
                : !drawn.isEmpty() ? Need.DRAW : !written.isEmpty() ? Need.WRITE : Need.NOTHING;
        outcomes.done(new FigureDone(id, figure.entry().file(), need, drawn, written), measuring, drawSeconds);
    }
}
