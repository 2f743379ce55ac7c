package io.github.bookfigures.build;

import io.github.bookfigures.figure.Text;
import io.github.bookfigures.manifest.Edition;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Labels;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.plan.FigureKeys;
import io.github.bookfigures.plan.Plan.PlannedFigure;
import io.github.bookfigures.render.Formulas;
import io.github.bookfigures.yaml.Nearest;
import io.github.bookfigures.yaml.Position;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.YamlMessages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The texts of a book and their translations: what is there to translate, and what is wrong with what was translated. */
final class BookLabels {
    private final Prepared prepared;

    BookLabels(Prepared prepared) {
        this.prepared = prepared;
    }

    /** Formulas of translations that cannot be set. */
    static List<Problem> badFormulas(Manifest manifest) {
        List<Problem> problems = new ArrayList<>();
        for (Labels labels : labels(manifest).values()) {
            labels.translations().forEach((text, translation) -> {
                if (translation.contains("$") && new Text(text, List.of()).hasWholeFormulas()) {
                    Formulas.problem(new Text(translation, List.of()))
                            .ifPresent(wrong -> problems.add(new Problem(
                                    labels.values().get(text),
                                    "in the translation of \"" + shown(text) + "\" " + wrong,
                                    "Formulas can stand as they are in the text.")));
                }
            });
        }
        return problems;
    }

    private static Map<String, Labels> labels(Manifest manifest) {
        Map<String, Labels> labels = new LinkedHashMap<>();
        manifest.figures().stream()
                .flatMap(figure -> figure.editions().stream())
                .filter(edition -> !edition.isPlain())
                .forEach(edition -> labels.put(edition.language(), edition.labels()));
        return labels;
    }

    /** Languages that have or need a file of labels. */
    List<String> languages() {
        return Stream.concat(
                        labels(prepared.manifest()).keySet().stream(),
                        prepared.manifest().figures().stream()
                                .flatMap(figure -> figure.editions().stream().skip(1))
                                .map(Edition::language))
                .distinct()
                .toList();
    }

    /** Texts to translate by the figure that has them first, in reading order, and each only once. */
    Map<String, List<String>> texts(String language) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        Set<String> known = new LinkedHashSet<>();
        for (FigureEntry figure : prepared.manifest().figures()) {
            List<String> own = new ArrayList<>();
            for (Edition edition : figure.editions()) {
                if (edition.language().equals(language)) {
                    texts(figure, edition).filter(known::add).forEach(own::add);
                }
            }
            texts.put(figure.id(), own);
        }
        texts.values().removeIf(List::isEmpty);
        return texts;
    }

    private Stream<String> texts(FigureEntry figure, Edition edition) {
        Stream<String> said = edition.equals(figure.editions().get(0))
                ? Stream.of()
                : Stream.of(figure.caption(), figure.shortCaption(), figure.alt())
                        .flatMap(Optional::stream);
        return Stream.concat(
                said, edition.isSource() ? Stream.of() : drawn(figure).stream().flatMap(List::stream));
    }

    private Optional<List<String>> drawn(FigureEntry figure) {
        FigureKeys keys = prepared.keys().get(figure.id());
        return Optional.ofNullable(keys)
                .flatMap(known -> prepared.memory().data(known.measurement()))
                .flatMap(data -> prepared.memory().texts(figure, keys.drawing(data)));
    }

    /** Ids of figures in this language whose texts nobody knows, because they were not drawn as they are now. */
    List<String> notDrawn(String language) {
        Set<String> pictures = new LinkedHashSet<>();
        prepared.plan().figures().stream()
                .filter(PlannedFigure::picture)
                .forEach(figure -> pictures.add(figure.entry().id()));
        return prepared.manifest().figures().stream()
                .filter(figure -> figure.in(language).language().equals(language))
                .filter(figure ->
                        !pictures.contains(figure.id()) && drawn(figure).isEmpty())
                .map(FigureEntry::id)
                .toList();
    }

    /** Labels of texts that no figure has; nothing as long as it is not known what all figures have. */
    List<Problem> unknown() {
        List<Problem> problems = new ArrayList<>();
        labels(prepared.manifest()).forEach((language, labels) -> {
            if (notDrawn(language).isEmpty()) {
                Set<String> known = new LinkedHashSet<>(PAGES);
                texts(language).values().forEach(known::addAll);
                labels.places().forEach((text, place) -> {
                    if (!known.contains(text) && !language.equals("en")) {
                        problems.add(unknown(text, place, known));
                    }
                });
            }
        });
        return problems;
    }

    /** What pages say about every figure. */
    static final List<String> PAGES = List.of(Labels.REFERENCE, Labels.NUMBER);

    private static Problem unknown(String text, Position place, Set<String> known) {
        return new Problem(
                place,
                "no figure has the text \"" + shown(text) + "\"",
                Nearest.word(text, known)
                                .map(near -> "Did you mean \"" + shown(near) + "\"? ")
                                .orElse("") + "The goal figure:labels lists the texts there are.");
    }

    private static String shown(String text) {
        return YamlMessages.shortened(text.replace('\n', ' '));
    }
}
