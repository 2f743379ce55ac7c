package io.github.bookfigures.build;

import java.util.Optional;

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
     * @param id its id
     * @param number how many figures are done with it, failed ones included
     * @param of how many there are
     * @param measuring how its result came about
     * @param drawSeconds how long drawing took
     */
    record FigureFinished(String id, int number, int of, Measuring measuring, double drawSeconds)
            implements BuildEvent {}

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
