package io.github.bookfigures.citation;

import io.github.bookfigures.citation.Citation.Kind;
import io.github.bookfigures.citation.Manuscript.Page;
import io.github.bookfigures.manifest.FigureEntry;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes which image is cited where and made by which generator, as a table in Markdown for each chapter. */
public final class MappingTable {
    private static final String NOWHERE = "Shown nowhere";

    private final List<FigureEntry> figures;
    private final Manuscript manuscript;
    private final CitedFigures cited;

    /** @param figures all figures of the book, in the order of the manifest */
    public MappingTable(List<FigureEntry> figures, Manuscript manuscript) {
        this.figures = List.copyOf(figures);
        this.manuscript = manuscript;
        this.cited = new CitedFigures(figures);
    }

    /**
     * The tables below a heading each: the title of the page that shows the figure, of several the one that shows most
     * figures. Chapters come in the order of their first figure.
     *
     * @param title heading of the whole
     */
    public String markdown(String title) {
        Map<String, StringBuilder> chapters = new LinkedHashMap<>();
        for (FigureEntry figure : figures) {
            chapters.computeIfAbsent(chapter(figure), name -> new StringBuilder())
                    .append(row(figure));
        }
        StringBuilder text = new StringBuilder("# " + title + "\n");
        chapters.forEach((chapter, rows) -> text.append("\n## " + chapter + "\n\n")
                .append("| image | cited in | generator | notes |\n| --- | --- | --- | --- |\n")
                .append(rows));
        return text.toString();
    }

    private String chapter(FigureEntry figure) {
        return manuscript.pages().stream()
                .filter(page -> page.citations().stream().anyMatch(citation -> shows(citation, figure)))
                .max(Comparator.comparingLong(this::shown).thenComparing(Page::file, Comparator.reverseOrder()))
                .map(Page::title)
                .orElse(NOWHERE);
    }

    private long shown(Page page) {
        return page.citations().stream()
                .filter(citation -> citation.kind() == Kind.SHOWN)
                .filter(citation -> cited.figure(citation).isPresent())
                .count();
    }

    private boolean shows(Citation citation, FigureEntry figure) {
        Optional<String> meant = cited.figure(citation).map(FigureEntry::id);
        return citation.kind() == Kind.SHOWN && meant.equals(Optional.of(figure.id()));
    }

    private String row(FigureEntry figure) {
        Map<String, Set<String>> pagesByHeading = new LinkedHashMap<>();
        for (Page page : manuscript.pages()) {
            for (Citation citation : page.citations()) {
                if (shows(citation, figure)) {
                    pagesByHeading
                            .computeIfAbsent(citation.heading().orElse(page.title()), heading -> new LinkedHashSet<>())
                            .add(page.file().replaceFirst(".*/", ""));
                }
            }
        }
        String places = pagesByHeading.entrySet().stream()
                .map(place -> cell(place.getKey()) + " (" + String.join(", ", place.getValue()) + ")")
                .collect(Collectors.joining("; "));
        return "| `" + figure.file() + figure.endings().get(0) + "` | " + places + " | `"
                + cell(figure.generator().value()) + "` | "
                + cell(figure.caption().orElse("")) + " |\n";
    }

    private static String cell(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
