package io.github.bookfigures.build;

import io.github.bookfigures.build.BuildEvent.Working;
import io.github.bookfigures.worker.Job;
import io.github.bookfigures.worker.Reply;
import io.github.bookfigures.worker.Request;
import io.github.bookfigures.worker.WorkerPool;
import io.github.bookfigures.worker.WorkerPool.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The jobs of a build: hands them out, those first that most depends on, and says how far they are. Jobs run in the pool's
 * threads; whoever waits for them is told of their ends in the thread that waits.
 */
final class JobBoard {
    private final WorkerPool pool;
    private final JobTimes times;
    private final Staffing staffing;
    private final Forecast forecast;
    private final Consumer<BuildEvent> listener;
    private final BlockingQueue<Runnable> arrivals = new LinkedBlockingQueue<>();
    private final List<Job> fresh = new ArrayList<>();
    private final Map<Request, Long> running = new LinkedHashMap<>();

    JobBoard(WorkerPool pool, JobTimes times, Staffing staffing, Consumer<BuildEvent> listener) {
        this.pool = pool;
        this.staffing = staffing;
        this.times = times;
        this.forecast = new Forecast(times, pool.workers());
        this.listener = listener;
    }

    /**
     * Asks for a measurement.
     *
     * @param figures ids of the figures that wait for it; its time is known by the first
     */
    void measure(Request.Measure request, Duration timeout, List<String> figures, Consumer<Outcome> then) {
        submit(new Forecast.Task(request.stage(), figures.get(0), figures), request, timeout, then);
    }

    /** Asks for the drawing of a figure. */
    void draw(Request.Draw request, Duration timeout, Consumer<Outcome> then) {
        submit(new Forecast.Task(request.stage(), request.title(), List.of()), request, timeout, then);
    }

    private void submit(Forecast.Task task, Request request, Duration timeout, Consumer<Outcome> then) {
        forecast.waits(task);
        fresh.add(new Job(
                request,
                timeout,
                forecast.urgency(task),
                () -> arrivals.add(() -> begun(task, request)),
                outcome -> arrivals.add(() -> done(task, request, outcome, then))));
    }

    private void begun(Forecast.Task task, Request request) {
        running.put(request, System.nanoTime());
        forecast.begins(task, System.nanoTime());
        tell();
    }

    private void done(Forecast.Task task, Request request, Outcome outcome, Consumer<Outcome> then) {
        running.remove(request);
        forecast.ends(task);
        boolean whole = !(outcome.reply() instanceof Reply.Failed);
        times.record(task.stage(), task.figure(), outcome.seconds(), whole);
        if (whole) {
            List<String> figures = task.followers().isEmpty() ? List.of(task.figure()) : task.followers();
            outcome.memory().ifPresent(memory -> times.record(task.stage(), figures, memory));
        }
        then.accept(outcome);
    }

    /** Waits for jobs, and for those that their ends give rise to, until there is nothing left to wait for. */
    void await(BooleanSupplier over) throws InterruptedException {
        while (!over.getAsBoolean()) {
            pool.letWork(staffing == Staffing.ALL_AT_ONCE ? pool.workers() : forecast.children(System.nanoTime()));
            fresh.sort(Comparator.comparingDouble(Job::urgency).reversed());
            fresh.forEach(pool::submit);
            fresh.clear();
            Runnable arrival = arrivals.poll(1, TimeUnit.SECONDS);
            if (arrival == null) {
                tell();
            } else {
                arrival.run();
            }
        }
        times.save();
    }

    private void tell() {
        long now = System.nanoTime();
        List<Working.Job> jobs = running.entrySet().stream()
                .map(job -> new Working.Job(job.getKey().title(), job.getKey().stage(), (now - job.getValue()) / 1e9))
                .toList();
        listener.accept(new Working(jobs, forecast.secondsLeft(now)));
    }
}
