package io.github.bookfigures.data;

/** Something an author gave a figure cannot be used. The message is for the author: what, where, and what was expected. */
public final class InputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }
}
