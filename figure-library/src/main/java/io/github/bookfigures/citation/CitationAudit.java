package io.github.bookfigures.citation;

import io.github.bookfigures.citation.Citation.Kind;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a manifest and its book say of each other that does not fit.
 *
 * @param errors figures that no page shows, and citations of figures, files or formats that are not made; sorted by place
 * @param warnings figures without caption or description, pictures in pages without description, and macros that tear a
 *     paragraph; sorted by place
 */
public record CitationAudit(List<Problem> errors, List<Problem> warnings) {

    /** Copies the lists. */
    public CitationAudit {
        errors = errors.stream().sorted().toList();
        warnings = warnings.stream().sorted().toList();
    }

    /**
     * Whether the texts are about these figures at all: whether they cite one, or one that is not made.
     *
     * @param others figures of other manifests of the project
     */
    public static boolean concerns(List<FigureEntry> figures, List<FigureEntry> others, Manuscript manuscript) {
        CitedFigures cited = cited(figures, others);
        Set<FigureEntry> own = Set.copyOf(figures);
        return manuscript.citations().stream()
                .anyMatch(
                        citation -> cited.figure(citation).filter(own::contains).isPresent()
                                || cited.problem(citation).isPresent());
    }

    /**
     * Compares.
     *
     * @param figures all figures of a manifest
     * @param others figures of other manifests of the project: the texts may cite them, and that is all there is to say here
     */
    public static CitationAudit of(List<FigureEntry> figures, List<FigureEntry> others, Manuscript manuscript) {
        List<Problem> errors = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        CitedFigures cited = cited(figures, others);
        for (Citation citation : manuscript.citations()) {
            cited.problem(citation).ifPresent(errors::add);
            if (citation.misplaced()) {
                warnings.add(CitationMessages.misplaced(citation));
            }
            if (!citation.described() && cited.figure(citation).isPresent()) {
                warnings.add(CitationMessages.undescribed(citation));
            }
        }
        Set<String> shown = manuscript.citations().stream()
                .filter(citation -> citation.kind() == Kind.SHOWN)
                .flatMap(citation -> cited.figure(citation).stream())
                .map(FigureEntry::id)
                .collect(Collectors.toSet());
        for (FigureEntry figure : figures) {
            if (!shown.contains(figure.id())) {
                errors.add(CitationMessages.uncited(figure));
            }
            if (figure.caption().isEmpty()) {
                warnings.add(CitationMessages.missing(figure, "caption"));
            }
            if (figure.alt().isEmpty()) {
                warnings.add(CitationMessages.missing(figure, "alt"));
            }
        }
        return new CitationAudit(errors, warnings);
    }

    private static CitedFigures cited(List<FigureEntry> figures, List<FigureEntry> others) {
        return new CitedFigures(Stream.concat(figures.stream(), others.stream()).toList());
    }
}
