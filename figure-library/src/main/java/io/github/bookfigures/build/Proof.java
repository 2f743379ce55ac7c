package io.github.bookfigures.build;

import io.github.bookfigures.lint.Finding;
import io.github.bookfigures.manifest.FigureEntry;
import java.util.List;

/** What is left of the lint's findings once the author has had a say. */
final class Proof {
    private Proof() {}

    static List<Finding> of(FigureEntry figure, List<Finding> found) {
        return found;
    }

    /** Why a strict build does without the figure, in one line. */
    static String verdict(List<Finding> findings) {
        return (findings.size() == 1 ? "1 finding" : findings.size() + " findings") + " in a strict build: "
                + findings.get(0) + (findings.size() == 1 ? "" : "; the others are listed above");
    }
}
