package io.github.bookfigures.citation;

import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.manifest.ManifestReader;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A book of a few files, written for a test. */
record SmallBook(Path folder) {
    private static final String MANIFEST = "src/figures/figures.yaml";

    /** A book with two described figures, {@code relu} at {@code chapter_01/relu} and {@code xor} at {@code xor}. */
    static SmallBook in(Path folder) {
        return new SmallBook(folder).with(MANIFEST, """
                        defaults: {formats: [png, svg]}
                        figures:
                          - {id: relu, file: chapter_01/relu, generator: activation-functions, caption: C., alt: A.}
                          - {id: xor, generator: xor-problem, caption: C., alt: A.}
                        """);
    }

    SmallBook with(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<FigureEntry> figures() {
        Reading<Manifest> manifest = ManifestReader.read(folder, Path.of(MANIFEST));
        if (manifest instanceof Reading.Valid<Manifest> valid) {
            return valid.value().figures();
        }
        throw new IllegalStateException(manifest.toString());
    }

    Manuscript manuscript() {
        try {
            return Manuscript.read(folder, Manuscript.USUAL_FOLDERS, "figures");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> errors() {
        return texts(CitationAudit.of(figures(), List.of(), manuscript()).errors());
    }

    List<String> warnings() {
        return texts(CitationAudit.of(figures(), List.of(), manuscript()).warnings());
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }
}
