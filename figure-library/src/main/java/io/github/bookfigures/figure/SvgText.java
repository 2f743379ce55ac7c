package io.github.bookfigures.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the letters of an SVG file are. */
public enum SvgText {
    /** Outlines, right in every program. */
    OUTLINES,
    /** Text in fonts the file carries: can be searched and copied where such fonts are understood, as in browsers. */
    TEXT;

    /** The word used in the manifest. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this word, if there is one. */
    public static Optional<SvgText> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(SvgText::word).toList();
    }
}
