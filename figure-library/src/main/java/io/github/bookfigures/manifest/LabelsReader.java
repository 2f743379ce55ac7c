package io.github.bookfigures.manifest;

import io.github.bookfigures.figure.Text;
import io.github.bookfigures.yaml.Fields;
import io.github.bookfigures.yaml.FileKind;
import io.github.bookfigures.yaml.Key;
import io.github.bookfigures.yaml.Position;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.ProblemList;
import io.github.bookfigures.yaml.Value;
import io.github.bookfigures.yaml.YamlFile;
import io.github.bookfigures.yaml.YamlMessages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads {@code labels.<language>.yaml}, and holds every translation against the text it translates. */
final class LabelsReader {
    static final Key<Value.Mapping> TEXTS =
            Key.of("texts", ValueTypes.MAPPING, "Translations by the texts they translate.");

    private static final FileKind KIND = new FileKind(
            "The labels are the texts of the book's figures in another language; figure:labels writes them.",
            "Remove what is marked as unused.",
            "texts",
            "texts: {}");

    private final ProblemList problems;

    LabelsReader(ProblemList problems) {
        this.problems = problems;
    }

    /**
     * The labels of a file; none when there is no such file, as before the goal {@code labels} ran.
     *
     * @param name what messages call the file
     */
    Labels read(Path file, String name) {
        Map<String, String> translations = new LinkedHashMap<>();
        Map<String, Position> places = new LinkedHashMap<>();
        Map<String, Position> values = new LinkedHashMap<>();
        if (Files.exists(file)) {
            YamlFile.read(file, name, KIND, problems).ifPresent(content -> {
                Fields fields = new Fields(content, "a file of labels", List.of(TEXTS), problems);
                fields.get(TEXTS).stream()
                        .flatMap(texts -> texts.entries().stream())
                        .forEach(entry -> {
                            places.put(entry.key().value(), entry.key().position());
                            values.put(entry.key().value(), entry.value().position());
                            read(entry, translations);
                        });
            });
        }
        return new Labels(file.getFileName().toString(), translations, places, values);
    }

    private void read(Value.Entry entry, Map<String, String> translations) {
        String text = entry.key().value();
        if (entry.value() instanceof Value.Nothing) {
            return;
        }
        if (!(entry.value() instanceof Value.Text translation)) {
            problems.add(YamlMessages.mustBe(subject(text), "text", entry.value()));
            return;
        }
        if (!translation.text().isBlank()) {
            check(text, translation.text(), translation.position());
            translations.put(text, translation.text());
        }
    }

    private void check(String text, String translation, Position position) {
        Text original = new Text(text, List.of());
        Text other = new Text(translation, List.of());
        SortedSet<Integer> missing = new TreeSet<>(original.placeholders());
        missing.removeAll(other.placeholders());
        SortedSet<Integer> unknown = new TreeSet<>(other.placeholders());
        unknown.removeAll(original.placeholders());
        if (!unknown.isEmpty()) {
            problems.add(new Problem(
                    position,
                    subject(text) + " asks for " + placeholders(unknown) + ", which the text does not have",
                    original.placeholders().isEmpty()
                            ? "Expected no placeholder."
                            : "It has " + placeholders(original.placeholders()) + "."));
        } else if (!missing.isEmpty()) {
            problems.add(new Problem(
                    position,
                    subject(text) + " lacks " + placeholders(missing),
                    "What is measured stands in every language; the order is free. In a formula write \\arg{0}."));
        } else if (original.hasWholeFormulas() && !other.hasWholeFormulas()) {
            problems.add(new Problem(
                    position,
                    subject(text) + " has a formula without end",
                    "Formulas stand between two '$'; a dollar sign is written \\$."));
        }
    }

    private static String subject(String text) {
        return "the translation of \"" + YamlMessages.shortened(text.replace('\n', ' ')) + "\"";
    }

    private static String placeholders(SortedSet<Integer> numbers) {
        return String.join(
                ", ", numbers.stream().map(number -> "{" + number + "}").toList());
    }
}
