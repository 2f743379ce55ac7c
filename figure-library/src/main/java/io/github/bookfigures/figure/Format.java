package io.github.bookfigures.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that a figure becomes. */
public enum Format {
    /** Pixels. */
    PNG(false),
    /** Vector graphics for pages in a browser. */
    SVG(false),
    /** Vector graphics for print. */
    PDF(false),
    /** Vector graphics for the way from LaTeX to PostScript. */
    EPS(false),
    /** Frames of 256 colours, for readers that know no other moving picture. */
    GIF(true),
    /** Frames in all colours. */
    APNG(true),
    /** Photos, which are put in place as they are; nothing is drawn in it, because it blurs lines and letters. */
    JPG(false),
    /** A page to explore the data on. */
    HTML(false);

    private final boolean animated;

    Format(boolean animated) {
        this.animated = animated;
    }

    /** The word used in the manifest, which is the file extension too. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it shows frames, which only some figures have, and nothing else. */
    public boolean animated() {
        return animated;
    }

    /** Whether it shows frames of figures that have some. */
    public boolean moving() {
        return animated || this == HTML;
    }

    /** The format of this word, if there is one. */
    public static Optional<Format> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    /** The format of files with this ending, in which a word may have another spelling. */
    public static Optional<Format> ofEnding(String ending) {
        String word = ending.toLowerCase(Locale.ROOT);
        return of(word.equals("jpeg") ? JPG.word() : word);
    }

    /** Whether figures are drawn in it. */
    public boolean drawn() {
        return this != JPG;
    }

    /** Whether its files hold a title and a description. */
    public boolean describable() {
        return this != GIF && this != JPG;
    }

    /** The words of all formats. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Format::word).toList();
    }

    /** The words of the formats that figures are drawn in. */
    public static List<String> drawnWords() {
        return Arrays.stream(values()).filter(Format::drawn).map(Format::word).toList();
    }

    /** The words of the drawn formats as a sentence lists them, with "and" or "or" before the last. */
    public static String choice(String conjunction) {
        List<String> words = drawnWords();
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " " + conjunction + " " + words.get(last);
    }
}
