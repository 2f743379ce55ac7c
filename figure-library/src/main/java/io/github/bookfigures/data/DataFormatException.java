package io.github.bookfigures.data;

/** Data that cannot be written in, or read from, the stable file format. */
public final class DataFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
