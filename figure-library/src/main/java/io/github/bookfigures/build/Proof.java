package io.github.bookfigures.build;

import io.github.bookfigures.lint.Finding;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Silence;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is left of the lint's findings once the author has had a say. */
final class Proof {
    static final String USELESS = "useless-silence";

    private Proof() {}

    /** Findings that the figure does not silence, and silences of its own that silence nothing. */
    static List<Finding> of(FigureEntry figure, List<Finding> found) {
        Set<String> silent =
                figure.lint().stream().map(silence -> silence.rule().value()).collect(Collectors.toSet());
        Set<String> broken = found.stream().map(Finding::rule).collect(Collectors.toSet());
        return Stream.concat(
                        found.stream().filter(finding -> !silent.contains(finding.rule())),
                        figure.lint().stream()
                                .filter(silence -> silence.own()
                                        && !broken.contains(silence.rule().value()))
                                .map(Proof::useless))
                .toList();
    }

    private static Finding useless(Silence silence) {
        return new Finding(
                USELESS,
                "the figure keeps rule '" + silence.rule().value() + "' anyway; take it out of 'lint' at "
                        + silence.rule().position());
    }

    /** Why a strict build does without the figure, in one line. */
    static String verdict(List<Finding> findings) {
        return (findings.size() == 1 ? "1 finding" : findings.size() + " findings") + " in a strict build: "
                + findings.get(0) + (findings.size() == 1 ? "" : "; the others are listed above");
    }
}
