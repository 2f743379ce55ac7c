package io.github.bookfigures.data;

/** A claim that cannot be read, or that speaks of something the data does not hold. */
public final class ClaimException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClaimException(String message) {
        super(message);
    }

    ClaimException(String claim, String problem) {
        super("claim \"" + claim + "\": " + problem);
    }
}
