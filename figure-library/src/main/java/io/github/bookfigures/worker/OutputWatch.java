package io.github.bookfigures.worker;

import java.io.FileOutputStream;
import java.io.IOException;

/**
 * Ends this process when its log grows without end. {@link CappedOutput} takes care of what Java code prints; native code,
 * and programs started by a job, write to the same file without asking.
 */
final class OutputWatch {
    private static final int LOOK_EVERY_MILLISECONDS = 100;

    private final FileOutputStream log;
    private final long most;
    private volatile long from;

    /** @param most bytes by which the log may grow during a job */
    OutputWatch(FileOutputStream log, long most) {
        this.log = log;
        this.most = most;
    }

    /** A new job may print again. */
    void reset() throws IOException {
        from = log.getChannel().size();
    }

    void start() throws IOException {
        reset();
        Thread thread = new Thread(this::watch, "output-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (log.getChannel().size() - from <= most) {
                Thread.sleep(LOOK_EVERY_MILLISECONDS);
            }
            Descendants.kill(ProcessHandle.current());
            Runtime.getRuntime().halt(ExitCode.FLOODED);
        } catch (IOException noFile) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
