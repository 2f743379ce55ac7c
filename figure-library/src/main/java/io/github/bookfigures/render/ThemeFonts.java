package io.github.bookfigures.render;

import io.github.bookfigures.yaml.Fields;
import io.github.bookfigures.yaml.Key;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.ProblemList;
import io.github.bookfigures.yaml.Value;
import io.github.bookfigures.yaml.YamlMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the fonts of a theme; says what is wrong with files it names before a figure needs them. */
final class ThemeFonts {
    private static final Map<String, FontFamily> FAMILIES = new LinkedHashMap<>();

    static {
        FAMILIES.put("source-sans-3", FontFamily.SOURCE_SANS);
        FAMILIES.put("source-serif-4", FontFamily.SOURCE_SERIF);
    }

    private final Themes.Place place;
    private final ProblemList problems;

    ThemeFonts(Themes.Place place, ProblemList problems) {
        this.place = place;
        this.problems = problems;
    }

    /** The families: the first changed as the keys say, then the fall-backs given, or else those of the base. */
    List<FontFamily> read(Value.Mapping mapping, List<FontFamily> base) {
        Fields keys = new Fields(mapping, "'fonts'", ThemeKeys.OF_FONTS, problems);
        List<FontFamily> families = new ArrayList<>();
        families.add(family(keys, Optional.of(base.get(0))).orElse(base.get(0)));
        Optional<List<Value>> fallback = keys.get(ThemeKeys.FALLBACK);
        if (fallback.isPresent()) {
            fallback.get().forEach(value -> fallback(value).ifPresent(families::add));
        } else {
            families.addAll(base.subList(1, base.size()));
        }
        return families.stream().distinct().toList();
    }

    /** A family of its own, or one file for all weights. */
    private Optional<FontFamily> fallback(Value value) {
        if (value instanceof Value.Mapping mapping
                && mapping.get(ThemeKeys.FILE_NAME.name()).isEmpty()) {
            Fields keys = new Fields(mapping, "an item of 'fallback'", ThemeKeys.OF_FALLBACK, problems);
            if (!keys.has(ThemeKeys.REGULAR) && !keys.has(ThemeKeys.FAMILY)) {
                problems.add(YamlMessages.missingKey(mapping.position(), "regular", "an item of 'fallback'"));
                return Optional.empty();
            }
            return family(keys, Optional.empty());
        }
        return font("an item of 'fallback'", value).map(font -> new FontFamily(font, font, font));
    }

    private Optional<FontFamily> family(Fields keys, Optional<FontFamily> base) {
        Optional<FontFamily> named = keys.get(ThemeKeys.FAMILY).flatMap(this::family);
        Optional<FontFile> regular = font(keys, ThemeKeys.REGULAR);
        // A regular font without its own italic is better company for itself than another family's.
        Optional<FontFamily> under = regular.<FontFamily>map(font -> new FontFamily(font, font, font))
                .or(() -> named)
                .or(() -> base);
        return under.map(family -> new FontFamily(
                family.regular(),
                font(keys, ThemeKeys.ITALIC).orElse(family.italic()),
                font(keys, ThemeKeys.STRONG).orElse(family.strong())));
    }

    private Optional<FontFamily> family(Located<String> word) {
        if (!FAMILIES.containsKey(word.value())) {
            problems.add(YamlMessages.unknown("family", word, "", "families", FAMILIES.keySet()));
        }
        return Optional.ofNullable(FAMILIES.get(word.value()));
    }

    private Optional<FontFile> font(Fields keys, Key<Value> key) {
        return keys.get(key).flatMap(value -> font("'" + key.name() + "'", value));
    }

    private Optional<FontFile> font(String subject, Value value) {
        if (value instanceof Value.Mapping mapping) {
            Fields keys = new Fields(mapping, subject, ThemeKeys.OF_FONT, problems);
            if (!keys.has(ThemeKeys.FILE_NAME)) {
                problems.add(YamlMessages.missingKey(mapping.position(), "file", subject));
            }
            return keys.get(ThemeKeys.FILE_NAME)
                    .flatMap(file -> there(file, keys.get(ThemeKeys.INDEX).orElse(0)));
        }
        return ThemeValues.WORD
                .reader()
                .read(subject, value)
                .orReport(problems::add)
                .flatMap(file -> there(file, 0));
    }

    private Optional<FontFile> there(Located<String> file, int index) {
        Path path = place.resolve(file.value());
        String what = "font file '" + YamlMessages.shortened(file.value()) + "' ";
        if (!Files.isRegularFile(path)) {
            problems.add(new Problem(
                    file.position(),
                    what + "does not exist",
                    "Paths are relative to the theme file; install the font, or correct the path."));
            return Optional.empty();
        }
        FontFile font = FontFile.of(path, index);
        try {
            font.tables();
            return Optional.of(font);
        } catch (IOException e) {
            problems.add(new Problem(
                    file.position(),
                    what + "cannot be used: " + e.getMessage(),
                    "Expected a TTF, OTF or TTC file; of a TTC, 'index' says which font."));
            return Optional.empty();
        }
    }
}
