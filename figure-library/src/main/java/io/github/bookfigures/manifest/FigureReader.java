package io.github.bookfigures.manifest;

import io.github.bookfigures.figure.Format;
import io.github.bookfigures.yaml.Fields;
import io.github.bookfigures.yaml.Key;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Position;
import io.github.bookfigures.yaml.ProblemList;
import io.github.bookfigures.yaml.Value;
import io.github.bookfigures.yaml.YamlMessages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one figure after the other, and sees to it that no two share an id or a file. */
final class FigureReader {
    private static final String WHERE = "a figure";

    private final Fields defaults;
    private final ProblemList problems;
    private final TakenNames taken;
    private final Function<String, Labels> labels;
    private final Optional<Length> usualWidth;

    /** @param labels finds the texts of a language */
    FigureReader(Fields defaults, ProblemList problems, Function<String, Labels> labels) {
        this.labels = labels;
        this.defaults = defaults;
        this.problems = problems;
        this.taken = new TakenNames(problems);
        this.usualWidth = width(defaults);
    }

    /** The figure, unless a key it cannot do without is missing or wrong. */
    Optional<FigureEntry> read(Value value) {
        if (!(value instanceof Value.Mapping mapping)) {
            String expected = "a mapping that begins with '- id: …'";
            problems.add(YamlMessages.mustBe("an item of 'figures'", expected, value));
            return Optional.empty();
        }
        return figure(new Fields(mapping, WHERE, Keys.OF_FIGURE, problems));
    }

    private Optional<FigureEntry> figure(Fields fields) {
        require(fields, Keys.ID);
        if (!fields.has(Keys.STATIC) && !fields.has(Keys.EXEC)) {
            require(fields, Keys.GENERATOR);
        }
        Optional<Located<String>> id = fields.get(Keys.ID);
        Optional<Located<String>> file = fields.has(Keys.FILE) ? fields.get(Keys.FILE) : id.flatMap(this::fileOf);
        boolean newId = id.map(taken::takeId).orElse(true);
        if (newId || fields.has(Keys.FILE)) {
            file.ifPresent(path -> take(path, setting(fields, Keys.VARIANTS), setting(fields, Keys.LANGUAGES)));
        }
        Optional<Origin> origin = Origin.of(fields, problems);
        if (id.isEmpty() || file.isEmpty() || origin.isEmpty()) {
            return Optional.empty();
        }
        // A picture that is made elsewhere is as it is.
        Optional<List<Format>> own = origin.get().formats();
        Position position = fields.position();
        FigureEntry figure = new FigureEntry(
                id.get().value(),
                file.get().value(),
                origin.get().generator(),
                origin.get().params(),
                fields.get(Keys.CAPTION),
                fields.get(Keys.SHORT_CAPTION),
                fields.get(Keys.ALT),
                own.orElseGet(() -> setting(fields, Keys.FORMATS)),
                width(fields).or(() -> usualWidth),
                given(fields, Keys.HEIGHT),
                setting(fields, Keys.DPI),
                given(fields, Keys.THEME)
                        .orElseGet(() -> new Located<>(
                                Keys.THEME.fallback().orElseThrow().value(), position)),
                own.isPresent() ? List.of(Variant.LIGHT) : setting(fields, Keys.VARIANTS),
                editions(setting(fields, Keys.LANGUAGES), own.isPresent()),
                setting(fields, Keys.TRANSPARENT),
                setting(fields, Keys.SVG_TEXT),
                setting(fields, Keys.HTML_SHAPE),
                setting(fields, Keys.SEED),
                setting(fields, Keys.INPUTS),
                setting(fields, Keys.TAGS),
                setting(fields, Keys.EXPECT),
                setting(fields, Keys.TIMEOUT),
                silences(fields),
                position);
        RasterSize.problem(figure).ifPresent(problems::add);
        return Optional.of(figure);
    }

    /** How wide these fields say a figure is; shares are silently left out where the width of the text is wrong itself. */
    private Optional<Length> width(Fields fields) {
        Optional<Length> textWidth = defaults.get(Keys.TEXT_WIDTH);
        return fields.get(Keys.WIDTH)
                .filter(width ->
                        width instanceof PrintedWidth.Fixed || textWidth.isPresent() || !defaults.has(Keys.TEXT_WIDTH))
                .flatMap(width -> width.on(textWidth).orReport(problems::add));
    }

    private void take(Located<String> file, List<Variant> variants, List<String> languages) {
        for (String language : languages) {
            String path = file.value() + (language.equals(languages.get(0)) ? "" : "-" + language);
            taken.takeFile(new Located<>(path, file.position()));
            for (Variant variant : variants) {
                if (!variant.suffix().isEmpty()) {
                    taken.takeFile(new Located<>(path + variant.suffix(), file.position()));
                }
            }
        }
    }

    /** @param picture whether its images are made elsewhere, so that there is one for all languages */
    private List<Edition> editions(List<String> languages, boolean picture) {
        String first = languages.get(0);
        return languages.stream()
                .map(language -> new Edition(
                        language, picture || language.equals(first) ? "" : "-" + language, labels(language, first)))
                .toList();
    }

    private Labels labels(String language, String first) {
        return language.equals(first) && language.equals(Labels.SOURCE)
                ? Labels.none(language)
                : labels.apply(language);
    }

    /** Those of the defaults hold, too; a figure may give another reason. */
    private List<Silence> silences(Fields fields) {
        List<Silence> own = fields.get(Keys.LINT).orElse(List.of());
        List<Silence> usual = defaults.get(Keys.LINT).orElse(List.of());
        if (usual.isEmpty()) {
            return own;
        }
        Set<String> known = own.stream().map(silence -> silence.rule().value()).collect(Collectors.toSet());
        return Stream.concat(
                        own.stream(),
                        usual.stream()
                                .filter(silence ->
                                        !known.contains(silence.rule().value()))
                                .map(Silence::byDefault))
                .toList();
    }

    private void require(Fields fields, Key<?> key) {
        if (!fields.has(key)) {
            problems.add(YamlMessages.missingKey(fields.position(), key.name(), WHERE));
        }
    }

    private Optional<Located<String>> fileOf(Located<String> id) {
        return FigureFile.check(id).orReport(problems::add).map(file -> id);
    }

    private <T> Optional<T> given(Fields fields, Key<T> key) {
        Optional<T> own = fields.get(key);
        return own.isPresent() ? own : defaults.get(key);
    }

    private <T> T setting(Fields fields, Key<T> key) {
        Optional<T> given = given(fields, key);
        return given.isPresent() ? given.get() : key.fallback().orElseThrow();
    }
}
