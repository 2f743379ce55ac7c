package io.github.bookfigures.worker;

import io.github.bookfigures.lint.Finding;
import io.github.bookfigures.lint.Lint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks for texts that a figure shows in the language of its generator because they have no translation. */
final class Untranslated {
    private static final int NAMED = 3;

    private Untranslated() {}

    /** @param texts templates of all texts in the figure */
    static Optional<Finding> finding(Request.Language language, Collection<String> texts) {
        List<String> lacking = texts.stream()
                .filter(text -> !language.translations().containsKey(text))
                .toList();
        if (language.source() || lacking.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                        Lint.TRANSLATION,
                        lacking.size() + " of " + texts.size() + " texts have no translation: "
                                + lacking.stream()
                                        .limit(NAMED)
                                        .map(text -> '"' + text.replace('\n', ' ') + '"')
                                        .collect(Collectors.joining(", "))
                                + (lacking.size() > NAMED ? " and others" : "")
                                + "; run figure:labels and fill them in in " + language.labels())
                .in(language.suffix()));
    }
}
