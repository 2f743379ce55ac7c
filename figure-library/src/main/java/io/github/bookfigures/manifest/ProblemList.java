package io.github.bookfigures.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers the problems of one reading. */
final class ProblemList {
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Position> rejected = new HashSet<>();

    /** Adds a problem, unless the value it complains about was rejected already: one complaint a value is enough. */
    void add(Problem problem) {
        if (!rejected.contains(problem.position())) {
            problems.add(problem);
        }
    }

    /** Adds a problem that makes anything else to be said about the value at this place pointless. */
    void reject(Problem problem) {
        add(problem);
        rejected.add(problem.position());
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** All problems, by file and line. */
    List<Problem> sorted() {
        return problems.stream().sorted().toList();
    }
}
