package io.github.bookfigures.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Lets so many bytes per job through to a log and no more, so that an endless loop that prints fills no disk. */
final class CappedOutput extends OutputStream {
    private final OutputStream log;
    private final long cap;
    private long left;

    CappedOutput(OutputStream log, long cap) {
        this.log = log;
        this.cap = cap;
        this.left = cap;
    }

    /** A new job may print again. */
    synchronized void reset() {
        left = cap;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        if (left <= 0) {
            return;
        }
        int fitting = (int) Math.min(left, length);
        log.write(bytes, from, fitting);
        left -= fitting;
        if (left == 0) {
            log.write("\n… the rest of what this job prints is left out\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The log outlives a stream that a job has closed. */
    @Override
    public void close() throws IOException {
        flush();
    }

    @Override
    public void flush() throws IOException {
        log.flush();
    }
}
