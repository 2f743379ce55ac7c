package io.github.bookfigures.maven;

import io.github.bookfigures.citation.CitationAudit;
import io.github.bookfigures.citation.Manuscript;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.manifest.ManifestReader;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * The book's figures and its texts.
 *
 * @param project the project's folder
 * @param manifest the list of figures
 * @param others other lists of the project, whose figures the texts may cite
 * @param folders where the texts are
 * @param figures what the folder of the figures is called in links
 */
record Citations(Path project, Path manifest, List<Path> others, List<Path> folders, String figures) {

    /**
     * Warns of all that does not fit, when there is a text about the figures. What keeps the texts from being read is said
     * elsewhere, or by the goal check.
     */
    void warn(Log log) {
        try {
            Manuscript manuscript = manuscript();
            if (listed() instanceof Reading.Valid<Manifest> valid
                    && CitationAudit.concerns(valid.value().figures(), otherFigures(), manuscript)) {
                CitationAudit audit = CitationAudit.of(valid.value().figures(), otherFigures(), manuscript);
                audit.errors().forEach(problem -> log.warn(problem.toString()));
                audit.warnings().forEach(problem -> log.warn(problem.toString()));
            }
        } catch (IOException e) {
            log.warn("Citations were not looked at: " + e.getMessage());
        }
    }

    /** Fails when a figure is shown nowhere, or a figure is cited that is not made. */
    void check(Log log, Verdict verdict) throws MojoExecutionException, MojoFailureException {
        Manuscript manuscript;
        try {
            manuscript = manuscript();
        } catch (IOException e) {
            throw new MojoExecutionException("the texts of the book cannot be read: " + e.getMessage(), e);
        }
        if (manuscript.pages().isEmpty()) {
            log.info("Citations were not checked: there is no text in " + folders + "; see 'texts' in the guide");
            return;
        }
        List<FigureEntry> entries = verdict.of(listed()).figures();
        CitationAudit audit = CitationAudit.of(entries, otherFigures(), manuscript);
        audit.warnings().forEach(problem -> log.warn(problem.toString()));
        audit.errors().forEach(problem -> log.error(problem.toString()));
        if (!audit.errors().isEmpty()) {
            int count = audit.errors().size();
            throw new MojoFailureException("Figures and texts do not fit: " + count
                    + (count == 1 ? " problem, listed above." : " problems, listed above."));
        }
        log.info(entries.size() + " figures are cited in " + manuscript.pages().size() + " texts");
    }

    Reading<Manifest> listed() {
        return ManifestReader.read(project, manifest);
    }

    /** The figures of the other lists; what is wrong with one of those is told by its own execution. */
    List<FigureEntry> otherFigures() {
        return others.stream()
                .map(other -> ManifestReader.read(project, other))
                .flatMap(reading -> reading instanceof Reading.Valid<Manifest> valid
                        ? valid.value().figures().stream()
                        : Stream.of())
                .toList();
    }

    Manuscript manuscript() throws IOException {
        return Manuscript.read(project, folders, figures);
    }
}
