package io.github.bookfigures.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.manifest.ManifestReader;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {
    @TempDir
    Path folder;

    private List<FigureEntry> figures;

    @BeforeEach
    void readFigures() throws IOException {
        Files.writeString(folder.resolve("figures.yaml"), """
                figures:
                  - {id: loss-curve, generator: g, tags: [core, rnn]}
                  - {id: loss-surface, generator: g, tags: [core]}
                  - {id: gates.v2, generator: g}
                """);
        Reading<Manifest> reading = ManifestReader.read(folder, Path.of("figures.yaml"));
        figures = ((Reading.Valid<Manifest>) reading).value().figures();
    }

    @Test
    void nothingAskedForIsEverything() {
        assertThat(ids("")).containsExactly("loss-curve", "loss-surface", "gates.v2");
        assertThat(ids(" , ")).hasSize(3);
    }

    @Test
    void idsPatternsAndTagsAddUpInTheManifestsOrder() {
        assertThat(ids("gates.v2, loss-curve")).containsExactly("loss-curve", "gates.v2");
        assertThat(ids("loss-*")).containsExactly("loss-curve", "loss-surface");
        assertThat(ids("gates?v2")).containsExactly("gates.v2");
        assertThat(ids("#rnn,#core")).containsExactly("loss-curve", "loss-surface");
        assertThat(ids("*")).hasSize(3);
    }

    @Test
    void aDotIsADot() {
        assertThat(problems("gates-v2")).hasSize(1);
    }

    @Test
    void wordsThatSelectNothingAreNamedWithTheNearest() {
        assertThat(problems("los-curve,#cor,loss-*"))
                .containsExactly(
                        "figure.only: '#cor' selects no figure. Nearest tags: #core, #rnn.",
                        "figure.only: 'los-curve' selects no figure. Nearest ids: loss-curve, loss-surface, gates.v2.");
    }

    @Test
    void anEmptyBookHasNothingToSelect() {
        Reading<List<FigureEntry>> reading = Selection.parse("x,#y").from(List.of());
        assertThat(((Reading.Invalid<List<FigureEntry>>) reading)
                        .problems().stream().map(Problem::toString))
                .containsExactly(
                        "figure.only: '#y' selects no figure. The manifest has no tags.",
                        "figure.only: 'x' selects no figure. The manifest has no ids.");
    }

    private List<String> ids(String words) {
        Reading<List<FigureEntry>> reading = Selection.parse(words).from(figures);
        return ((Reading.Valid<List<FigureEntry>>) reading)
                .value().stream().map(FigureEntry::id).toList();
    }

    private List<String> problems(String words) {
        Reading<List<FigureEntry>> reading = Selection.parse(words).from(figures);
        return ((Reading.Invalid<List<FigureEntry>>) reading)
                .problems().stream().map(Problem::toString).toList();
    }
}
