package io.github.bookfigures.build;

import java.util.List;
import java.util.stream.Stream;

/** Waits for processes. */
final class Ends {
    private static final int SECONDS = 15;

    private Ends() {}

    /** Whether all of these end within some seconds. */
    static boolean within(Stream<ProcessHandle> processes) throws InterruptedException {
        List<ProcessHandle> all = processes.toList();
        for (int i = 0; i < SECONDS * 20; i++) {
            if (all.stream().noneMatch(ProcessHandle::isAlive)) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }
}
