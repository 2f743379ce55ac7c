package io.github.bookfigures.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of image file. */
public enum Format {
    PNG,
    SVG,
    PDF;

    /** The word used in the manifest, which is the file extension too. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of this word, if there is one. */
    public static Optional<Format> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    /** The words of all formats. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Format::word).toList();
    }
}
