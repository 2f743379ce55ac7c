package org.example.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.citation.CitationAudit;
import io.github.bookfigures.citation.Manuscript;
import io.github.bookfigures.citation.MappingTable;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.manifest.ManifestReader;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manifest, the pages and the LaTeX chapters speak of the same figures. */
class ManuscriptTest {
    private static final Path BOOK = Path.of("").toAbsolutePath();

    @Test
    void everyFigureIsDescribedForThoseWhoSeeItAndThoseWhoDoNot() {
        assertThat(figures()).hasSize(86).allSatisfy(figure -> {
            assertThat(figure.caption()).as(figure.id()).isPresent();
            assertThat(figure.alt().orElseThrow()).as(figure.id()).hasSizeGreaterThan(60);
        });
    }

    @Test
    void everyFigureStandsInAPageWithItsFiles() throws IOException {
        String pages = text("src/site/markdown", ".md");
        assertThat(figures())
                .allSatisfy(figure -> assertThat(pages)
                        .contains("<!-- MACRO{figure|id=" + figure.id() + "} -->")
                        .contains("(figures/" + figure.file() + ".png)")
                        .contains("(figures/" + figure.file() + ".pdf)")
                        .contains("(figures/" + figure.file() + ".json)"));
    }

    @Test
    void everyFigureStandsInTheChaptersOnPaper() throws IOException {
        String chapters = text("src/main/latex/chapters", ".tex");
        assertThat(figures())
                .allSatisfy(figure -> assertThat(chapters).contains("\\bookfigure{" + figure.id() + "}\n"));
    }

    @Test
    void everyFigureIsCitedAndEveryCitationIsOfAFigure() throws IOException {
        CitationAudit audit = CitationAudit.of(figures(), List.of(), manuscript());
        assertThat(audit.errors()).isEmpty();
        assertThat(audit.warnings()).isEmpty();
    }

    /** Renewed by {@code mvn -pl sample-book figure:mapping -Dfigure.mapping=../docs/sample-book-figures.md}. */
    @Test
    void theTableOfFiguresInTheGuideIsUpToDate() throws IOException {
        assertThat(new MappingTable(figures(), manuscript()).markdown("Figures and where they are cited"))
                .isEqualTo(Files.readString(BOOK.resolve("../docs/sample-book-figures.md")));
    }

    private static Manuscript manuscript() throws IOException {
        return Manuscript.read(BOOK, Manuscript.USUAL_FOLDERS, "figures");
    }

    private static List<FigureEntry> figures() {
        Reading<Manifest> manifest = ManifestReader.read(BOOK, Path.of("src/figures/figures.yaml"));
        assertThat(manifest).isInstanceOf(Reading.Valid.class);
        return ((Reading.Valid<Manifest>) manifest).value().figures();
    }

    private static String text(String folder, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(BOOK.resolve(folder))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(end)).sorted().toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
