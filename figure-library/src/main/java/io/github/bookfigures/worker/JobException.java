package io.github.bookfigures.worker;

/** A job that ended without its result, for a reason that needs no stack trace to be understood. */
final class JobException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobException(String message) {
        super(message);
    }
}
