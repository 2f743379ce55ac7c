package io.github.bookfigures.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A figure on paper of one kind. */
public enum Variant {
    /** In the figure's theme. */
    LIGHT(""),
    /** In the theme that the figure's theme names as its dark one. */
    DARK("-dark");

    private final String suffix;

    Variant(String suffix) {
        this.suffix = suffix;
    }

    /** What stands between a figure's file and the extension. */
    public String suffix() {
        return suffix;
    }

    /** The word used in the manifest. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The variant of this word, if there is one. */
    public static Optional<Variant> of(String word) {
        return Arrays.stream(values())
                .filter(variant -> variant.word().equals(word))
                .findFirst();
    }

    /** The words of all variants. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Variant::word).toList();
    }
}
