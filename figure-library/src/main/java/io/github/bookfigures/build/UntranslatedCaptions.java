package io.github.bookfigures.build;

import io.github.bookfigures.lint.Finding;
import io.github.bookfigures.lint.Lint;
import io.github.bookfigures.manifest.Edition;
import io.github.bookfigures.manifest.FigureEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts of the manifest that a figure in another language lacks. No image shows them, so no image is asked. */
final class UntranslatedCaptions {
    private UntranslatedCaptions() {}

    static List<Finding> of(FigureEntry figure) {
        List<Finding> findings = new ArrayList<>();
        for (Edition edition : figure.editions().subList(1, figure.editions().size())) {
            List<String> lacking = new ArrayList<>();
            see("caption", figure.caption(), edition, lacking);
            see("shortCaption", figure.shortCaption(), edition, lacking);
            see("alt", figure.alt(), edition, lacking);
            if (!lacking.isEmpty()) {
                findings.add(new Finding(
                        Lint.TRANSLATION,
                        "in " + edition.language() + ", these have no translation: " + String.join(", ", lacking)
                                + "; run figure:labels and fill them in in "
                                + edition.labels().file()));
            }
        }
        return findings;
    }

    private static void see(String key, Optional<String> text, Edition edition, List<String> lacking) {
        if (text.isPresent() && !edition.labels().translations().containsKey(text.get())) {
            lacking.add(key);
        }
    }
}
