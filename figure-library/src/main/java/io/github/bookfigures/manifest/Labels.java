package io.github.bookfigures.manifest;

import io.github.bookfigures.yaml.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of a book's figures in another language.
 *
 * @param file name of the file they stand in, whether it is there or not
 * @param translations by what they translate; none is blank
 * @param places where each text stands in the file, those without translation, too
 * @param values where each translation stands
 */
public record Labels(
        String file, Map<String, String> translations, Map<String, Position> places, Map<String, Position> values) {
    /** What pages call a figure: the text of a link to it. */
    public static final String REFERENCE = "Figure {0}";

    /** The same where it begins a caption. */
    public static final String NUMBER = "Figure {0}.";

    /** The language generators are written in. */
    static final String SOURCE = "en";

    public Labels {
        translations = Collections.unmodifiableMap(new LinkedHashMap<>(translations));
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The labels of a book that is written in one language. */
    static Labels none(String language) {
        return new Labels(fileOf(language), Map.of(), Map.of(), Map.of());
    }

    /** Where the labels of a language are found, beside the manifest. */
    public static String fileOf(String language) {
        return "labels." + language + ".yaml";
    }

    /** The text in this language, or as it is. */
    public String of(String text) {
        return translations.getOrDefault(text, text);
    }

    /** The text in this language, or as it is. */
    public Optional<String> of(Optional<String> text) {
        return text.map(this::of);
    }
}
