package io.github.bookfigures.worker;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Children that do jobs. They start when there is something to do or is about to be, live on between jobs and are
 * replaced when they die. Thread-safe.
 */
public final class WorkerPool implements AutoCloseable {
    /** How the names of log files of children begin. */
    public static final String LOG_NAME = "_worker-";

    private static final int LONGEST_EXCERPT = 64 << 10;
    private static final int LONGEST_END_SECONDS = 90;
    private static final Duration BYE = Duration.ofSeconds(2);
    private static final int GRACE_MILLISECONDS = 1500;
    private static final int START_GRACE_MILLISECONDS = 300;

    private final WorkerSettings settings;
    private final int most;
    private final ThreadPoolExecutor threads;
    private final Thread atShutdown = new Thread(this::abandon, "figure-workers-end");
    private final AtomicLong submitted = new AtomicLong();
    private volatile boolean abandoned;
    private final Deque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private final Deque<WorkerProcess> alive = new ConcurrentLinkedDeque<>();
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger edition = new AtomicInteger();

    /**
     * A pool in which one child at a time works until {@link #letWork} says otherwise.
     *
     * @param workers the largest number of children at a time
     */
    public WorkerPool(WorkerSettings settings, int workers) {
        this.settings = settings;
        this.most = workers;
        this.threads =
                new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), WorkerPool::thread);
        // A pool that has all its threads puts every task into its queue, which is where they are sorted.
        threads.prestartAllCoreThreads();
        Runtime.getRuntime().addShutdownHook(atShutdown);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "figure-worker");
        thread.setDaemon(true);
        return thread;
    }

    private void execute(double urgency, Runnable work) {
        threads.execute(new WorkerTask(urgency, submitted.incrementAndGet(), work));
    }

    /** Begins to start a child, so that it is there when the first job is. */
    public void warmUp() {
        execute(Double.POSITIVE_INFINITY, () -> {
            try {
                idle.addLast(start(nextLog()));
            } catch (IOException | RuntimeException e) {
                // The first job tries again, with a log of its own, and says why it fails.
            }
        });
    }

    /** From now on lets so many children work at a time, if they are more than before and the pool may have them. */
    public void letWork(int children) {
        int threadsToBe = Math.min(children, most);
        if (threadsToBe > threads.getMaximumPoolSize()) {
            threads.setMaximumPoolSize(threadsToBe);
            threads.setCorePoolSize(threadsToBe);
            threads.prestartAllCoreThreads();
        }
    }

    /** Files of the book may have changed: children forget what they read of it before they do the next job. */
    public void forgetFiles() {
        edition.incrementAndGet();
    }

    private Path nextLog() {
        return settings.logs().resolve(LOG_NAME + started.incrementAndGet() + ".log");
    }

    /**
     * What became of a job.
     *
     * @param reply the answer
     * @param seconds how long it took, the start of a child included
     * @param memory of the child, where that is known
     * @param log the child's log file
     * @param printed the end of what the child printed during a job that failed
     */
    public record Outcome(Reply reply, double seconds, Optional<Memory> memory, Path log, String printed) {}

    /** The largest number of children at a time. */
    public int workers() {
        return most;
    }

    /** Does a job as soon as a child is free and nothing more urgent waits. */
    public void submit(Job job) {
        execute(job.urgency(), () -> {
            job.begun().run();
            Outcome outcome = run(job.request(), job.timeout());
            if (!abandoned) {
                job.done().accept(outcome);
            }
        });
    }

    private Outcome run(Request request, Duration timeout) {
        long begin = System.nanoTime();
        for (WorkerProcess free = idle.pollFirst(); free != null; free = idle.pollFirst()) {
            if (free.isAlive()) {
                return run(free, request, timeout, begin);
            }
            // It died without having anything to do; that costs no figure.
            alive.remove(free);
            free.close();
        }
        Path log = nextLog();
        try {
            return run(start(log), request, timeout, begin);
        } catch (IOException | RuntimeException e) {
            awaitOwnEnd(START_GRACE_MILLISECONDS);
            Reply reply = new Reply.Failed(request.stage(), "no worker process: " + e.getMessage(), "", true);
            return new Outcome(reply, since(begin), Optional.empty(), log, printed(log, 0));
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
        worker.forgetBefore(edition.get());
        Reply reply = worker.call(request, timeout);
        Optional<Memory> memory = worker.memory();
        boolean failed = reply instanceof Reply.Failed;
        if (reply instanceof Reply.Failed failure && failure.exhausted()) {
            if (worker.wasAskedToEnd()) {
                awaitOwnEnd(GRACE_MILLISECONDS);
            }
            alive.remove(worker);
            worker.close();
        } else {
            idle.addFirst(worker);
        }
        return new Outcome(reply, since(begin), memory, worker.log(), failed ? printed(worker.log(), from) : "");
    }

    /** Ctrl-C goes to the build and its children alike; a child may die of it before the build knows. */
    private void awaitOwnEnd(int milliseconds) {
        try {
            for (int i = 0; i < milliseconds && !abandoned; i += 10) {
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The build's process is being ended: what now goes wrong is nobody's failure. */
    private void abandon() {
        abandoned = true;
        alive.forEach(WorkerProcess::close);
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

    /**
     * Lets all children that have nothing to do end by themselves.
     *
     * @throws IOException when one of them does not within that time
     */
    public void bye(Duration timeout) throws IOException, InterruptedException {
        List<WorkerProcess> leaving = new ArrayList<>();
        for (WorkerProcess worker = idle.pollFirst(); worker != null; worker = idle.pollFirst()) {
            if (worker.isAlive()) {
                worker.bye();
                leaving.add(worker);
            }
        }
        long deadline = System.nanoTime() + timeout.toNanos();
        for (WorkerProcess worker : leaving) {
            if (!worker.hasEnded(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                throw new IOException("a worker process did not end within " + timeout.toSeconds() + " s");
            }
        }
    }

    /** Ends all children: those without a job by a word, the others whatever they are doing. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            bye(BYE);
        } catch (IOException diesAnyway) {
            // Below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        alive.forEach(WorkerProcess::close);
        try {
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (IllegalStateException alreadyShuttingDown) {
            // Then it runs.
        }
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
