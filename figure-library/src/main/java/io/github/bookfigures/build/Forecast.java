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

    /**
     * Work in seconds that makes up for the start of one more child: before it is any faster than the one that is there, it
     * loads and compiles the same code, on processors that the first one's compiler would have used. Six figures that take
     * one child 7 s together, JIT included, take two 13 s.
     */
    private static final double WORTH_A_CHILD = 10;

    /** What is neither known nor like anything known; proved wrong by jobs that run longer. */
    private static final double FIRST_GUESS = 0.5;

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

    /** How many children, at least one, the jobs that could be worked on now are worth. */
    int children(long now) {
        double sum = 0;
        for (Task task : waiting) {
            sum += cautiousGuess(task, now) + cautiousFollowers(task, now);
        }
        for (Map.Entry<Task, Long> job : begun.entrySet()) {
            Task task = job.getKey();
            sum += Math.max(0, cautiousGuess(task, now) - elapsed(job.getValue(), now)) + cautiousFollowers(task, now);
        }
        int worthwhile = 1 + (int) (sum / WORTH_A_CHILD);
        return Math.max(1, Math.min(worthwhile, waiting.size() + begun.size()));
    }

    private double cautiousFollowers(Task task, long now) {
        return task.followers().stream()
                .mapToDouble(figure -> cautiousGuess(new Task(Stage.DRAW, figure, List.of()), now))
                .sum();
    }

    /** A job that nothing is known of takes at least half as long as the one of its stage that runs longest. */
    private double cautiousGuess(Task task, long now) {
        OptionalDouble known = times.of(task.stage(), task.figure());
        if (known.isPresent()) {
            return known.getAsDouble();
        }
        double longest = begun.entrySet().stream()
                .filter(job -> job.getKey().stage() == task.stage())
                .mapToDouble(job -> elapsed(job.getValue(), now))
                .max()
                .orElse(0);
        return Math.max(times.average(task.stage()).orElse(FIRST_GUESS), longest / 2);
    }

    private static double elapsed(long begin, long now) {
        return (now - begin) / 1e9;
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
            double alone = Math.max(0, guess(task.stage(), task.figure()) - elapsed(job.getValue(), now));
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
