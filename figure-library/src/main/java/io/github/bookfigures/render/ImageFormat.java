package io.github.bookfigures.render;

import java.util.Locale;

/** Kinds of image files. */
public enum ImageFormat {
    /** Pixels. */
    PNG,
    /** Vector graphics for pages in a browser; letters are outlines. */
    SVG,
    /** Vector graphics for print; letters are text in fonts the file carries. */
    PDF;

    /** The end of a file's name, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
