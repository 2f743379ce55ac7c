package io.github.bookfigures.citation;

import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.YamlMessages;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Every complaint about citations, kept together so that they read as the work of one hand. */
final class CitationMessages {
    private CitationMessages() {}

    static Problem uncited(FigureEntry figure) {
        return new Problem(
                figure.position(),
                "figure '" + YamlMessages.shortened(figure.id()) + "' is shown nowhere in the book",
                "Show '" + figure.file() + figure.endings().get(0) + "' in a page or chapter, or remove the figure.");
    }

    static Problem missing(FigureEntry figure, String key) {
        String hint = key.equals("alt")
                ? "Say under 'alt' what is to be seen, for those who cannot see it."
                : "Say under 'caption' what the reader should take from it.";
        return new Problem(
                figure.position(), "figure '" + YamlMessages.shortened(figure.id()) + "' has no " + key, hint);
    }

    static Problem misplaced(Citation citation) {
        return new Problem(
                citation.position(),
                "a macro at the beginning of a line is a block of its own in Markdown and tears the paragraph",
                "Put a word of the sentence before it, in the same line.");
    }

    static Problem undescribed(Citation citation) {
        return new Problem(
                citation.position(),
                "picture '" + citation.target().word() + "' has no alternative text",
                "Say what is to be seen, for those who cannot see it.");
    }

    static Problem unknownId(Citation citation, Collection<String> known) {
        return YamlMessages.unknown("figure", word(citation), "", "figures", known);
    }

    static Problem unknownFile(Citation citation, Collection<String> known) {
        return YamlMessages.unknown("file", word(citation), " of a figure", "files", known);
    }

    static Problem unknownFormat(Citation citation, FigureEntry figure, List<String> endings) {
        return new Problem(
                citation.position(),
                "figure '" + YamlMessages.shortened(figure.id()) + "' is not written to '"
                        + citation.target().word() + "'",
                "Its files end in " + endings.stream().sorted().collect(Collectors.joining(", "))
                        + "; 'formats' in the manifest says which.");
    }

    private static Located<String> word(Citation citation) {
        return new Located<>(citation.target().word(), citation.position());
    }
}
