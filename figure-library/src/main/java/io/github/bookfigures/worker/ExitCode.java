package io.github.bookfigures.worker;

import java.util.Map;

/** Says in words how a process ended. */
final class ExitCode {
    /** A child ends itself with this one when a job prints past its log without end. */
    static final int FLOODED = 90;

    private static final int SIGNALLED = 128;
    private static final Map<Integer, String> KNOWN = Map.of(
            FLOODED,
            "its job printed without end, past the log",
            SIGNALLED + 6,
            "aborted: a fault in native code or in the JVM",
            SIGNALLED + 9,
            "killed, mostly because the machine ran out of memory",
            SIGNALLED + 11,
            "a fault in native code");

    private ExitCode() {}

    static String words(int code) {
        return "ended with exit code " + code + (KNOWN.containsKey(code) ? " (" + KNOWN.get(code) + ")" : "");
    }

    /** Whether a process ended because it was asked to, as by Ctrl-C or when somebody logs out. */
    static boolean isRequest(int code) {
        return code == SIGNALLED + 1 || code == SIGNALLED + 2 || code == SIGNALLED + 15;
    }
}
