package io.github.bookfigures.worker;

/** Ends what jobs have started: programs that nobody else would end. */
final class Descendants {
    private Descendants() {}

    /** Kills all processes that a process has started; the process itself lives on. */
    static void kill(ProcessHandle process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
    }
}
