package io.github.bookfigures.build;

import io.github.bookfigures.manifest.Labels;
import io.github.bookfigures.store.AtomicFile;
import io.github.bookfigures.yaml.Position;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Brings the files of labels of a book up to date. */
final class LabelsUpdate {
    private final Prepared prepared;
    private final BookLabels book;

    LabelsUpdate(Prepared prepared) {
        this.prepared = prepared;
        this.book = new BookLabels(prepared);
    }

    Reading<List<LabelsWritten>> write() throws IOException {
        Path folder = prepared.manifest().files().get(0).resolveSibling("");
        List<LabelsWritten> written = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String language : book.languages()) {
            Path file = folder.resolve(Labels.fileOf(language));
            String content = Files.exists(file) ? Files.readString(file) : "";
            Labels labels = labels(language);
            LabelsFile old = new LabelsFile(labels, content);
            if (!old.isPlain()) {
                problems.add(new Problem(
                        Position.whole(labels.file()),
                        "texts cannot be added to it",
                        "Write every text on a line of its own, without braces around them."));
                continue;
            }
            Map<String, List<String>> texts = LabelsFile.withPages(book.texts(language));
            List<String> notDrawn = book.notDrawn(language);
            byte[] whole = old.with(texts, notDrawn.isEmpty()).getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(file, whole);
            List<String> all = texts.values().stream().flatMap(List::stream).toList();
            int lacking = (int) all.stream()
                    .filter(text -> !labels.translations().containsKey(text))
                    .count();
            written.add(new LabelsWritten(file, all.size(), lacking, notDrawn));
        }
        return problems.isEmpty() ? Reading.valid(written) : new Reading.Invalid<>(problems);
    }

    private Labels labels(String language) {
        return prepared.manifest().figures().stream()
                .flatMap(figure -> figure.editions().stream())
                .filter(edition -> edition.language().equals(language))
                .findFirst()
                .orElseThrow()
                .labels();
    }
}
