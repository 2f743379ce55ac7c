package io.github.bookfigures.build;

/**
 * What happens when a figure cannot be made.
 *
 * @param failFast whether nothing more is begun then; otherwise all other figures are made first
 * @param keepStale whether its files of an earlier build stay, stamped as out of date; otherwise they go
 */
public record FailurePolicy(boolean failFast, boolean keepStale) {
    /** All failures are collected, and nothing old is kept that could pass for new. */
    public static final FailurePolicy COLLECT = new FailurePolicy(false, false);
}
