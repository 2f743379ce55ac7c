package io.github.bookfigures.yaml;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What came of reading something an author wrote: the value, or everything that is wrong with it.
 *
 * @param <T> type of the value
 */
public sealed interface Reading<T> {

    /**
     * It could be read.
     *
     * @param <T> type of the value
     * @param value what was read
     */
    record Valid<T>(T value) implements Reading<T> {}

    /**
     * It could not be read.
     *
     * @param <T> type of the value that was asked for
     * @param problems at least one; sorted by place
     */
    record Invalid<T>(List<Problem> problems) implements Reading<T> {
        /** @throws IllegalArgumentException when there is no problem */
        public Invalid {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("invalid for no reason");
            }
            problems = problems.stream().sorted().toList();
        }
    }

    /** A reading that succeeded. */
    static <T> Reading<T> valid(T value) {
        return new Valid<>(value);
    }

    /** A reading that failed for one reason. */
    static <T> Reading<T> invalid(Problem problem) {
        return new Invalid<>(List.of(problem));
    }

    /** Reads on from the value, if there is one. */
    default <R> Reading<R> then(Function<? super T, Reading<R>> next) {
        if (this instanceof Valid<T> valid) {
            return next.apply(valid.value());
        }
        return new Invalid<>(((Invalid<T>) this).problems());
    }

    /** The value, if there is one; problems go to {@code sink}. */
    default Optional<T> orReport(Consumer<? super Problem> sink) {
        if (this instanceof Valid<T> valid) {
            return Optional.of(valid.value());
        }
        ((Invalid<T>) this).problems().forEach(sink);
        return Optional.empty();
    }
}
