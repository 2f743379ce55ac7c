package io.github.bookfigures.worker;

import io.github.bookfigures.data.InputException;
import io.github.bookfigures.render.RenderException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tells a failed job's story: one line for the summary, the whole for the log. */
final class Failures {
    private static final int LONGEST_CAUSE = 500;

    /** Code in which an error surfaces rather than begins. */
    private static final List<String> FRAMES_TO_SKIP = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "com.sun.",
            "org.nd4j.",
            "org.deeplearning4j.",
            "org.bytedeco.",
            "com.fasterxml.",
            "io.github.bookfigures.worker.Jobs",
            "io.github.bookfigures.worker.StoredLab",
            "io.github.bookfigures.worker.WorkerMain",
            "io.github.bookfigures.store.",
            "io.github.bookfigures.generator.",
            "io.github.bookfigures.data.",
            "io.github.bookfigures.figure.");

    private Failures() {}

    static Reply.Failed reply(Stage stage, Throwable failure) {
        return new Reply.Failed(
                stage, oneLine(cause(begun(failure))), trace(failure), failure instanceof VirtualMachineError);
    }

    /** A static initializer hides what failed in it. */
    private static Throwable begun(Throwable failure) {
        return failure instanceof ExceptionInInitializerError && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }

    private static String cause(Throwable failure) {
        if (failure instanceof JobException
                || failure instanceof RenderException
                || failure instanceof InputException) {
            return failure.getMessage();
        }
        String memory = failure instanceof OutOfMemoryError
                ? " (the limit was " + (Runtime.getRuntime().maxMemory() >> 20) + " MB)"
                : "";
        String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        return failure.getClass().getSimpleName()
                + message
                + memory
                + origin(failure).map(frame -> ", at " + frame).orElse("");
    }

    private static Optional<String> origin(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> FRAMES_TO_SKIP.stream().noneMatch(frame.getClassName()::startsWith))
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName() + ":"
                        + frame.getLineNumber() + ")")
                .findFirst();
    }

    private static String oneLine(String text) {
        // What commands print may move the cursor of whoever reads it.
        String line = text.replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "\uFFFD");
        return line.length() <= LONGEST_CAUSE ? line : line.substring(0, LONGEST_CAUSE) + "…";
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
