package io.github.bookfigures.citation;

import io.github.bookfigures.manifest.FigureEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The places that speak of each figure. */
public final class CitationIndex {
    private final Map<String, List<Citation>> places = new TreeMap<>();

    /** @param figures all figures of the book */
    public CitationIndex(List<FigureEntry> figures, Manuscript manuscript) {
        CitedFigures cited = new CitedFigures(figures);
        manuscript
                .citations()
                .forEach(citation -> cited.figure(citation)
                        .ifPresent(figure -> places.computeIfAbsent(figure.id(), id -> new ArrayList<>())
                                .add(citation)));
    }

    /** Places that show a figure or mention it, in the order of the texts. */
    public List<Citation> of(String id) {
        return List.copyOf(places.getOrDefault(id, List.of()));
    }
}
