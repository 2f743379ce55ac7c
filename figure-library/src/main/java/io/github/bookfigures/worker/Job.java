package io.github.bookfigures.worker;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Something a child is to do.
 *
 * @param request what
 * @param timeout the longest it may take
 * @param urgency of the jobs that wait, the one with the largest number comes first
 * @param begun is told when a child begins, in a thread of the pool
 * @param done is told what became of it, once, in a thread of the pool
 */
public record Job(
        Request request, Duration timeout, double urgency, Runnable begun, Consumer<WorkerPool.Outcome> done) {}
