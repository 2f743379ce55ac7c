package io.github.bookfigures.build;

import io.github.bookfigures.worker.Stage;
import io.github.bookfigures.yaml.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What happens during a build, as it happens. */
public sealed interface BuildEvent {
    /**
     * It is clear what is to be done.
     *
     * @param figures number of figures
     * @param measurements number of experiments to run
     */
    record PlanReady(int figures, int measurements) implements BuildEvent {}

    /**
     * A figure is in place.
     *
     * @param figure which, and what was done
     * @param number how many figures are done with it, failed ones included
     * @param of how many there are
     * @param measuring how its result came about, when it was measured
     * @param drawSeconds how long drawing took, when it was drawn
     * @param reasons why it was not left as it was
     */
    record FigureFinished(
            FigureDone figure,
            int number,
            int of,
            Optional<Measuring> measuring,
            double drawSeconds,
            List<String> reasons)
            implements BuildEvent {
        public FigureFinished {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Something is wrong with what builds keep for later ones; it costs time, not figures.
     *
     * @param words what
     */
    record CacheTrouble(String words) implements BuildEvent {}

    /**
     * A figure depends on the same as when it was locked, and came out otherwise.
     *
     * @param words which, and what of it
     */
    record NotAsLocked(String words) implements BuildEvent {}

    /**
     * A figure is drawn, but something is wrong with how it looks.
     *
     * @param figure which, and what
     */
    record FigureFlawed(FigureFindings figure) implements BuildEvent {}

    /**
     * A figure could not be made.
     *
     * @param failure why
     * @param number how many figures are done with it
     * @param of how many there are
     */
    record FigureFailed(FigureFailure failure, int number, int of) implements BuildEvent {}

    /**
     * A figure is not even begun.
     *
     * @param figure which, and why
     * @param number how many figures are done with it
     * @param of how many there are
     */
    record FigureNotAttempted(NotAttempted figure, int number, int of) implements BuildEvent {}

    /**
     * A label translates a text that no figure has.
     *
     * @param problem where it is, and which one is near
     */
    record UnknownLabel(Problem problem) implements BuildEvent {}

    /**
     * How far the work is: told when a job begins, and every second.
     *
     * @param jobs what children are doing now
     * @param secondsLeft about how long it will take until all is done, when there is something to go by
     */
    record Working(List<Job> jobs, OptionalDouble secondsLeft) implements BuildEvent {
        public Working {
            jobs = List.copyOf(jobs);
        }

        /**
         * What a child is doing.
         *
         * @param title what the job is called
         * @param stage what kind of job it is
         * @param seconds for how long it has been doing it
         */
        public record Job(String title, Stage stage, double seconds) {}
    }

    /**
     * Children of later builds will start faster.
     *
     * @param seconds how long it took to see to it
     */
    record ArchiveRecorded(double seconds) implements BuildEvent {}

    /**
     * Children of later builds will not start faster; nothing else is amiss.
     *
     * @param cause why
     */
    record ArchiveFailed(String cause) implements BuildEvent {}

    /**
     * How a figure's result came about.
     *
     * @param seconds how long the experiment ran, the start of a child included
     * @param sharedWith the figure for which it ran, when that is another one
     */
    record Measuring(double seconds, Optional<String> sharedWith) {}
}
