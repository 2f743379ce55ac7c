package io.github.bookfigures.watch;

/**
 * Waits for the end of a burst: until nothing was heard for a while, but no longer than patience lasts. All times in
 * nanoseconds of the same timer.
 */
final class Quiet {
    private final long calm;
    private final long patience;
    private final long begin;
    private long heard;

    /** @param begin when the first thing was heard */
    Quiet(long calm, long patience, long begin) {
        this.calm = calm;
        this.patience = patience;
        this.begin = begin;
        this.heard = begin;
    }

    /** Something more was heard. */
    void heard(long now) {
        heard = now;
    }

    /** For how long to go on listening; nothing or less when it is over. */
    long left(long now) {
        return Math.min(heard + calm, begin + patience) - now;
    }
}
