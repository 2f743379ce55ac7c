package io.github.bookfigures.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers the problems of one reading. */
public final class ProblemList {
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Position> rejected = new HashSet<>();

    /** Nothing is wrong yet. */
    public ProblemList() {}

    /** Adds a problem, unless the value it complains about was rejected already: one complaint a value is enough. */
    public void add(Problem problem) {
        if (!rejected.contains(problem.position())) {
            problems.add(problem);
        }
    }

    /** Adds a problem that makes anything else to be said about the value at this place pointless. */
    void reject(Problem problem) {
        add(problem);
        rejected.add(problem.position());
    }

    /** Adds what another reading found. */
    void addAll(ProblemList others) {
        others.problems.forEach(this::add);
        rejected.addAll(others.rejected);
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** All problems, by file and line. */
    public List<Problem> sorted() {
        return problems.stream().sorted().toList();
    }
}
