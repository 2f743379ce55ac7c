package io.github.bookfigures.build;

import io.github.bookfigures.worker.Stage;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Guesses from recorded times which job should come first, and how long it will take until all are done. */
final class Forecast {
    /** What has never been measured may take long: it had better begin early. */
    private static final double UNKNOWN_MEASUREMENT = 1e6;

    private static final double UNKNOWN_DRAWING = 1;

    private final JobTimes times;
    private final int workers;
    private final Set<Task> waiting = new LinkedHashSet<>();
    private final Map<Task, Long> begun = new LinkedHashMap<>();

    Forecast(JobTimes times, int workers) {
        this.times = times;
        this.workers = workers;
    }

    /**
     * A job as far as its time is concerned.
     *
     * @param figure the figure under which its time is recorded
     * @param followers figures to be drawn when it is done
     */
    record Task(Stage stage, String figure, List<String> followers) {}

    /** Seconds from the beginning of a job to the end of the longest one that waits for it. */
    double urgency(Task task) {
        double unknown = task.stage() == Stage.MEASURE ? UNKNOWN_MEASUREMENT : UNKNOWN_DRAWING;
        return times.of(task.stage(), task.figure()).orElse(unknown)
                + task.followers().stream()
                        .mapToDouble(figure -> times.of(Stage.DRAW, figure).orElse(UNKNOWN_DRAWING))
                        .max()
                        .orElse(0);
    }

    void waits(Task task) {
        waiting.add(task);
    }

    /** @param now in nanoseconds of the system's timer */
    void begins(Task task, long now) {
        waiting.remove(task);
        begun.put(task, now);
    }

    void ends(Task task) {
        waiting.remove(task);
        begun.remove(task);
    }

    /** Nothing as long as there is no time to go by. */
    OptionalDouble secondsLeft(long now) {
        double sum = 0;
        double longest = 0;
        for (Task task : waiting) {
            double alone = guess(task.stage(), task.figure());
            sum += alone + followers(task);
            longest = Math.max(longest, alone);
        }
        for (Map.Entry<Task, Long> job : begun.entrySet()) {
            Task task = job.getKey();
            double alone = Math.max(0, guess(task.stage(), task.figure()) - (now - job.getValue()) / 1e9);
            sum += alone + followers(task);
            longest = Math.max(longest, alone);
        }
        double left = Math.max(longest, sum / workers);
        return Double.isNaN(left) ? OptionalDouble.empty() : OptionalDouble.of(left);
    }

    private double followers(Task task) {
        return task.followers().stream()
                .mapToDouble(figure -> guess(Stage.DRAW, figure))
                .sum();
    }

    private double guess(Stage stage, String figure) {
        OptionalDouble known = times.of(stage, figure);
        return known.isPresent() ? known.getAsDouble() : times.average(stage).orElse(Double.NaN);
    }
}
