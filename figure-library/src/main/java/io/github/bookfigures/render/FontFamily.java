package io.github.bookfigures.render;

/**
 * The files of a family of fonts.
 *
 * @param regular for ordinary text
 * @param italic for emphasis
 * @param strong for titles
 */
record FontFamily(FontFile regular, FontFile italic, FontFile strong) {
    /** The sans-serif that travels with the library, so that figures look the same on every machine. */
    static final FontFamily SOURCE_SANS = bundled("SourceSans3");

    /** The serif that travels with the library, to stand beside the text of a book. */
    static final FontFamily SOURCE_SERIF = bundled("SourceSerif4");

    private static FontFamily bundled(String name) {
        return new FontFamily(
                FontFile.bundled(name + "-Regular.ttf"),
                FontFile.bundled(name + "-Italic.ttf"),
                FontFile.bundled(name + "-SemiBold.ttf"));
    }
}
