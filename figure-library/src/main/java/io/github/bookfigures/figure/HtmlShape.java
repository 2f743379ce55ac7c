package io.github.bookfigures.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an HTML file of a figure is. */
public enum HtmlShape {
    /** A page that holds all it needs and opens from anywhere. */
    PAGE,
    /** A piece to be put into a page; all pieces of a page share one script. */
    FRAGMENT;

    /** The word used in the manifest. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this word, if there is one. */
    public static Optional<HtmlShape> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(HtmlShape::word).toList();
    }
}
