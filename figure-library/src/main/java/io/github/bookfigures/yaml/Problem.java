package io.github.bookfigures.yaml;

import java.util.Comparator;

/**
 * Something an author has to put right. All texts are made in {@link YamlMessages} and the messages of the kind of file.
 *
 * @param position where it is
 * @param what what is wrong: a clause without its full stop
 * @param hint what was expected or what to do: whole sentences; may be empty
 */
public record Problem(Position position, String what, String hint) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::position).thenComparing(Problem::what).thenComparing(Problem::hint);

    /** By place, then by text. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column: what. Hint.} */
    @Override
    public String toString() {
        return position + ": " + what + "." + (hint.isEmpty() ? "" : " " + hint);
    }
}
