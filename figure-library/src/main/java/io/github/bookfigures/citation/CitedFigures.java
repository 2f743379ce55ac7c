package io.github.bookfigures.citation;

import io.github.bookfigures.figure.Format;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.yaml.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the figure that a citation means. */
final class CitedFigures {
    private static final String DATA = ".json";

    private final Map<String, FigureEntry> byId;
    private final SortedMap<String, FigureEntry> byFile = new TreeMap<>();

    CitedFigures(List<FigureEntry> figures) {
        byId = figures.stream()
                .collect(Collectors.toMap(FigureEntry::id, figure -> figure, (first, second) -> first, TreeMap::new));
        for (FigureEntry figure : figures) {
            endings(figure).forEach(ending -> byFile.put(figure.file() + ending, figure));
        }
    }

    /** The figure, if there is one. */
    Optional<FigureEntry> figure(Citation citation) {
        String word = citation.target().word();
        if (citation.target() instanceof Citation.ById) {
            return Optional.ofNullable(byId.get(word));
        }
        return Optional.ofNullable(byFile.get(word)).or(() -> withoutEnding(word));
    }

    /** What is wrong with the citation; nothing when its file may well be no figure. */
    Optional<Problem> problem(Citation citation) {
        if (figure(citation).isPresent() || citation.target() instanceof Citation.ByAnyFile) {
            return Optional.empty();
        }
        if (citation.target() instanceof Citation.ById) {
            return Optional.of(CitationMessages.unknownId(citation, byId.keySet()));
        }
        String word = citation.target().word();
        return Optional.of(Stream.of(Format.values())
                .map(format -> "." + format.word())
                .filter(word::endsWith)
                .flatMap(ending -> withoutEnding(word.substring(0, word.length() - ending.length())).stream())
                .findFirst()
                .map(figure -> CitationMessages.unknownFormat(citation, figure, endings(figure)))
                .orElseGet(() -> CitationMessages.unknownFile(citation, byFile.keySet())));
    }

    /** LaTeX leaves the ending out. */
    private Optional<FigureEntry> withoutEnding(String word) {
        return byFile.tailMap(word + ".").entrySet().stream()
                .findFirst()
                .filter(entry -> entry.getKey().startsWith(word + "."))
                .filter(entry -> entry.getKey().lastIndexOf('.') == word.length())
                .map(Map.Entry::getValue);
    }

    private static List<String> endings(FigureEntry figure) {
        return Stream.concat(figure.endings().stream(), Stream.of(DATA)).toList();
    }
}
