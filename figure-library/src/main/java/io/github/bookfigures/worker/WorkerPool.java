package io.github.bookfigures.worker;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Children that do jobs. They start when there is something to do or is about to be, live on between jobs and are
 * replaced when they die. Thread-safe.
 */
public final class WorkerPool implements AutoCloseable {
    private static final int LONGEST_EXCERPT = 64 << 10;
    private static final int LONGEST_END_SECONDS = 90;

    private final WorkerSettings settings;
    private final ExecutorService threads;
    private final Deque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private final Deque<WorkerProcess> alive = new ConcurrentLinkedDeque<>();
    private final AtomicInteger started = new AtomicInteger();

    /** @param workers the largest number of children at a time */
    public WorkerPool(WorkerSettings settings, int workers) {
        this.settings = settings;
        this.threads = Executors.newFixedThreadPool(workers, task -> {
            Thread thread = new Thread(task, "figure-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins to start so many children, so that they are there when the first jobs are. */
    public void warmUp(int children) {
        for (int i = 0; i < children; i++) {
            threads.execute(() -> {
                try {
                    idle.addLast(start(nextLog()));
                } catch (IOException | RuntimeException e) {
                    // The first job tries again, with a log of its own, and says why it fails.
                }
            });
        }
    }

    private Path nextLog() {
        return settings.logs().resolve("_worker-" + started.incrementAndGet() + ".log");
    }

    /**
     * What became of a job.
     *
     * @param reply the answer
     * @param seconds how long it took, the start of a child included
     * @param log the child's log file
     * @param printed the end of what the child printed during a job that failed
     */
    public record Outcome(Reply reply, double seconds, Path log, String printed) {}

    /**
     * Does a job as soon as a child is free; jobs are begun in the order given.
     *
     * @param whenDone is told what became of it, once, in a thread of the pool
     */
    public void submit(Request request, Duration timeout, Consumer<Outcome> whenDone) {
        threads.execute(() -> whenDone.accept(run(request, timeout)));
    }

    private Outcome run(Request request, Duration timeout) {
        long begin = System.nanoTime();
        WorkerProcess free = idle.pollFirst();
        if (free != null) {
            return run(free, request, timeout, begin);
        }
        Path log = nextLog();
        try {
            return run(start(log), request, timeout, begin);
        } catch (IOException | RuntimeException e) {
            Reply reply = new Reply.Failed(request.stage(), "no worker process: " + e.getMessage(), "", true);
            return new Outcome(reply, since(begin), log, printed(log, 0));
        }
    }

    private WorkerProcess start(Path log) throws IOException {
        WorkerProcess worker = WorkerProcess.start(settings, log);
        alive.add(worker);
        if (threads.isShutdown()) {
            worker.close();
        }
        return worker;
    }

    private Outcome run(WorkerProcess worker, Request request, Duration timeout, long begin) {
        long from = length(worker.log());
        Reply reply = worker.call(request, timeout);
        boolean failed = reply instanceof Reply.Failed;
        if (reply instanceof Reply.Failed failure && failure.exhausted()) {
            alive.remove(worker);
            worker.close();
        } else {
            idle.addFirst(worker);
        }
        return new Outcome(reply, since(begin), worker.log(), failed ? printed(worker.log(), from) : "");
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long length(Path log) {
        return log.toFile().length();
    }

    private static String printed(Path log, long from) {
        if (!Files.exists(log)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(from, file.length() - LONGEST_EXCERPT));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(" + log + " cannot be read: " + e.getMessage() + ")";
        }
    }

    /** Lets all children that have nothing to do end by themselves. */
    public void bye(Duration timeout) throws IOException, InterruptedException {
        for (WorkerProcess worker = idle.pollFirst(); worker != null; worker = idle.pollFirst()) {
            worker.bye(timeout);
        }
    }

    /** Ends all children, whatever they are doing. */
    @Override
    public void close() {
        threads.shutdownNow();
        alive.forEach(WorkerProcess::close);
        try {
            // Threads that live on would miss classes: a build tool throws those of a plugin away when its goal is
            // over.
            if (!threads.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the worker threads do not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
