package io.github.bookfigures.learn;

/** Watches training. Losses need none: {@link Trainer#train} returns them all. */
public interface Recorder {
    /** Whether to look at this step (from 0); a look costs about as much as a step. */
    boolean due(int step);

    /** Takes note of a step that was due. */
    void record(Observation observation);
}
