package io.github.bookfigures.manifest;

/**
 * A figure in one language.
 *
 * @param language such as {@code zh} or {@code pt-BR}
 * @param suffix what stands between a figure's file and the rest of an image's name; empty for the book's own language, and for
 *     pictures made elsewhere, which are the same in all languages
 * @param labels its texts
 */
public record Edition(String language, String suffix, Labels labels) {
    /** A book's own language when it names none, which is that of all generators. */
    public static final Edition ENGLISH = new Edition(Labels.SOURCE, "", Labels.none(Labels.SOURCE));

    /** Whether nothing in it is translated. */
    public boolean isPlain() {
        return isSource() && labels.translations().isEmpty();
    }

    /** Whether it is in the language that generators are written in. */
    public boolean isSource() {
        return language.equals(Labels.SOURCE);
    }
}
